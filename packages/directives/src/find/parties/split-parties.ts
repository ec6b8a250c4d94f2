import { type Phrases, phraseAt, phrases } from "../../source/phrases.ts";
import { endOf, startOf, type Word, type Words } from "../../source/words.ts";
import { enumerate, type FoundParty, pair, paired, type Range, twoPosts } from "./enumerated-names.ts";
import { groupNounAt, levelAt, namePart } from "./name-words.ts";
import { type Head, type HeadKind, headAt } from "./party-heads.ts";

export type { FoundParty };

const SEPARATORS = new Set([",", ";", "và", "hoặc", "/", "cùng", "&"]);
/** Bodies that an office serves together: "Văn phòng HĐND và UBND", "Văn phòng Đoàn ĐBQH và HĐND". */
const SERVED = phrases("hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đoàn đbqh|đoàn đại biểu quốc hội");
/** Cuts words [from, to), a list of parties, into single parties. */
export function splitParties(text: string, words: Words, from: number, to: number): FoundParty[] {
  const parties: FoundParty[] = [];
  for (const range of ranges(words, from, to)) {
    const trimmed = trim(words, range);
    if (trimmed.to <= trimmed.from) continue;
    parties.push(...expand(text, words, trimmed));
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

/** "trưởng các thôn": an office of several bodies is a party of its own. */
function holdsPlural(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.key === "các") return true;
  return false;
}

function hasColon(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.key === ":") return true;
  return false;
}

/** Where a list may be cut: the party so far begins at `start`, the next words at `i` behind a separator. */
type Cut = {
  words: readonly Word[];
  start: number;
  i: number;
  separator: string;
  /** What the words at `i` begin as. */
  head: Head;
  /** What the party so far begins as. */
  first: Head | null;
  /** The words at `i` begin with a small letter. */
  lower: boolean;
};

/** Whether a new party, not more of the present one, begins at `i`. */
function startsParty(words: readonly Word[], start: number, i: number, separator: string): boolean {
  const head = headAt(words, i);
  if (!head) return false;
  const cut: Cut = {
    words,
    start,
    i,
    separator,
    head,
    first: headAt(words, start),
    lower: !words[i]?.capital,
  };
  for (const rule of CUTS) {
    const decided = rule(cut);
    if (decided !== null) return decided;
  }
  return true;
}

/** The rules in order; the first that knows the case decides. */
const CUTS: readonly ((cut: Cut) => boolean | null)[] = [
  ({ words, start, i, head }) => (listedField(words, start, i, head.length) ? false : null),
  ({ words, start, i, head, first }) =>
    head.place && first && !first.place && !endsAtHome(words, start, i) ? false : null,
  ({ separator, lower }) => (separator === "/" && lower ? false : null),
  ({ words, start, i }) => (sameKind(words, start, i, STAFF) ? false : null),
  ({ words, start, i, first }) =>
    first?.kind === "group" && sameKind(words, start + 1, i, COMMITTEES) ? false : null,
  ({ words, start, i, separator }) => (servesTogether(words, start, i, separator) ? false : null),
  // "đồng chí A, Phó Chủ tịch UBND xã": the office of the person before the comma.
  ({ first, head, separator }) =>
    first?.kind === "person" && head.kind === "role" && separator === "," ? false : null,
  ({ words, start, i, head, first }) =>
    first?.kind === "role" && sharesOffice(words, start, first.length, i, head.kind) ? false : null,
  (cut) => (cut.first?.kind === "group" ? goesOnWithGroup(cut) : null),
  bareKinds,
  (cut) => (isGroup(cut) && cut.lower ? bareNounOfGroup(cut) : null),
  // A sector in a compound name ("Sở Văn hóa, Thể thao"): not a head of its own.
  ({ words, start, i, head, first }) =>
    head.kind === "unit" && namePart(words, i) >= head.length && !isStrongUnit(words, i) && start !== i
      ? first === null || paired2(words, start)
      : null,
];

/** "Cán bộ, công chức", "các huyện ủy, thành ủy": both words are of one kind, and neither carries a name. */
function sameKind(words: readonly Word[], start: number, i: number, kind: Phrases): boolean {
  const length = phraseAt(words, i, kind);
  return length > 0 && phraseAt(words, start, kind) > 0 && !words[i + length]?.capital;
}

/** "các sở, ban", and those who head them: "Thủ trưởng các sở, ban". */
function isGroup({ words, start, i, first }: Cut): boolean {
  return first?.kind === "group" || (first?.kind === "role" && holdsPlural(words, start, i));
}

/** "Văn phòng HĐND và UBND": one office that serves two bodies. */
function servesTogether(words: readonly Word[], start: number, i: number, separator: string): boolean {
  if (phraseAt(words, i, SERVED) === 0) return false;
  let office = false;
  for (let k = start; k < i; k++) office ||= words[k]?.key === "văn" && words[k + 1]?.key === "phòng";
  return words[start]?.key === "vp" || (office && separator !== ",");
}

/** "các bộ, ngành và địa phương", "các tập đoàn, tổng công ty nhà nước": further kinds of the same group. */
function goesOnWithGroup({ words, i, separator, head, lower }: Cut): boolean | null {
  const at = i + head.length;
  if (lower && head.kind === "group" && separator === "và" && phraseAt(words, i, BARE) === head.length)
    return phraseAt(words, at, CONCERNED) > 0;
  if (separator !== "," || phraseAt(words, i, KINDS) !== head.length) return null;
  return !words[at] || words[at]?.mark || phraseAt(words, at, STATE) > 0 ? false : null;
}

/** "báo, đài", "Tổng công ty, công ty": bare nouns without a name go together. */
function bareKinds({ words, start, i, separator, head, first, lower }: Cut): boolean | null {
  const both =
    lower &&
    separator === "," &&
    start + (first?.length ?? 0) === i - 1 &&
    phraseAt(words, start, KINDS) === first?.length &&
    phraseAt(words, i, KINDS) === head.length;
  return both ? levelOrNameFollows(words, i + head.length) : null;
}

/** "các sở, ban, ngành", "từng cán bộ, công chức": a bare noun or office after a group goes on with it. */
function bareNounOfGroup({ words, i, separator, head }: Cut): boolean | null {
  if (head.kind !== "group" && groupNounAt(words, i) > 0) {
    const at = i + Math.max(1, head.length);
    if (separator === "và" && phraseAt(words, at, CONCERNED) > 0) return true;
    // "các địa phương, cơ quan chủ quản các dự án": bodies known by what they own.
    if (holdsPlural(words, at, at + 3) && groupNounAt(words, at) === 0) return true;
    return Boolean(words[at]?.capital) && phraseAt(words, at, STATE) === 0 && levelAt(words, at) === 0;
  }
  const end = i + head.length;
  const alone = !holdsPlural(words, i, end) && !levelOrNameFollows(words, end);
  return head.kind === "role" && separator === "," && alone ? false : null;
}

/**
 * "Giám đốc, Thủ trưởng các sở", "Bí thư tỉnh ủy, thành ủy": several offices of the same bodies, or one office
 * of several.
 */
function sharesOffice(
  words: readonly Word[],
  start: number,
  length: number,
  i: number,
  kind: HeadKind,
): boolean {
  if (kind === "role" && start + length === i - 1 && phraseAt(words, start, HOLDERS) === length)
    return words[i]?.capital === words[start]?.capital;
  return phraseAt(words, i, COMMITTEES) > 0 && phraseAt(words, start + length, COMMITTEES) > 0;
}

/** Offices that say nothing without the body that they head. */
const HOLDERS = phrases(
  "giám đốc|chủ tịch|phó chủ tịch|thủ trưởng|bí thư|phó bí thư|hiệu trưởng|cục trưởng|vụ trưởng",
);
const COMMITTEES = phrases("tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy");
const STAFF = phrases(
  "cán bộ|công chức|viên chức|người lao động|chiến sĩ|đảng viên|đoàn viên|hội viên|công nhân",
);
const BARE = phrases("địa phương|doanh nghiệp");

/** "Địa chính xã, thôn A": a unit known by its level alone is complete; a committee goes on with its places. */
function endsAtHome(words: readonly Word[], start: number, i: number): boolean {
  if (levelAt(words, i - 2) !== 1 || words[start]?.upper) return false;
  for (let k = start; k < i - 2; k++)
    if (words[k]?.key === "dân" || words[k]?.key === "các" || words[k]?.key === "ubnd") return false;
  return true;
}

/** Kinds of bodies that stand for all of their kind. */
const KINDS = phrases(
  "tổng công ty|công ty|tập đoàn|doanh nghiệp|hợp tác xã|báo|đài|trường|bệnh viện|ngân hàng",
);

/** After "và": a group of its own, known by what concerns it ("các sở, ban, ngành và đơn vị có liên quan"). */
const CONCERNED = phrases("liên quan|có liên quan|khác có liên quan");
/** Capitalised, but no name of its own ("doanh nghiệp Nhà nước"). */
const STATE = phrases("nhà nước");

function levelOrNameFollows(words: readonly Word[], i: number): boolean {
  const after = words[i];
  return (
    after !== undefined && !after.mark && (after.capital || levelAt(words, i) > 0 || after.key === "các")
  );
}

/** "các Bộ: Quốc phòng, Công an": after the colon a short name is a field, not a unit of its own. */
function listedField(words: readonly Word[], start: number, i: number, length: number): boolean {
  if (phraseAt(words, i, FIELDS) !== length) return false;
  let grouped = false;
  for (let k = start; k < Math.min(i, start + 16); k++) {
    if (words[k]?.key === "các") grouped = true;
    if (words[k]?.key === ":") return grouped;
  }
  // "các Bộ Quốc phòng, Công an": without the colon, where the names follow the noun at once.
  const noun = phraseAt(words, start + 1, LISTING);
  return grouped && noun > 0 && Boolean(words[start + 1 + noun]?.capital) && levelAt(words, i + length) === 0;
}

/** "Công an, Quân sự": both stand alone as short names. */
function paired2(words: readonly Word[], start: number): boolean {
  const length = phraseAt(words, start, paired);
  return length > 0 && (words[start + length]?.mark ?? true);
}

const FIELDS = phrases("công an|tư pháp|y tế|văn hóa|thanh tra|thuế|kiểm toán|vnpt|viettel|mobifone");
const LISTING = phrases("bộ|sở|tập đoàn|tổng công ty");
const STRONG = phrases(
  "quản lý thị trường|kiểm lâm|hải quan|biên phòng|cảnh sát|công an|quân sự|phòng|sở|ban|trung tâm|trạm|trạm y tế|hội|đoàn|tổ|đội|ủy ban|thường trực|thanh tra|văn phòng|cục|chi cục|kho bạc|ngân hàng|báo|đài|bảo hiểm xã hội|tòa án|viện|mặt trận|công ty|bộ|thuế",
);
function isStrongUnit(words: readonly Word[], i: number): boolean {
  return phraseAt(words, i, STRONG) > 0;
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
