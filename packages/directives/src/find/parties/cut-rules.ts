import { type Phrases, phraseAt, phrases } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";
import { paired } from "./enumerated-names.ts";
import { groupNounAt, levelAt, namePart } from "./name-words.ts";
import { type Head, type HeadKind, headAt } from "./party-heads.ts";

/** Bodies that an office serves together: "Văn phòng HĐND và UBND", "Văn phòng Đoàn ĐBQH và HĐND". */
const SERVED = phrases("hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đoàn đbqh|đoàn đại biểu quốc hội");

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
export function startsParty(words: readonly Word[], start: number, i: number, separator: string): boolean {
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

/** "trưởng các thôn": an office of several bodies is a party of its own. */
function holdsPlural(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.key === "các") return true;
  return false;
}
