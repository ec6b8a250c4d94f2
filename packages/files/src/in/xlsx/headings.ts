import type { SheetColumnKind } from "../../types.ts";
import { HEADING_WORDS, MAY_BE_DEADLINE } from "./heading-words.ts";

/** Longer cells are no headings but words of the list itself. */
export const LONGEST_HEADING = 120;

/** Letters without accents, words by single spaces: how headings are compared. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const PHRASES: readonly { kind: SheetColumnKind; words: string; length: number }[] = HEADING_WORDS.flatMap(
  ([kind, list]) =>
    list.map((text) => {
      const words = fold(text);
      return { kind, words, length: words.split(" ").length };
    }),
);

type Found = { kind: SheetColumnKind; words: string };

/** What a heading says its column holds: by the longest words known, of several those that come first. */
export function kindOfHeading(heading: string): Found | null {
  if (heading.length > LONGEST_HEADING) return null;
  const folded = ` ${fold(heading)} `;
  let best: (Found & { length: number; at: number }) | null = null;
  for (const { kind, words, length } of PHRASES) {
    const at = folded.indexOf(` ${words} `);
    if (at < 0) continue;
    // "TT" and "hạn" are words of other headings too: they count alone or at the beginning.
    if (words.length <= 3 && at > 0) continue;
    if (kind === "number" && folded.trim().length > words.length + 4) continue;
    if (!best || length > best.length || (length === best.length && at < best.at)) {
      best = { kind, words, length, at };
    }
  }
  return best && { kind: best.kind, words: best.words };
}

/** Kinds of which a list has one column; a second one goes to the notes. */
const SINGLE: ReadonlySet<SheetColumnKind> = new Set([
  "number",
  "task",
  "lead",
  "coordinator",
  "deadline",
  "product",
]);
const LOOKS_LIKE_TIME = /\d{1,2}[/.-]\d{1,4}|(?:^|\s)(?:quy|thang|nam|hang|thuong xuyen|truoc)(?:\s|$)/;

/**
 * What the columns hold, by their headings; columns without a known heading are notes.
 * @param cells words of the first rows of a column
 */
export function kindsOfHeadings(
  headings: readonly string[],
  cells: (column: number) => readonly string[],
): SheetColumnKind[] {
  const found = headings.map(kindOfHeading);
  const strength = (column: number): number => found[column]?.words.split(" ").length ?? 0;
  const best = new Map<SheetColumnKind, number>();
  found.forEach((heading, column) => {
    if (!heading || !SINGLE.has(heading.kind)) return;
    const other = best.get(heading.kind);
    if (other === undefined || strength(column) > strength(other)) best.set(heading.kind, column);
  });
  const kinds = found.map((heading, column): SheetColumnKind => {
    if (!heading) return "note";
    return SINGLE.has(heading.kind) && best.get(heading.kind) !== column ? "note" : heading.kind;
  });
  if (!kinds.includes("deadline")) {
    const column = found.findIndex(
      (heading, i) => heading !== null && MAY_BE_DEADLINE.has(heading.words) && mostlyTimes(cells(i)),
    );
    if (column >= 0) kinds[column] = "deadline";
  }
  return kinds;
}

function mostlyTimes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const times = filled.filter((cell) => cell.length <= 60 && LOOKS_LIKE_TIME.test(` ${foldTime(cell)} `));
  return filled.length > 0 && times.length * 3 >= filled.length * 2;
}

/** Keeps the signs that stand between the numbers of a day. */
const foldTime = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");

/** Enough to read a sheet without asking: the work, and who or when or what. */
export function isTaskList(kinds: readonly SheetColumnKind[]): boolean {
  return (
    kinds.includes("task") &&
    ["lead", "deadline", "coordinator", "product"].some((kind) => kinds.includes(kind as SheetColumnKind))
  );
}
