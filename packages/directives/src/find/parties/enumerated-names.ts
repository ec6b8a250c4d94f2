import { PAIRED_HEADS } from "../../lexicon/units.ts";
import { phraseAt, phrases } from "../../source/phrases.ts";
import { endOf, startOf, type Word, type Words } from "../../source/words.ts";
import { levelAt, namePart } from "./name-words.ts";
import { COUNTS, type HeadKind, headAt } from "./party-heads.ts";

/** One party of a list: its name as the document writes it (enumerated places written out). */
export type FoundParty = { name: string; start: number; end: number; kind: HeadKind };

/** Words [from, to). */
export type Range = { from: number; to: number };

export const paired = phrases(PAIRED_HEADS);
/** Group nouns by which enumerated names are counted, and the noun each name then carries. */
const ENUMERATED = phrases([
  "xã",
  "phường",
  "thị trấn",
  "thôn",
  "xóm",
  "bản",
  "huyện",
  "tỉnh",
  "quận",
  "bộ",
  "sở",
  "phòng",
  "thành phố",
  "thị xã",
  "ban",
  "trường",
  "tập đoàn",
  "tổng công ty",
  "công ty",
  "ngân hàng",
  "ấp",
  "buôn",
  "khu phố",
  "tổ dân phố",
  "đặc khu",
]);

/** Nouns of places that are known by their number. */
const NUMBERED = new Set(["ấp", "khu phố", "tổ dân phố", "thôn", "xóm", "bản"]);

/** What may stand between the noun and the names: "các tỉnh biên giới A, B". */
const REGIONS = phrases(
  "biên giới|miền núi|ven biển|ven sông|vùng cao|trọng điểm|khu vực|vùng sâu|giáp ranh",
);

/** Nouns of offices, which with their names are written with a capital. */
const OFFICE_NOUNS = new Set(["bộ", "sở", "phòng", "ban"]);

/** "UBND các xã A, B" → "UBND xã A", "UBND xã B"; null when nothing is enumerated. */
export function enumerate(text: string, words: Words, range: Range, kind: HeadKind): FoundParty[] | null {
  const noun = enumeratedNoun(words, range);
  if (!noun) return null;
  const prefix = text.slice(startOf(words, range.from), endOf(words, noun.prefixTo - 1));
  const head = noun.prefixTo > range.from ? `${prefix} ` : "";
  const items = enumeratedItems(text, words, noun.itemsFrom, range.to, noun.name);
  if (items.length === 0 || (items.length === 1 && !noun.plural)) return null;
  if (items.length === 1 && (noun.bare || noun.region || words[noun.itemsFrom]?.upper)) return null;
  return items.map((item) => ({
    name: `${head}${item.name}`,
    start: item.start,
    end: item.end,
    kind: kind === "group" ? "unit" : kind,
  }));
}

type Enumerated = {
  prefixTo: number;
  itemsFrom: number;
  name: string;
  plural: boolean;
  bare: boolean;
  region: boolean;
};

/** Finds "[UBND] (các) xã" followed by at least one capitalised name. */
function enumeratedNoun(words: readonly Word[], range: Range): Enumerated | null {
  const head = headAt(words, range.from);
  const own = head && head.kind !== "group" && head.kind !== "person" ? head.length : 0;
  const first = range.from + beforePlural(words, range.from, own);
  for (let i = first; i < Math.min(range.to, first + 12); i++) {
    const key = words[i]?.key ?? "";
    const plural = key === "các" || COUNTS.has(key) || /^\d{1,2}$/.test(key);
    const at = plural ? i + 1 : i;
    const length = phraseAt(words, at, ENUMERATED);
    if (length === 0) continue;
    const name = length === 1 ? (words[at]?.key ?? "") : `${words[at]?.key} ${words[at + 1]?.key}`;
    let next = at + length;
    const colon = nextColon(words, next, range.to);
    if (colon > 0) next = colon + 1;
    const region = phraseAt(words, next, REGIONS);
    next += region;
    const word = words[next];
    const numbered = plural && NUMBERED.has(name) && /^\d/.test(word?.key ?? "");
    if (!(word?.capital || numbered) || next >= range.to) {
      if (plural) continue;
      return null;
    }
    if (!plural && (OFFICE_NOUNS.has(name) || !hasComma(words, next, range.to))) return null;
    const written = words[at]?.capital || OFFICE_NOUNS.has(name) ? capitalise(name) : name;
    return {
      prefixTo: i,
      itemsFrom: next,
      name: written,
      plural,
      bare: i === range.from,
      region: region > 0,
    };
  }
  return null;
}

/** "Hiệu trưởng các trường A, B": the words of the head before its plural. */
function beforePlural(words: readonly Word[], from: number, length: number): number {
  for (let k = 1; k < length; k++) if (words[from + k]?.key === "các") return k;
  return length;
}

/** In "các tỉnh, thành phố: A, B" the colon after further nouns; 0 when names follow at once. */
function nextColon(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 10); i++) {
    if (words[i]?.key === ":") return i;
    if (words[i]?.capital) return 0;
  }
  return 0;
}

function hasComma(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (words[i]?.key !== "," && words[i]?.key !== "và") continue;
    const level = levelAt(words, i + 1);
    if (words[i + 1]?.capital || (level > 0 && words[i + 1 + level]?.capital)) return true;
  }
  return false;
}

function enumeratedItems(text: string, words: Words, from: number, to: number, noun: string) {
  const items: { name: string; start: number; end: number }[] = [];
  let i = from;
  let current = noun;
  while (i < to) {
    const level = levelAt(words, i);
    if (level > 0 && words[i + level]?.capital) {
      current = text.slice(startOf(words, i), endOf(words, i + level - 1));
      i += level;
    }
    if (words[i]?.key === "(") {
      while (i < to && words[i]?.key !== ")") i++;
      i++;
      continue;
    }
    if (items.length > 0 && words[i]?.key === "của") break;
    let end = i;
    const part = namePart(words, i);
    if (part > 0) end = i + part;
    while (end < to && !words[end]?.mark && words[end]?.key !== "và") end++;
    if (end === i) {
      i++;
      continue;
    }
    const start = startOf(words, i);
    const stop = endOf(words, end - 1);
    items.push({ name: `${current} ${text.slice(start, stop)}`, start, end: stop });
    i = end;
    while (i < to && (words[i]?.key === "," || words[i]?.key === "và" || words[i]?.key === ";")) i++;
  }
  return items;
}

/** "Công an - Tư pháp xã" → "Công an xã", "Tư pháp xã". */
export function pair(text: string, words: Words, range: Range): FoundParty[] | null {
  const a = phraseAt(words, range.from, paired);
  const dash = words[range.from + a];
  if (a === 0 || (dash?.key !== "-" && dash?.key !== "–")) return null;
  const second = range.from + a + 1;
  const b = phraseAt(words, second, paired);
  if (b === 0) return null;
  const level = levelAt(words, second + b);
  const tail = level > 0 ? ` ${text.slice(startOf(words, second + b), endOf(words, range.to - 1))}` : "";
  const at = (from: number, length: number): FoundParty => {
    const start = startOf(words, from);
    const end = endOf(words, from + length - 1);
    return { name: `${text.slice(start, end)}${tail}`, start, end, kind: "unit" };
  };
  return [at(range.from, a), at(second, b)];
}

const SECRETARY = phrases("bí thư|phó bí thư");
const CHAIRMAN = phrases("chủ tịch ubnd|chủ tịch ủy ban nhân dân|chủ tịch uỷ ban nhân dân");

/** "Bí thư, Chủ tịch UBND các tỉnh" → "Bí thư các tỉnh", "Chủ tịch UBND các tỉnh": a Party post heads no committee. */
export function twoPosts(text: string, words: Words, range: Range): FoundParty[] | null {
  const first = phraseAt(words, range.from, SECRETARY);
  const join = words[range.from + first]?.key;
  if (first === 0 || (join !== "," && join !== "và")) return null;
  const second = range.from + first + 1;
  const body = phraseAt(words, second, CHAIRMAN);
  if (body === 0 || second + body >= range.to) return null;
  const end = endOf(words, range.to - 1);
  const at = (from: number, to: number) => text.slice(startOf(words, from), to);
  const post = endOf(words, range.from + first - 1);
  return [
    {
      name: `${at(range.from, post)} ${at(second + body, end)}`,
      start: startOf(words, range.from),
      end: post,
      kind: "role",
    },
    { name: at(second, end), start: startOf(words, second), end, kind: "role" },
  ];
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
