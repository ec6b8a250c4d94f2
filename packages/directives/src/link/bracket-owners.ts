import { headAt } from "../find/parties/party-heads.ts";
import { findPhrase, phraseAt, phrases } from "../source/phrases.ts";
import { endOf, startOf, type Words, wordAt } from "../source/words.ts";
import type { Party } from "../types.ts";
import { cellParties } from "./cell-parties.ts";
import type { Part, Walk } from "./draft.ts";

export type BracketOwners = { leads: readonly Party[]; coordinators: readonly Party[] };

const NOBODY: BracketOwners = { leads: [], coordinators: [] };

/**
 * Whom the bracket at the end of an order charges with it: "... (Thanh tra tỉnh chủ trì; Sở A, Sở B phối hợp).",
 * "... (giao Phòng A thực hiện)", "... (chủ trì: Phòng A)". A bracket that only names somebody says nothing of who acts.
 */
export function bracketOwners(walk: Walk, part: Part): BracketOwners {
  const { paragraph, start, end } = part;
  const { words } = paragraph;
  const from = wordAt(words, start);
  const [open, close] = lastBracket(words, from, wordAt(words, end));
  if (open < 0 || !charges(words, open + 1, close)) return NOBODY;
  const inside = { paragraph, start: startOf(words, open + 1), end: endOf(words, close - 1) };
  const { leads, coordinators } = cellParties(walk, inside);
  return { leads: leads.map(said), coordinators: coordinators.map(said) };
}

/** The bracket stands in the order itself. */
const said = (party: Party): Party => ({ ...party, from: "clause" });

/** No bracket that charges somebody is longer, in words. */
const LONGEST = 60;

/**
 * The bracket with which the order in [from, to) ends, nothing but signs behind it: where it opens and closes, -1 when
 * there is none. A semicolon inside it may have ended the order before it closes.
 */
function lastBracket(words: Words, from: number, to: number): readonly [open: number, close: number] {
  let close = -1;
  for (let i = to - 1; i > from && words[i]?.mark && close < 0; i--) if (words[i]?.key === ")") close = i;
  for (let i = (close < 0 ? to : close) - 1; i > Math.max(from, to - LONGEST); i--) {
    if (words[i]?.key === ")") return NONE;
    if (words[i]?.key === "(") return [i, close < 0 ? closing(words, to) : close];
  }
  return NONE;
}

const NONE = [-1, -1] as const;

function closing(words: Words, from: number): number {
  const last = Math.min(words.length, from + LONGEST);
  for (let i = from; i < last; i++) if (words[i]?.key === ")") return i;
  return from;
}

const GIVES = phrases("giao|giao cho|phân công");
const LABEL = phrases(
  "chủ trì|đơn vị chủ trì|cơ quan chủ trì|đơn vị thực hiện|cơ quan thực hiện|phối hợp|đơn vị phối hợp|đầu mối",
);
const DOES = phrases("chủ trì|thực hiện|đầu mối|phối hợp|chịu trách nhiệm|phụ trách|tham mưu|theo dõi");

/** The words [from, to) begin with a party, or a label before one, and say what it does. */
function charges(words: Words, from: number, to: number): boolean {
  const label = phraseAt(words, from, LABEL);
  if (label > 0 && words[from + label]?.key === ":") return headAt(words, from + label + 1) !== null;
  const first = from + phraseAt(words, from, GIVES);
  return headAt(words, first) !== null && findPhrase(words, first, to, DOES) !== null;
}
