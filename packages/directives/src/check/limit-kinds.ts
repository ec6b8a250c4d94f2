import type { Diagnostic } from "../types.ts";
import { diagnose } from "./check.ts";

/** So many of one kind are told one by one; nobody reads more, and a long text would hold thousands. */
export const MOST_OF_A_KIND = 200;

/**
 * Tells the first of each kind one by one, and at the first that is left out how many more there are.
 *
 * @param found in the order of the text
 */
export function limitKinds(found: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<string, number>();
  const kept: Diagnostic[] = [];
  for (const one of found) {
    const before = told.get(one.code) ?? 0;
    told.set(one.code, before + 1);
    if (before < MOST_OF_A_KIND) kept.push(one);
    else if (before === MOST_OF_A_KIND) kept.push(moreLike(one, (counts.get(one.code) ?? 0) - before));
  }
  return kept;
}

function moreLike({ from, to, code }: Diagnostic, count: number): Diagnostic {
  return diagnose({ start: from, end: to }, "info", "more-of-a-kind", {
    vi: `Từ đây còn ${count} chỗ cùng loại (${code}) không liệt kê từng chỗ. Xử lý các chỗ trên rồi kiểm tra lại.`,
    en: `From here on there are ${count} more of one kind (${code}), which are not listed. Settle those above and check again.`,
  });
}
