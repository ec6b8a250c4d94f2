import type { Block } from "./official-document.ts";

/** Letters that mark points: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư (law.md §1). */
export const POINT_LETTERS = [..."abcdđeghiklmnopqrstuvxy"];

/** The letter of a point counted from 1; after the last letter they are doubled: `aa`, `ab`. */
export function pointLetter(count: number): string {
  const size = POINT_LETTERS.length;
  const own = POINT_LETTERS[(count - 1) % size]!;
  return count <= size ? own : pointLetter(Math.floor((count - 1) / size)) + own;
}

const ROMAN: readonly [string, number][] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** 4 → "IV". */
export function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [sign, value] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** What stands before a block, and its count within the block above it; null for what bears no mark. */
export type Mark = { text: string; count: number } | null;

/** The marks of a body: sections run through, clauses start again with each section, points with each clause. */
export function marksOf(body: readonly Block[]): Mark[] {
  let section = 0;
  let clause = 0;
  let point = 0;
  return body.map(({ kind }) => {
    switch (kind) {
      case "section":
        clause = 0;
        point = 0;
        section++;
        return { text: `${roman(section)}.`, count: section };
      case "clause":
        point = 0;
        clause++;
        return { text: `${clause}.`, count: clause };
      case "point":
        point++;
        return { text: `${pointLetter(point)})`, count: point };
      case "bullet":
        return { text: "-", count: 1 };
      default:
        return null;
    }
  });
}
