import { absence, fit, type Role } from "./align-cells.ts";
import { unitAt } from "./cell-words.ts";
import type { FlatHeading } from "./flat-heading.ts";
import { partOf, type Token } from "./flat-table.ts";
import type { Part } from "./paragraph.ts";
import type { Cell } from "./table.ts";

const NEVER = -1e6;
/** A row that begins without its number costs so much. */
const UNNUMBERED = 8;
const GOES_ON =
  /(?:[,;/(&–-]|(?:^|\s)(?:và|với|của|các|cho|về|theo|tại|trong|để|hoặc|số|ngày|tháng|quý|năm|khi|trước|sau|từ|đến))$/iu;

/** Puts tokens into columns, in the order of the text, so that each stands where it fits best. */
export function placeTokens(
  tokens: readonly Token[],
  heading: FlatHeading,
): { rows: Cell[][]; end: number | undefined } {
  const columns = bestColumns(tokens, heading);
  return rowsOf(tokens, columns, heading);
}

type Step = { column: number; begins: boolean };

/**
 * The column of each token: of all ways of reading on (the cell goes on, a later column begins, the next row begins),
 * the one with the best sum.
 */
function bestColumns(tokens: readonly Token[], heading: FlatHeading): Step[] {
  const { roles } = heading;
  const k = roles.length;
  const group = k;
  const back: { from: number; begins: boolean }[][] = [];
  let scores: number[] = [];
  tokens.forEach((token, t) => {
    const next = new Array<number>(k + 1).fill(NEVER);
    const came = next.map(() => ({ from: -1, begins: true }));
    const offer = (column: number, from: number, value: number, begins: boolean) => {
      if (value <= (next[column] as number)) return;
      next[column] = value;
      came[column] = { from, begins };
    };
    for (let from = t === 0 ? -1 : 0; from < (t === 0 ? 0 : k + 1); from++) {
      const before = from < 0 ? 0 : (scores[from] as number);
      if (before <= NEVER / 2) continue;
      if (token.is === "group") {
        offer(group, from, before, tokens[t - 1]?.is !== "group" || from !== group);
        continue;
      }
      const previous = tokens[t - 1];
      if (from === group && token.is === "text" && previous)
        offer(group, from, before + titleGoesOn(previous, token), false);
      for (let column = 0; column < k; column++) {
        if ((roles[column] === "number") !== (token.is === "number")) continue;
        if (column === from && token.is === "text" && previous)
          offer(column, from, before + goesOn(previous, token, roles[column] ?? null, heading.spaced), false);
        offer(column, from, before + startAt(token, column, from, heading), true);
      }
    }
    scores = next;
    back.push(came);
  });
  let column = scores.indexOf(Math.max(...scores, NEVER));
  const steps: Step[] = [];
  for (let t = tokens.length - 1; t >= 0; t--) {
    const came = back[t]?.[column];
    steps.unshift({ column, begins: came?.begins ?? true });
    column = came?.from ?? 0;
  }
  return steps;
}

/** A cell begins in `column`, the one before stood in `from`: what it is worth, less the columns left empty. */
function startAt(token: Token, column: number, from: number, { roles, spaced }: FlatHeading): number {
  const k = roles.length;
  const role = roles[column] ?? null;
  let value = token.is === "number" ? 3 : fit(role, token.kind);
  if (role === "task" && token.text.length > 25) value += 0.5;
  if (role === "time" && token.text.length > 60) value -= 1.5;
  if (!spaced && token.kind === "lower") value -= 1.5;
  const wraps = from < 0 || from === k || column <= from;
  const start = from < 0 || from === k ? -1 : from;
  if (!wraps) return value - skipped(roles, start + 1, column);
  const number = roles.indexOf("number");
  const left = start < 0 ? 0 : skipped(roles, start + 1, k);
  // The row before or this one lacks its number.
  const unnumbered = (start >= 0 && start < number) || column > number;
  return value - left - skipped(roles, 0, column) - (unnumbered ? UNNUMBERED : 0);
}

function skipped(roles: readonly Role[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (roles[i] !== "number") sum += absence(roles[i] ?? null);
  return sum;
}

/** A line that reads as the rest of the line before: it begins small, or that one cannot end so. */
function joins(previous: Token | undefined, token: Token): boolean {
  if (!previous || previous.kind === "same" || previous.kind === "none") return false;
  if (token.kind === "lower" || GOES_ON.test(previous.text)) return true;
  // "Ban Chỉ huy / Quân sự xã": the kind of a body without its name.
  return previous.kind === "unit" && unitAt(previous.words) >= previous.words.length;
}

/** What it is worth to read a token as one more line of the cell above it. */
function goesOn(previous: Token, token: Token, role: Role, spaced: boolean): number {
  const joined = joins(previous, token);
  if (spaced && token.apart)
    return joined ? 0.8 : role === "task" ? -0.5 : token.kind === "unit" ? -0.8 : -1.5;
  if (joined) return 1;
  if (role === "task") return token.kind === "time" || token.kind === "unit" ? -0.7 : 0.1;
  if (role === "time") return token.kind === "time" ? 0.5 : token.kind === "other" ? 0 : -1;
  if (role === "lead" || role === "coordinator")
    return token.kind === "unit" ? -0.7 : token.kind === "other" ? 0 : -1.5;
  return token.kind === "unit" || token.kind === "time" ? -0.7 : 0;
}

function titleGoesOn(previous: Token, token: Token): number {
  if (previous.is === "group" && previous.text.length <= 8) return 2;
  return token.kind === "lower" || !token.apart ? 1 : -1;
}

/** Puts the tokens together to rows; behind the last row nothing goes on that does not read so. */
function rowsOf(
  tokens: readonly Token[],
  steps: readonly Step[],
  { roles, spaced }: FlatHeading,
): { rows: Cell[][]; end: number | undefined } {
  const k = roles.length;
  const work = roles.indexOf("task");
  const number = roles.indexOf("number");
  const lastNumber = tokens.findLastIndex((token) => token.is === "number");
  const rows: Part[][][] = [];
  let before = k;
  let end: number | undefined;
  for (const [t, token] of tokens.entries()) {
    const { column, begins } = steps[t] as Step;
    const reads = joins(tokens[t - 1], token);
    if (
      t > lastNumber &&
      (spaced ? !begins && !reads : column === before && column === k - 1 && !reads && begins)
    )
      break;
    const fresh = begins && (rows.length === 0 || column <= before || before === k || column === k);
    if (fresh) rows.push(roles.map(() => []));
    const row = rows.at(-1) as Part[][];
    const at = column < k ? column : token.is === "group" && token.text.length <= 8 ? number : work;
    row[at]?.push(...token.lines.map(partOf));
    before = column;
    end = token.next;
  }
  return { rows, end };
}
