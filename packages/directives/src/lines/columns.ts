import { COLUMN_WORDS, type ColumnRole } from "../lexicon/section-words.ts";
import { findPhrase, phrases } from "../source/phrases.ts";
import type { Word } from "../source/words.ts";

const COLUMNS = COLUMN_WORDS.map(([role, words]) => [role, phrases(words)] as const);
const COORDINATES = phrases(COLUMN_WORDS.find(([role]) => role === "coordinator")?.[1] ?? "");
const WORK = phrases("nhiệm vụ|công việc");
const LEADS = phrases("chủ trì|thực hiện");
/** A heading of a column is no longer than this, in units. */
export const LONGEST_HEADING = 80;

/** What a column holds, by the words of its heading; of several, those that come first. */
export function columnRole(words: readonly Word[]): ColumnRole | null {
  let best: { role: ColumnRole; at: number } | null = null;
  for (const [role, set] of COLUMNS) {
    const found = findPhrase(words, 0, words.length, set);
    if (found && (!best || found.index < best.at)) best = { role, at: found.index };
  }
  // "Cơ quan phối hợp": the owner's noun comes first, but the column is of those who help.
  if (best?.role === "lead") {
    const helps = findPhrase(words, 0, words.length, COORDINATES);
    const leads = findPhrase(words, 0, words.length, LEADS);
    if (helps && (!leads || leads.index > helps.index)) return "coordinator";
  }
  return best?.role ?? null;
}

/** What the columns of a heading row hold; a second column of work is not one of its own. */
export function columnRoles(row: readonly (readonly Word[])[]): (ColumnRole | null)[] {
  const roles = row.map(columnRole);
  const work = roles.indexOf("task");
  if (work >= 0) return roles.map((role, i) => (role === "task" && i !== work ? null : role));
  // "Nhóm nhiệm vụ": work after all, where no other column has it.
  const named = row.findIndex((words, i) => roles[i] === "other" && findPhrase(words, 0, words.length, WORK));
  return roles.map((role, i) => (i === named ? "task" : role));
}

/** Columns that are named in such a row make a table: work and at least one thing more. */
export function isHeadingRoles(roles: readonly (ColumnRole | null)[]): boolean {
  return new Set(roles.filter((role) => role !== null && role !== "other")).size >= 2;
}

const NUMBER_HEADINGS = new Set(["stt", "tt", "số tt", "số thứ tự", "s.t.t", "t.t"]);

/** "STT", "TT": the heading of the column of numbers, alone. */
export function isNumberHeading(text: string): boolean {
  return text.length <= 12 && NUMBER_HEADINGS.has(text.trim().toLowerCase().replace(/[.:]$/u, ""));
}
