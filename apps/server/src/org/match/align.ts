import type { Word } from "./words.ts";

/** How far two names go together from their beginnings; one of them is used up. */
export type Alignment = { left: number; right: number; exact: boolean };

const initialsOf = (words: readonly Word[], at: number, count: number): string =>
  words
    .slice(at, at + count)
    .map((word) => word.fold[0] ?? "")
    .join("");

/**
 * Lays two names beside each other, word by word; an abbreviation stands for as many words as it has
 * letters: "Phòng NN và PTNT" = "Phòng Nông nghiệp và Phát triển nông thôn".
 * @returns null when they differ before one of them ends; `exact` = also in their accents
 */
export function align(left: readonly Word[], right: readonly Word[], i = 0, j = 0): Alignment | null {
  const a = left[i];
  const b = right[j];
  if (!a || !b) return { left: i, right: j, exact: true };
  if (a.fold === b.fold) {
    const rest = align(left, right, i + 1, j + 1);
    if (rest) return { ...rest, exact: rest.exact && a.key === b.key };
  }
  return spread(a, left, right, i, j) ?? spreadOther(b, left, right, i, j);
}

function spread(
  a: Word,
  left: readonly Word[],
  right: readonly Word[],
  i: number,
  j: number,
): Alignment | null {
  if (!a.initials || initialsOf(right, j, a.initials.length) !== a.initials) return null;
  return align(left, right, i + 1, j + a.initials.length);
}

function spreadOther(
  b: Word,
  left: readonly Word[],
  right: readonly Word[],
  i: number,
  j: number,
): Alignment | null {
  if (!b.initials || initialsOf(left, i, b.initials.length) !== b.initials) return null;
  return align(left, right, i + b.initials.length, j + 1);
}

/** Levenshtein distance, up to `most`; larger distances answer `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1));
    }
    if (Math.min(...current) > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[b.length]!, most + 1);
}
