import type { Rule } from "./page-content.ts";

/** The frame of a table: its column and row borders, and which fields are merged. */
export type Grid = {
  xs: number[];
  ys: number[];
  /** For every field (row-major) the field in whose top left corner its words are written. */
  owner: number[];
};

/** Rules this close, in points, are the same border. */
const NEAR = 3;
/** Fields of a table are at least this wide and high on the average, in points. */
const NARROWEST_FIELD = 7;
const LOWEST_FIELD = 5;
/** Rules that run on this far, in points, beyond the last border across them hold another field. */
const OPEN_SIDE = 9;

/**
 * Finds the tables that rules make: rules that touch each other, with at least two borders each way
 * and more than one field. A lone frame around a text is none.
 */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const groups = groupTouching(joinPieces(rules));
  const grids: Grid[] = [];
  for (const group of groups) {
    const upright = group.filter((r) => r.vertical);
    const level = group.filter((r) => !r.vertical);
    const xs = closeSides(borders(upright.map((r) => r.at)), level);
    const ys = closeSides(borders(level.map((r) => r.at)), upright);
    if (xs.length < 2 || ys.length < 2 || isHatching(xs, ys)) continue;
    const owner = mergeFields(group, xs, ys);
    if (new Set(owner).size > 1) grids.push({ xs, ys, owner });
  }
  return grids.sort((a, b) => a.ys[0]! - b.ys[0]!);
}

/** Fields too small for a letter, on the whole, are a pattern and no table. */
function isHatching(xs: readonly number[], ys: readonly number[]): boolean {
  const average = (at: readonly number[]): number => (at.at(-1)! - at[0]!) / (at.length - 1);
  return average(xs) < NARROWEST_FIELD || average(ys) < LOWEST_FIELD;
}

/**
 * Joins pieces of one border: Word draws every border cell by cell with a tiny piece at each
 * crossing, so that beside merged cells a piece may touch no other rule.
 */
function joinPieces(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort(
    (a, b) =>
      Number(a.vertical) - Number(b.vertical) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  const joined: Rule[] = [];
  for (const rule of sorted) {
    const last = joined.at(-1);
    const goesOn =
      last &&
      last.vertical === rule.vertical &&
      Math.abs(last.at - rule.at) <= 1 &&
      rule.from - last.to <= NEAR;
    if (goesOn) joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}

function groupTouching(rules: readonly Rule[]): Rule[][] {
  const vertical = rules.filter((r) => r.vertical);
  const horizontal = rules.filter((r) => !r.vertical);
  const group = new Map<Rule, Rule[]>(rules.map((r) => [r, [r]]));
  for (const v of vertical)
    for (const h of horizontal) {
      const meets =
        v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;
      const [a, b] = [group.get(v)!, group.get(h)!];
      if (!meets || a === b) continue;
      const [large, small] = a.length >= b.length ? [a, b] : [b, a];
      for (const rule of small) group.set(rule, large);
      large.push(...small);
    }
  return [...new Set(group.values())];
}

/** Distinct positions, near ones taken together. */
function borders(positions: number[]): number[] {
  const distinct: number[] = [];
  for (const at of positions.sort((a, b) => a - b)) {
    const last = distinct.at(-1);
    if (last === undefined || at - last > NEAR) distinct.push(at);
  }
  return distinct;
}

/**
 * Adds the outer borders that are not drawn: a row cut by the page end has no rule below it, some
 * tables have none at their sides. The rules across then run on beyond the last border.
 */
function closeSides(positions: number[], across: readonly Rule[]): number[] {
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return positions;
  const before = across.filter((rule) => first - rule.from > OPEN_SIDE);
  const after = across.filter((rule) => rule.to - last > OPEN_SIDE);
  const closed = [...positions];
  if (before.length > across.length / 2) closed.unshift(Math.min(...before.map((rule) => rule.from)));
  if (after.length > across.length / 2) closed.push(Math.max(...after.map((rule) => rule.to)));
  return closed;
}

/** Joins neighbouring fields that no rule parts. */
function mergeFields(rules: readonly Rule[], xs: number[], ys: number[]): number[] {
  const columns = xs.length - 1;
  const owner = Array.from({ length: columns * (ys.length - 1) }, (_, i) => i);
  const find = (i: number): number => (owner[i] === i ? i : find(owner[i]!));
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)];
    owner[Math.max(x, y)] = Math.min(x, y);
  };
  const parted = (vertical: boolean, at: number, through: number): boolean =>
    rules.some(
      (r) => r.vertical === vertical && Math.abs(r.at - at) <= NEAR && r.from <= through && r.to >= through,
    );
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      const field = row * columns + column;
      const [midX, midY] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      if (column + 1 < columns && !parted(true, xs[column + 1]!, midY)) join(field, field + 1);
      if (row + 2 < ys.length && !parted(false, ys[row + 1]!, midX)) join(field, field + columns);
    }
  return owner.map((_, i) => find(i));
}
