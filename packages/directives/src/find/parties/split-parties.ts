import { append } from "../../source/largest.ts";
import { endOf, startOf, type Word, type Words } from "../../source/words.ts";
import { startsParty } from "./cut-rules.ts";
import { enumerate, type FoundParty, pair, type Range, twoPosts } from "./enumerated-names.ts";
import { type HeadKind, headAt } from "./party-heads.ts";

export type { FoundParty };

const SEPARATORS = new Set([",", ";", "và", "hoặc", "/", "cùng", "&"]);

/** Cuts words [from, to), a list of parties, into single parties. */
export function splitParties(text: string, words: Words, from: number, to: number): FoundParty[] {
  const parties: FoundParty[] = [];
  for (const range of ranges(words, from, to)) {
    const trimmed = trim(words, range);
    if (trimmed.to <= trimmed.from) continue;
    append(parties, expand(text, words, trimmed));
  }
  return parties;
}

/** The list cut before each head that stands after a separator. */
function ranges(words: readonly Word[], from: number, to: number): Range[] {
  const found: Range[] = [];
  let start = from;
  for (let i = from + 1; i < to; i++) {
    const word = words[i] as Word;
    if (word.key === "(") {
      while (i < to && words[i]?.key !== ")") i++;
      continue;
    }
    if (!SEPARATORS.has(word.key) || (word.key === "&" && words[i - 1]?.upper && words[i + 1]?.upper))
      continue;
    let next = i + 1;
    while (next < to && SEPARATORS.has(words[next]?.key ?? "")) next++;
    if (
      next >= to ||
      !(startsParty(words, start, next, word.key) || (word.key === "," && isAcronym(words, start, next, to)))
    )
      continue;
    found.push({ from: start, to: i });
    start = next;
    i = next;
  }
  found.push({ from: start, to });
  return found;
}

/** "UBND tỉnh A, TKV": an enterprise known by its letters, unless the list enumerates names. */
function isAcronym(words: readonly Word[], start: number, i: number, to: number): boolean {
  const word = words[i] as Word;
  if (!word.upper || !/^\p{L}{3,6}$/u.test(word.key) || SCHOOLS.has(word.key)) return false;
  if (headAt(words, start)?.kind === "group" && (words[i - 2]?.capital || hasColon(words, start, i)))
    return false;
  const after = words[i + 1];
  return !words[i - 2]?.upper && (i + 1 >= to || !after || SEPARATORS.has(after.key));
}

/** "các trường tiểu học, THCS": grades of schools, not enterprises. */
const SCHOOLS = new Set(["thcs", "thpt", "ptdtbt", "ptdtnt"]);

function hasColon(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.key === ":") return true;
  return false;
}

/** Leaves out marks and joining words at both ends. */
function trim(words: readonly Word[], range: Range): Range {
  let { from, to } = range;
  const idle = (word: Word | undefined) =>
    word !== undefined &&
    ((word.mark && word.key !== ")") ||
      word.key === "và" ||
      word.key === "là" ||
      word.key === "cùng" ||
      word.key === "với");
  while (from < to && idle(words[from])) from++;
  while (to > from && idle(words[to - 1])) to--;
  return { from, to };
}

/** Writes out enumerated names ("UBND các xã A, B" → "UBND xã A", "UBND xã B"); otherwise one party. */
function expand(text: string, words: Words, range: Range): FoundParty[] {
  const start = startOf(words, range.from);
  const end = endOf(words, range.to - 1);
  const kind = headAt(words, range.from)?.kind ?? "unit";
  const listed =
    twoPosts(text, words, range) ??
    defined(text, words, range, kind) ??
    enumerate(text, words, range, kind) ??
    pair(text, words, range);
  if (listed) return listed;
  const named = kind === "person" ? commaAt(words, range) : exceptAt(words, range);
  const stop = named < range.to ? endOf(words, named - 1) : end;
  return [{ name: text.slice(start, stop), start, end: stop, kind }];
}

/** "UBND các xã (trừ xã A)": where the exception begins; the end of the name when there is none. */
function exceptAt(words: readonly Word[], range: Range): number {
  for (let i = range.from + 1; i < range.to; i++)
    if (words[i]?.key === "(" && EXCEPTS.has(words[i + 1]?.key ?? "")) return i;
  return range.to;
}

/** "đồng chí A, Phó Chủ tịch UBND xã": the office behind the comma tells who that is. */
function commaAt(words: readonly Word[], range: Range): number {
  for (let i = range.from + 1; i < range.to; i++) {
    // "Bà A - Trưởng phòng Kinh tế, Hạ tầng và Đô thị": the office behind the dash is whole.
    if (words[i]?.key === "-" || words[i]?.key === "–") return range.to;
    if (words[i]?.key === ",") return i;
  }
  return range.to;
}

const EXCEPTS = new Set(["trừ", "ngoài", "không"]);

/** "Các cơ quan đăng ký (Sở A, Ban B)": a group that the bracket behind it writes out unit by unit. */
function defined(text: string, words: Words, range: Range, kind: HeadKind): FoundParty[] | null {
  if (kind !== "group" || words[range.to - 1]?.key !== ")") return null;
  let open = range.to - 1;
  while (open > range.from && words[open]?.key !== "(") open--;
  const from = words[open + 1]?.key === "gồm" ? open + 2 : open + 1;
  const first = headAt(words, from);
  if (first?.kind !== "unit" || !words[from]?.capital) return null;
  const units = splitParties(text, words, from, range.to - 1);
  return units.length > 1 ? units : null;
}
