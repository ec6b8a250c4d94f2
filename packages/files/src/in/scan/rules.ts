import type { Rule } from "../pdf/page-content.ts";
import type { Grey } from "./bitmap.ts";

/** A rule is at least this long across or upright, and at most this thick, in points. */
const SHORTEST_LEVEL = 30;
const SHORTEST_UPRIGHT = 15;
const THICKEST = 3.5;
/** Dots of a faint rule may be missing for this long, in points. */
const LARGEST_HOLE = 1.2;
/** Pieces of one rule lie this close, in points: no page is levelled to the last dot. */
const SAME_RULE = 2;

/** A stretch of dark dots in one row (or column) of the picture. */
type Run = { at: number; from: number; to: number };

/**
 * Finds the ruled lines of a page and takes them out of the picture: what remains is print, which is
 * read better without them.
 *
 * @param page is changed.
 * @param dpi dots an inch of the picture.
 * @returns rules in points.
 */
export function takeRules(page: Grey, dpi: number): Rule[] {
  const unit = dpi / 72;
  const dark = darkness(page);
  const level = joinRuns(findRuns(page, dark, false, unit), unit);
  const upright = joinRuns(findRuns(page, dark, true, unit), unit);
  const rules: Rule[] = [];
  for (const [found, vertical] of [
    [level, false],
    [upright, true],
  ] as const)
    for (const runs of found) {
      const from = Math.min(...runs.map((run) => run.from));
      const to = Math.max(...runs.map((run) => run.to));
      const middle = runs.reduce((sum, run) => sum + run.at, 0) / runs.length;
      rules.push({ vertical, at: (middle + 0.5) / unit, from: from / unit, to: to / unit });
    }
  for (const runs of level) for (const run of runs) erase(page, run, false, dark, THICKEST * unit);
  for (const runs of upright) for (const run of runs) erase(page, run, true, dark, THICKEST * unit);
  return rules;
}

/** Below this shade a dot is ink. */
export function darkness({ data }: Grey): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 7) sum += data[i]!;
  return Math.min(190, ((sum * 7) / data.length) * 0.72);
}

function findRuns({ width, height, data }: Grey, dark: number, vertical: boolean, unit: number): Run[] {
  const runs: Run[] = [];
  const shortest = (vertical ? SHORTEST_UPRIGHT : SHORTEST_LEVEL) * unit;
  const hole = Math.max(1, Math.round(LARGEST_HOLE * unit));
  const [lines, length] = vertical ? [width, height] : [height, width];
  const [lineStep, step] = vertical ? [1, width] : [width, 1];
  for (let line = 0; line < lines; line++) {
    let [from, last, ink] = [-1, -1, 0];
    const close = (): void => {
      if (from >= 0 && last - from + 1 >= shortest && ink >= 0.8 * (last - from + 1))
        runs.push({ at: line, from, to: last + 1 });
      from = -1;
      ink = 0;
    };
    for (let i = 0, at = line * lineStep; i < length; i++, at += step) {
      if (data[at]! >= dark) continue;
      if (from >= 0 && i - last > hole) close();
      if (from < 0) from = i;
      last = i;
      ink++;
    }
    close();
  }
  return runs;
}

/** Groups runs to rules; what is thicker than a rule is a picture or the edge of the sheet. */
function joinRuns(runs: Run[], unit: number): Run[][] {
  const open: { runs: Run[]; from: number; to: number; first: number; last: number }[] = [];
  const done: Run[][] = [];
  const near = SAME_RULE * unit;
  const finish = (group: (typeof open)[number]): void => {
    if (thickness(group.runs) <= THICKEST * unit) done.push(group.runs);
  };
  for (const run of runs) {
    for (let k = open.length - 1; k >= 0; k--) {
      if (run.at - open[k]!.last <= near) continue;
      finish(open[k]!);
      open.splice(k, 1);
    }
    const group = open.find((g) => run.from <= g.to + 4 * near && run.to >= g.from - 4 * near);
    if (group) {
      group.runs.push(run);
      group.last = run.at;
      group.from = Math.min(group.from, run.from);
      group.to = Math.max(group.to, run.to);
    } else open.push({ runs: [run], from: run.from, to: run.to, first: run.at, last: run.at });
  }
  for (const group of open) finish(group);
  return done;
}

/** The mean thickness of a rule: its dots by its length. */
function thickness(runs: readonly Run[]): number {
  const from = Math.min(...runs.map((run) => run.from));
  const to = Math.max(...runs.map((run) => run.to));
  return runs.reduce((sum, run) => sum + run.to - run.from, 0) / Math.max(1, to - from);
}

/** Whitens a run wherever it is no thicker than a rule: a letter that crosses it stays whole. */
function erase(page: Grey, run: Run, vertical: boolean, dark: number, thickest: number): void {
  const { width, height, data } = page;
  const [along, across] = vertical ? [width, 1] : [1, width];
  const limit = vertical ? width : height;
  const most = Math.ceil(thickest) + 2;
  for (let i = run.from; i < run.to; i++) {
    const at = i * along + run.at * across;
    let [up, down] = [0, 0];
    while (up < most && run.at - up - 1 >= 0 && data[at - (up + 1) * across]! < dark) up++;
    while (down < most && run.at + down + 1 < limit && data[at + (down + 1) * across]! < dark) down++;
    if (up + down + 1 > most) continue;
    // One dot more each way: the edge of a rule is grey.
    for (let k = -up - 1; k <= down + 1; k++)
      if (run.at + k >= 0 && run.at + k < limit) data[at + k * across] = 255;
  }
}
