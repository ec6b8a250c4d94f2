import { predicateAt } from "../find/parties/name-words.ts";
import { headAt } from "../find/parties/party-heads.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { type FoundParty, splitParties } from "../find/parties/split-parties.ts";
import { isNone } from "../lines/cell-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { append } from "../source/largest.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import { endOf, startOf, type Words, wordAt } from "../source/words.ts";
import type { Party } from "../types.ts";
import { coordinatorsIn } from "./coordinators.ts";
import type { Part, Walk } from "./draft.ts";
import { toParty } from "./parties-of.ts";

/** What those named in a cell do; it ends a name that nothing else ends. */
const DOES = phrases(
  `chủ trì|phối hợp|thực hiện|triển khai|trực tiếp|tham mưu|chịu trách nhiệm|có trách nhiệm|làm đầu mối|là đầu mối|là|tổ chức|báo cáo|theo dõi|hướng dẫn|đôn đốc|tổng hợp|theo|trên cơ sở|căn cứ|để|khi|nếu|đối với|trong đó|cùng|cùng với|với|đề nghị|giao|yêu cầu|do|gồm|bao gồm`,
);
const LEADS = phrases("chủ trì|đầu mối|làm đầu mối|thực hiện");
const HELPS = phrases("phối hợp|phối hợp thực hiện|cùng phối hợp|hỗ trợ|tham gia");
/** Words of the longest phrase of helping. */
const LONGEST_HELP = 4;
/** Words before the colon of a label inside a cell ("Đơn vị phối hợp: ..."). */
const OFFICE = phrases("đơn vị|cơ quan|cơ quan, đơn vị|các đơn vị|các cơ quan");
/** Words after which a line of a cell goes on on the next. */
const GOES_ON = new Set(["và", "với", "cùng", "-", "–", ",", "của", "thuộc", "các", "(", "/", "&"]);

/** Words [from, to) that name one or several parties, and whether these help. */
type Item = { from: number; to: number; helps: boolean };

/**
 * The parties of a cell or block line: a list by commas, semicolons or lines, "A chủ trì, phối hợp với B, C",
 * "A (chủ trì), B (phối hợp)" or "Chủ trì: A; phối hợp: B".
 */
export function cellParties(walk: Walk, part: Part): { leads: Party[]; coordinators: Party[] } {
  const { paragraph } = part;
  if (isNone(paragraph.text.slice(part.start, part.end))) return { leads: [], coordinators: [] };
  const leads: FoundParty[] = [];
  const coordinators: FoundParty[] = [];
  for (const item of itemsOf(paragraph, part)) {
    const { starts } = paragraph.words;
    const start = starts[item.from] as number;
    const helpers = coordinatorsIn(paragraph, start, endOf(paragraph.words, item.to - 1));
    if (helpers.length === 0) {
      append(item.helps ? coordinators : leads, partiesOf(paragraph, item));
      continue;
    }
    append(coordinators, helpers);
    const first = helpers.reduce((least, party) => Math.min(least, party.start), Infinity);
    append(leads, partiesOf(paragraph, { ...item, to: wordAt(paragraph.words, first) }));
  }
  const placed = (parties: FoundParty[]) =>
    parties.map((party) => toParty(walk.source, paragraph, party, "cell"));
  return { leads: placed(leads), coordinators: placed(coordinators) };
}

/** Cuts a cell at semicolons, at labels and at lines that begin with a party. */
function itemsOf(paragraph: Paragraph, part: Part): Item[] {
  const { words } = paragraph;
  const to = wordAt(words, part.end);
  const lineStarts = new Set(paragraph.pieces.slice(1).map((piece) => wordAt(words, piece.at)));
  const items: Item[] = [];
  let helps = false;
  let from = wordAt(words, part.start);
  let depth = 0;
  const close = (at: number) => {
    if (at > from) items.push({ from, to: at, helps: helps || isHelper(words, from, at) });
    from = at;
  };
  for (let i = from; i < to; i++) {
    const key = words[i]?.key;
    if (key === "(") depth++;
    else if (key === ")") depth = Math.max(0, depth - 1);
    const label = depth === 0 ? labelAt(words, i) : null;
    if (label) {
      close(i);
      helps = label.helps;
      i = label.end - 1;
      from = label.end;
    } else if (key === ";" && depth === 0) {
      close(i);
      from = i + 1;
    } else if (
      i > from &&
      (words[i]?.mark || lineStarts.has(i)) &&
      depth === 0 &&
      beginsLine(words, from, i, lineStarts)
    ) {
      close(i);
    }
  }
  close(to);
  return items;
}

/** "Chủ trì:", "Đơn vị phối hợp:": what those after the colon do. */
function labelAt(words: Words, i: number): { end: number; helps: boolean } | null {
  if (!words[i]?.capital && !isPhraseStart(words, i)) return null;
  let at = i + phraseAt(words, i, OFFICE);
  const helps = phraseAt(words, at, HELPS);
  const leads = phraseAt(words, at, LEADS);
  at += Math.max(helps, leads);
  if (helps + leads === 0 || words[at]?.key !== ":") return null;
  return { end: at + 1, helps: helps > leads };
}

function isPhraseStart(words: Words, i: number): boolean {
  return i === 0 || Boolean(words[i - 1]?.mark);
}

/** A line of the cell that begins with a party of its own, or with a dash before one. */
function beginsLine(words: Words, from: number, i: number, lineStarts: ReadonlySet<number>): boolean {
  const word = words[i];
  if (word?.mark) {
    if (word.key !== "-" && word.key !== "–" && word.key !== "+" && word.key !== "•") return false;
    return lineStarts.has(i) && Boolean(words[i + 1]?.capital) && words[from]?.key === word.key;
  }
  if (!word?.capital || GOES_ON.has(words[i - 1]?.key ?? "")) return false;
  const head = headAt(words, from);
  // "Chủ tịch / UBND huyện": an office without the body whose office it is.
  if (head && from + head.length >= i) return false;
  return headAt(words, i) !== null || Boolean(word.upper);
}

/** "B (phối hợp)", "B, C phối hợp". */
function isHelper(words: Words, from: number, to: number): boolean {
  for (let i = to - LONGEST_HELP; i < to; i++)
    if (i > from && phraseAt(words, i, HELPS) === to - i) return true;
  if (words[to - 1]?.key !== ")") return false;
  for (let i = to - 2; i > from; i--)
    if (words[i]?.key === "(") return phraseAt(words, i + 1, HELPS) === to - 2 - i;
  return false;
}

/** The parties that words [from, to) name; words that no rule knows belong to the name all the same. */
function partiesOf(paragraph: Paragraph, item: Item): FoundParty[] {
  const { words, text } = paragraph;
  const { to } = item;
  const found: FoundParty[] = [];
  for (let i = item.from; i < to; ) {
    // What a bracket adds to a name ("đặt tại ...") owns nothing.
    if (words[i]?.key === "(" && found.length > 0) {
      i = bracketEnd(words, i, to);
      continue;
    }
    const known = scanParties(words, i, to, true);
    const unknown = known <= i && found.length === 0 && words[i]?.capital && phraseAt(words, i, DOES) === 0;
    if (known <= i && !unknown) {
      i++;
      continue;
    }
    const stop = nameEnd(words, Math.max(known, i), to);
    if (known <= i) found.push(bare(text, words, i, stop));
    else {
      const parties = splitParties(text, words, i, known);
      const last = parties.at(-1);
      if (last && stop > known && last.end === endOf(words, known - 1)) {
        last.end = endOf(words, stop - 1);
        last.name += text.slice(endOf(words, known - 1), last.end);
      }
      append(found, grouped(text, words, parties));
    }
    i = stop;
  }
  return found;
}

function bare(text: string, words: Words, from: number, to: number): FoundParty {
  const start = startOf(words, from);
  const end = endOf(words, to - 1);
  return { name: text.slice(start, end), start, end, kind: "unit" };
}

/** Words after which a verb in a name is no verb of a name. */
const LONGEST_REST = 5;

function endsSoon(words: Words, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + LONGEST_REST + 1); i++) if (words[i]?.mark) return true;
  return to - from <= LONGEST_REST;
}

function bracketEnd(words: Words, open: number, to: number): number {
  let close = open;
  while (close < to && words[close]?.key !== ")") close++;
  return Math.min(to, close + 1);
}

/** Where the name ends that the known part of it, up to `stop`, begins. */
function nameEnd(words: Words, stop: number, to: number): number {
  let i = stop;
  while (i < to) {
    const word = words[i];
    if (!word || word.key === "," || word.key === ";" || word.key === ":") break;
    // "UBND TP. ...": the dot of an abbreviation ends no name.
    if (word.key === "." && words[i - 1]?.upper && words[i + 1]?.capital) {
      i++;
      continue;
    }
    if (word.key === "(") {
      return words[i + 1]?.key === "trừ" ? bracketEnd(words, i, to) : i;
    }
    if (word.mark && word.key !== "-" && word.key !== "–") break;
    if (!word.mark && !word.capital && phraseAt(words, i, DOES) > 0) break;
    // "Trường Cán bộ quản lý thủy lợi" is a name, "Bộ A rà soát các văn bản thuộc ..." says what it does.
    if (predicateAt(words, i) > 0 && !endsSoon(words, i, to)) break;
    if (word.key === "và" && headAt(words, i + 1)) break;
    i++;
  }
  while (i > stop && words[i - 1]?.mark) i--;
  return i;
}

/**
 * Parties as a cell means them: a bare noun after a group belongs to it ("các Tổng cục, Cục"), letters joined by "&" are
 * one name ("Sở TT&TT"), and letters after a comma are a body of their own ("Sở Tài chính, KBNN tỉnh").
 */
function grouped(text: string, words: Words, parties: readonly FoundParty[]): FoundParty[] {
  const joined: FoundParty[] = [];
  for (const party of parties) {
    const last = joined.at(-1);
    if (last && belongsTo(words, party, last)) {
      last.name = text.slice(last.start, party.end);
      last.end = party.end;
    } else joined.push({ ...party });
  }
  return joined.flatMap((party) => lettersApart(text, words, party)).map((party) => withoutRemark(party));
}

function belongsTo(words: Words, party: FoundParty, last: FoundParty): boolean {
  const at = wordAt(words, party.start);
  const before = words[at - 1]?.key;
  if (before === "&") return startOf(words, at - 1) + 1 === party.start;
  if (before !== ",") return false;
  const head = headAt(words, at);
  const bareNoun = head && head.kind !== "group" && endOf(words, at + head.length - 1) >= party.end;
  const first = wordAt(words, last.start);
  const group = headAt(words, first);
  return Boolean(bareNoun) && group?.kind === "group" && endOf(words, first + group.length - 1) >= last.end;
}

/** "Sở Tài chính, KBNN tỉnh": letters after a comma begin another name. */
function lettersApart(text: string, words: Words, party: FoundParty): FoundParty[] {
  if (party.name !== text.slice(party.start, party.end)) return [party];
  const to = wordAt(words, party.end);
  for (let i = wordAt(words, party.start) + 1; i + 1 < to; i++) {
    const word = words[i + 1];
    if (words[i]?.key === "(") return [party];
    if (words[i]?.key !== "," || !word?.upper || word.written.length < 3 || words[i - 1]?.upper) continue;
    const rest = bare(text, words, i + 1, to);
    return [bare(text, words, wordAt(words, party.start), i), ...lettersApart(text, words, rest)];
  }
  return [party];
}

/** "Sở A (đường tỉnh)": what a bracket adds to a name is no part of it, unless it takes somebody out. */
function withoutRemark(party: FoundParty): FoundParty {
  if (!party.name.endsWith(")")) return party;
  const open = party.name.lastIndexOf("(");
  if (open <= 0 || !/^\p{Ll}/u.test(party.name.slice(open + 1)) || party.name.startsWith("trừ", open + 1))
    return party;
  const name = party.name.slice(0, open).trimEnd();
  return { ...party, name, end: Math.min(party.end, party.start + name.length) };
}
