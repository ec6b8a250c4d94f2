import type { ColumnRole } from "../lexicon/section-words.ts";
import type { CellKind } from "./cell-words.ts";

/** A column of a table by what its heading says; null where the heading says nothing known. */
export type Role = ColumnRole | null;

const FITS: Record<"number" | "task" | "owner" | "time" | "product" | "other", Record<CellKind, number>> = {
  number: { time: -6, unit: -6, product: -6, work: -6, same: -4, none: -4, lower: -6, other: -6 },
  task: { time: -2, unit: -1, product: 0.5, work: 3, same: -3, none: -3, lower: 0.5, other: 1 },
  owner: { time: -3, unit: 3, product: -1, work: -1.5, same: 1.5, none: 1.5, lower: -0.5, other: -0.5 },
  time: { time: 4, unit: -3, product: -2, work: -2, same: 1, none: 0.5, lower: -1, other: -2 },
  product: { time: -2, unit: -1.5, product: 2, work: 0, same: 0.5, none: 0.3, lower: 0.3, other: 0.5 },
  other: { time: -0.5, unit: -0.5, product: 0, work: 0, same: 0, none: 0.2, lower: 0.2, other: 0.2 },
};

/** How well a cell of some kind stands under a heading. */
export function fit(role: Role, kind: CellKind): number {
  // "-": nobody helps; that nobody leads is not written.
  if (role === "lead" && kind === "none") return -1;
  return FITS[role === "lead" || role === "coordinator" ? "owner" : (role ?? "other")][kind];
}

/** What it costs that a row has nothing in a column. */
export function absence(role: Role): number {
  if (role === "task") return 5;
  if (role === "number") return 2;
  if (role === "lead") return 1;
  return role === null || role === "other" ? 0.1 : 0.6;
}

/**
 * Assigns the cells of a row that has fewer than there are columns to the columns, in order, by what they are.
 * @param numbers which cells are numbers of rows
 * @returns the column of each cell
 */
export function alignCells(
  kinds: readonly CellKind[],
  numbers: readonly boolean[],
  roles: readonly Role[],
): number[] {
  const n = kinds.length;
  const k = roles.length;
  // best[i][j]: cells up to i stand in columns up to j, cell i in column j.
  const best: number[][] = [];
  const from: number[][] = [];
  for (let i = 0; i < n; i++) {
    best.push(new Array<number>(k).fill(Number.NEGATIVE_INFINITY));
    from.push(new Array<number>(k).fill(-1));
    for (let j = i; j < k - (n - 1 - i); j++) {
      const own =
        numbers[i] && (roles[j] === "number" || roles[j] === null)
          ? 4
          : fit(roles[j] ?? null, kinds[i] as CellKind);
      let skipped = 0;
      for (let p = j - 1; p >= -1; p--) {
        const before =
          i === 0
            ? p === -1
              ? 0
              : Number.NEGATIVE_INFINITY
            : (best[i - 1]?.[p] ?? Number.NEGATIVE_INFINITY);
        const value = before + own - skipped;
        if (value > (best[i]?.[j] as number)) {
          (best[i] as number[])[j] = value;
          (from[i] as number[])[j] = p;
        }
        if (p >= 0) skipped += absence(roles[p] ?? null);
      }
    }
  }
  return traceBack(best, from, roles);
}

function traceBack(best: readonly number[][], from: readonly number[][], roles: readonly Role[]): number[] {
  const n = best.length;
  let column = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < roles.length; j++) {
    let left = 0;
    for (let p = j + 1; p < roles.length; p++) left += absence(roles[p] ?? null);
    const value = (best[n - 1]?.[j] ?? Number.NEGATIVE_INFINITY) - left;
    if (value > most) {
      most = value;
      column = j;
    }
  }
  const columns: number[] = [];
  for (let i = n - 1; i >= 0; i--) {
    columns.unshift(column);
    column = from[i]?.[column] ?? -1;
  }
  return columns;
}
