import type { Word } from "../../source/words.ts";
import {
  groupNounAt,
  isVerbal,
  levelAt,
  namePart,
  plainVerbAt,
  predicateAt,
  sectorAt,
} from "./name-words.ts";
import { type Head, headAt } from "./party-heads.ts";

/** Longest list of parties that is read, in words; beyond it the text is no list. */
const LONGEST = 120;
const JOINS = new Set([",", "và", "hoặc", "-", "–", "—", "&", "/", "cùng"]);
/** First words of offices, after which even a verb is a field ("Sở Xây dựng", "Ban Tổ chức"). */
const OFFICES = new Set(["phòng", "sở", "bộ", "ban", "trung", "cục", "chi", "vụ", "viện", "trường"]);
/** First words of offices that every district or commune has. */
const LOCAL = new Set(["phòng", "trung", "chi", "trạm", "hạt", "đội", "đài"]);
/** First words of fields that are verbs too. */
const FIELD_VERBS = new Set(["xây", "đầu", "truyền", "thông", "đào"]);
const ENDS = new Set([".", ";", ":", "?", "!", "“", '"', "…", "”"]);

/**
 * Follows a list of parties from the word where its first head stands to where their predicate, or
 * something that cannot belong to a name, begins.
 * @param semicolons whether semicolons part the members of the list, as in headings and cells
 * @returns the index after the last word of the list; `from` when no party begins there.
 */
export function scanParties(words: readonly Word[], from: number, to: number, semicolons = false): number {
  const head = headAt(words, from);
  if (!head) return from;
  let i = from + head.length;
  let end = i;
  let closed = false;
  const limit = Math.min(to, from + LONGEST);
  while (i < limit) {
    const word = words[i] as Word;
    if (ENDS.has(word.key) && !(semicolons && word.key === ";")) {
      const listed = word.key === ":" ? enumeration(words, from, i) : 0;
      if (listed === 0) break;
      i += listed;
      closed = false;
      continue;
    }
    if (word.key === "(") {
      i = closing(words, i, limit);
      continue;
    }
    // "Sở A cùng Sở B kiểm tra": B helps; two groups or officers do it together.
    if (word.key === "cùng" && head.kind !== "group") break;
    if (JOINS.has(word.key) || word.key === ";") {
      const joined = joinedName(words, i, limit);
      if (joined === 0) break;
      i += joined;
      closed = endsWithLevel(words, i);
      end = i;
      continue;
    }
    if (word.mark) break;
    const after = i === from + head.length ? head : null;
    const step = inCharge(words, i, limit) || ofPlaces(words, from, i) || nameStep(words, i, closed, after);
    if (step === 0) break;
    closed =
      (head.kind === "person" && words[i]?.capital && isNameOfPerson(words, from + head.length, i + step)) ||
      closesName(words, i, step) ||
      endsWithLevel(words, i + step) ||
      completesOffice(words, from, i, step);
    i += step;
    end = i;
  }
  return end;
}

/** "Đ/c Nhàn": nothing but a name since the address; an office ("Phó Chủ tịch") goes on in small letters. */
function isNameOfPerson(words: readonly Word[], from: number, to: number): boolean {
  if (headAt(words, from)) return false;
  for (let i = from; i < to; i++) if (!words[i]?.capital) return false;
  return true;
}

/** "Trung tâm Văn hóa - Thông tin các huyện": the offices of one kind in several places; 0 when none follow. */
function ofPlaces(words: readonly Word[], from: number, i: number): number {
  if (words[i]?.key !== "các" || words[i - 1]?.mark || !LOCAL.has(words[from]?.key ?? "")) return 0;
  const level = levelAt(words, i + 1);
  return level > 0 ? 1 + level : 0;
}

/** "Phó Chủ tịch phụ trách khối nông nghiệp", "các đồng chí phụ trách thôn": what tells who that is; 0 when it is their order. */
function inCharge(words: readonly Word[], i: number, to: number): number {
  if (words[i]?.key !== "phụ" || words[i + 1]?.key !== "trách" || words[i - 1]?.capital) return 0;
  for (let k = i + 2; k < Math.min(to, i + LONGEST_CHARGE); k++) {
    if (words[k]?.mark) return 0;
    const acts = words[k]?.key === "cùng" || predicateAt(words, k) > 0 || plainVerbAt(words, k) > 0;
    if (acts && namePart(words, k) === 0) return k > i + 2 ? k - i : 0;
  }
  return 0;
}

/** Longest field of which somebody is in charge, in words. */
const LONGEST_CHARGE = 8;

/** How many words at `i` go on with a name; 0 when the name is over. */
function nameStep(words: readonly Word[], i: number, closed: boolean, after: Head | null): number {
  const word = words[i] as Word;
  const part = namePart(words, i);
  // "Phòng Văn hóa - Xã hội thông tin, tuyên truyền ...": behind a whole name a verb.
  if (closed && word.key === "thông" && !word.capital && !words[i - 1]?.mark) return 0;
  const named = part > 0 && (fits(words, i, part, after) || listedField(words, i, part));
  if (named && (!closed || word.capital || isTail(word) || sectorAt(words, i) === part)) return part;
  const level = levelAt(words, i);
  const unit = word.capital || level > 0 ? headAt(words, i) : null;
  if (unit?.kind === "unit" && unit.length > level) return unit.length;
  if (level > 0) return level;
  // "Công an tỉnh Chỉ đạo ...": after a complete name a capital begins the order.
  if (word.capital && closed && predicateAt(words, i) > 1) return 0;
  if (word.capital || /^\d/.test(word.key)) return 1;
  if (predicateAt(words, i) > 0 || plainVerbAt(words, i) > 0) return 0;
  const head = headAt(words, i);
  if (head && !closed) return head.length;
  return closed ? 0 : 1;
}

/** A part that reads as a verb belongs to a name only after the unit's own noun, or as a long fragment. */
function fits(words: readonly Word[], i: number, part: number, after: Head | null): boolean {
  // "Phòng tổng hợp, dự thảo ...": an office written with a capital has its field so too.
  if (words[i]?.key === "tổng" && !words[i]?.capital && words[i - 1]?.capital) return false;
  return (
    !isVerbal(words, i, part) ||
    part >= 3 ||
    (after?.kind === "unit" && OFFICES.has(words[i - after.length]?.key ?? ""))
  );
}

/** "giao thông, xây dựng, môi trường": a field in a list of fields, although it reads as a verb alone. */
function listedField(words: readonly Word[], i: number, part: number): boolean {
  const after = words[i + part];
  return (
    FIELD_VERBS.has(words[i]?.key ?? "") &&
    (!after || after.mark || after.key === "và" || levelAt(words, i + part) > 0)
  );
}

/** First words of what lies where: "UBND các xã ven biển". */
const REGION_WORDS = new Set(["biên", "miền", "ven", "vùng", "giáp", "sở"]);

/** Words that may follow even a closed name: "các cơ quan ... liên quan", "thuộc", "trực thuộc". */
function isTail(word: Word): boolean {
  return (
    REGION_WORDS.has(word.key) ||
    word.key === "liên" ||
    word.key === "có" ||
    word.key === "thuộc" ||
    word.key === "trực" ||
    word.key === "của" ||
    word.key === "đóng" ||
    word.key === "nêu" ||
    word.key === "khác"
  );
}

/** A level word ends a name, unless the place's own name follows it. */
function closesName(words: readonly Word[], i: number, step: number): boolean {
  if (levelAt(words, i) === step && step > 0) return true;
  const next = words[i + step];
  return Boolean(words[i]?.capital) && closedBefore(words, i) && !next?.capital;
}

/** "Sở Nội vụ", "Phòng Y tế": after an office's field only another field, a level or a join may follow. */
function completesOffice(words: readonly Word[], from: number, i: number, step: number): boolean {
  return OFFICES.has(words[from]?.key ?? "") && sectorAt(words, i) === step;
}

/** The words before `i` are a level ("UBND các xã, phường"): only a place's name or a tail may follow. */
function endsWithLevel(words: readonly Word[], i: number): boolean {
  return levelAt(words, i - 1) === 1 || (i >= 2 && levelAt(words, i - 2) === 2);
}

/** The word before `i` is a level: the capitalised word at `i` is the place's own name. */
function closedBefore(words: readonly Word[], i: number): boolean {
  for (let k = 1; k <= 4 && i - k >= 0; k++) {
    if (levelAt(words, i - k) === k) return true;
    if (!words[i - k + 0]?.capital) break;
  }
  for (let k = 1; k <= 6 && i - k >= 0; k++) {
    const length = levelAt(words, i - k);
    if (length > 0 && length <= k) return true;
    if (!words[i - k]?.capital) return false;
  }
  return false;
}

/** After a comma, "và" or a dash: another head, group noun, field or proper name; its words with the join. */
function joinedName(words: readonly Word[], i: number, to: number): number {
  let k = 1;
  while (i + k < to && (words[i + k]?.key === "và" || words[i + k]?.key === "với")) k++;
  const next = words[i + k];
  if (!next || next.mark || i + k >= to) return 0;
  const head = headAt(words, i + k);
  if (head) return k + head.length;
  const noun = groupNounAt(words, i + k);
  const part = namePart(words, i + k);
  if (noun > 0 && noun >= part) return k + noun;
  if (part > 0 && (fits(words, i + k, part, null) || listedField(words, i + k, part))) return k + part;
  if (next.capital && predicateAt(words, i + k) === 0) return k + 1;
  const join = words[i]?.key ?? "";
  if (join === "và" && leadsToName(words, i + k, to)) return k + 1;
  if (next.capital && (join === "-" || join === "–")) return k + 1;
  return 0;
}

/** "phần mềm và nội dung số Việt Nam": unknown words after "và" that end in a name or a level. */
function leadsToName(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 6); i++) {
    const word = words[i] as Word;
    if (word.mark || predicateAt(words, i) > 0) return false;
    if (i > from && (word.capital || levelAt(words, i) > 0)) return true;
  }
  return false;
}

/** "các Bộ: Quốc phòng, Công an ...": a colon after a group, followed by names, goes on. */
function enumeration(words: readonly Word[], from: number, colon: number): number {
  const before = words[colon - 1];
  const next = words[colon + 1];
  if (!next?.capital || !before || before.mark) return 0;
  if (groupNounAt(words, colon - 1) === 0 && groupNounAt(words, colon - 2) !== 2) return 0;
  let grouped = false;
  for (let i = from; i < colon; i++) if (words[i]?.key === "các") grouped = true;
  if (!grouped) return 0;
  if (headAt(words, colon + 1)?.kind === "role") return 0;
  // A heading "UBND các xã, phường: Tăng cường ..." goes on with an order, not with names.
  const name = namePart(words, colon + 1);
  if (name > 0 && (sectorAt(words, colon + 1) === name || predicateAt(words, colon + 1) < name))
    return 1 + name;
  return predicateAt(words, colon + 1) > 0 ? 0 : 2;
}

function closing(words: readonly Word[], open: number, to: number): number {
  for (let i = open + 1; i < to; i++) if (words[i]?.key === ")") return i + 1;
  return to;
}
