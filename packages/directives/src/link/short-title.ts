import { startOf } from "../source/words.ts";
import { runInEnd } from "../structure/headings.ts";
import type { Deadline } from "../types.ts";
import type { Draft } from "./draft.ts";
import { headingParties } from "./parties-of.ts";

const LIMIT = 120;

/** Takes the words of the deadline out, and the verb or comma that then stands alone before it. */
function withoutTime(text: string, deadline: Deadline | null): string {
  const words = deadline?.text ?? "";
  const at = words ? text.indexOf(words) : -1;
  if (at < 0 || text.length - words.length < 12) return text;
  const before = text
    .slice(0, at)
    .replace(/[\s,;(:–-]*(?:,\s*(?:và )?(?:phải |cần )?(?:hoàn thành|thực hiện|xong))?[\s,;(:–-]*$/u, "");
  const after = text.slice(at + words.length).replace(/^\s*\)/u, "");
  // "Duy trì thường xuyên ...", "Khi phát hiện ... phải": in the middle such words belong to the order.
  if (deadline?.kind !== "date" && (/[\p{L}\d]/u.test(after) || deadline?.kind === "ongoing")) return text;
  return before
    ? `${before}${/^[\s]*[\p{L}\d]/u.test(after) ? " " : ""}${after.trimStart()}`
    : after.trimStart();
}

/**
 * A short form for lists: without label, owner, deadline and trailing punctuation, at most 120 characters.
 * @param deadline the deadline of the task, whose words are left out
 */
export function shortTitle(draft: Draft, deadline: Deadline | null): string {
  const part = draft.parts[0];
  if (!part) return "";
  const { paragraph } = part;
  const end = draft.focus?.end ?? part.end;
  let start = Math.max(part.start, paragraph.body);
  const { clause } = draft;
  const colon = runInEnd(paragraph);
  if (colon >= start && colon < end - 12 && headingParties(paragraph, paragraph.body, colon).length > 0)
    start = colon + 1;
  if (clause && clause.actor >= 0) {
    const predicate = startOf(paragraph.words, clause.predicate);
    if (predicate > start && predicate < end - 12) start = predicate;
  }
  const text = withoutTime(paragraph.text.slice(start, end), deadline)
    .replace(/^[\s:,;.–-]+/u, "")
    .replace(/[\s;.,:/]+$/u, "");
  const title = text.charAt(0).toUpperCase() + text.slice(1);
  if (title.length <= LIMIT) return title;
  const cut = title.lastIndexOf(" ", LIMIT - 2);
  return `${title.slice(0, cut > 60 ? cut : LIMIT - 2).replace(/[\s,;:]+$/u, "")} …`;
}
