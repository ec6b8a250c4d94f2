import { GROUP_WORDS, PERSON_HEADS, ROLE_HEADS, UNIT_HEADS } from "../../lexicon/units.ts";
import { modals, verbs } from "../../source/order-words.ts";
import { anyOf, canBegin, flatPhraseAt, flatPhrases, phraseAt, phrases } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";
import { groupNouns, levelOrSector, namesOn, plainVerbAt, predicateAt, sectorAt } from "./name-words.ts";

export type HeadKind = "unit" | "role" | "person" | "group";

/** The first words of a party: what kind it is and how many words name the kind. */
export type Head = {
  kind: HeadKind;
  length: number;
  /** A place that stands for its authority ("tỉnh ...", "xã ..." with a name). */
  place?: boolean;
};

/** Small numbers in words; "năm" is also a year. */
export const COUNTS = new Set(["hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"]);

const units = phrases(UNIT_HEADS);
/** Units as a scan may have read them ("Ngần hàng", "Uy ban nhân dân"). */
const scannedUnits = flatPhrases(UNIT_HEADS);
const scannedRoles = flatPhrases(ROLE_HEADS);
const roles = phrases(ROLE_HEADS);
const persons = phrases(PERSON_HEADS);
const groupWords = phrases(GROUP_WORDS);
const places = phrases(
  "tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|xóm|bản|buôn|ấp|khu phố|tổ dân phố",
);
/** Groups that need no "các" after "phối hợp với" and "và". */
const bareGroups = phrases("địa phương|chính quyền địa phương|sở|ngành|doanh nghiệp");
const offices = phrases(
  "cơ quan chủ trì|cơ quan phối hợp|cơ quan đầu mối|cơ quan chủ quản|cơ quan thẩm định|cơ quan soạn thảo|đơn vị chủ trì|đơn vị phối hợp|đơn vị đầu mối|đơn vị soạn thảo|các cơ quan chủ trì|các cơ quan phối hợp|các cơ quan soạn thảo|các đơn vị soạn thảo|các cơ quan đầu mối|các đơn vị đầu mối|các cơ quan chủ quản|các đơn vị chủ trì|các đơn vị phối hợp",
);

const heads = anyOf(
  units,
  roles,
  persons,
  groupWords,
  bareGroups,
  offices,
  places,
  phrases([...COUNTS, "trưởng"]),
);

/** Nouns that are units in a list of units but too common elsewhere: they need a capital after them. */
const COMMON_HEADS = new Set([
  "ban",
  "tổ",
  "đội",
  "đoàn",
  "hội",
  "báo",
  "đài",
  "viện",
  "vụ",
  "quỹ",
  "ca",
  "trường",
  "trạm",
  "bộ",
  "y",
  "văn",
  "thuế",
  "tt",
  "phòng",
  "sở",
  "cục",
  "ngành",
]);

/** "Cơ quan", "Đơn vị" stand for somebody only as the first word of a sentence. */
const GENERIC = new Set(["cơ", "đơn", "lực", "chính"]);

const HELPED_AFTER = new Set(["với", "cùng", "và", "hợp", "giao", "cầu", "nghị", "cho"]);

/** ... or after "phối hợp với", "giao": "với cơ quan chức năng", "cùng lực lượng công an". */
function isHelped(words: readonly Word[], i: number): boolean {
  if (HELPED_AFTER.has(words[i - 1]?.key ?? "") || words[i + 1]?.key === "quyền") return true;
  const office = phraseAt(words, i, offices);
  return office > 0 && phraseAt(words, i + office, modals) > 0;
}

/** The part that an office plays, as the beginning of a heading: "Cơ quan chủ trì thẩm định dự án". */
export function officeNounAt(words: readonly Word[], i: number): number {
  return phraseAt(words, i, offices);
}

/** "Cơ quan chủ trì có trách nhiệm ...": the part that an office plays names it, when it is told to do something. */
export function officeAt(words: readonly Word[], i: number): number {
  const office = phraseAt(words, i, offices);
  const after = words[i + office];
  if (office === 0) return 0;
  if (!after || after.key === ":" || phraseAt(words, i + office, modals) > 0) return office;
  // "các cơ quan soạn thảo tiếp thu ...": a verb of its own follows.
  const plain = DRAFTING.has(words[i + office - 1]?.key ?? "");
  return plain && !after.mark && phraseAt(words, i + office, verbs) > 0 ? office : 0;
}

/** Last words of parts that are no verb of what the office shall do. */
const DRAFTING = new Set(["thảo", "quản", "mối"]);

/** Units whose lower-case words mean something else unless a name, a field or a level follows. */
const NEEDS_NAME = new Set([
  "thường",
  "quân",
  "tư",
  "biên",
  "cảnh",
  "hải",
  "kiểm",
  "viễn",
  "bưu",
  "văn",
  "y",
  "quản",
  "thanh",
  "mặt",
  "thú",
  "khuyến",
  "địa",
]);

/** Units whose name is also a verb at the beginning of a sentence ("Thanh tra việc quản lý ..."). */
const VERBAL_HEADS = new Set(["thanh", "kiểm"]);

/** The party that begins at word `i`, or null. */
export function headAt(words: readonly Word[], i: number): Head | null {
  const word = words[i];
  if (!word || word.mark) return null;
  // Most words begin no name; those in capitals may be units that a scan has spoilt.
  if (!word.capital && !canBegin(word, heads) && !isCount(word)) return null;
  const office = officeAt(words, i);
  if (office > 0) return { kind: "role", length: office };
  const person = phraseAt(words, i, persons);
  if (person > 0) return { kind: "person", length: person };
  const group = groupHead(words, i);
  if (group > 0) return { kind: "group", length: group };
  const counted = countedRole(words, i);
  if (counted > 0) return { kind: "role", length: counted };
  const role = phraseAt(words, i, roles);
  const unit = phraseAt(words, i, units);
  if (
    role > 0 &&
    role >= unit &&
    !isVerbUse(words, i, role) &&
    (word.capital || !GENERIC.has(word.key) || isHelped(words, i))
  )
    return { kind: "role", length: role };
  if (unit > 0 && isUnitUse(words, i, unit)) return { kind: "unit", length: unit };
  if (word.capital && !words[i + 1]?.capital) {
    const office = flatPhraseAt(words, i, scannedRoles);
    if (office > 0 && phraseAt(words, i, verbs) === 0) return { kind: "role", length: office };
    const scanned = flatPhraseAt(words, i, scannedUnits);
    if (scanned > 0 && phraseAt(words, i, verbs) === 0) return { kind: "unit", length: scanned };
  }
  if (SPOILT.has(word.key) && word.capital && words[i + 1]?.capital && sectorAt(words, i + 1) > 0)
    return { kind: "unit", length: 1 };
  if (isHelped(words, i) && !word.capital) {
    const bare = phraseAt(words, i, bareGroups);
    if (bare > 0) return { kind: "group", length: bare };
  }
  const place = phraseAt(words, i, places);
  const name = words[i + place];
  // "Tỉnh cần tập trung ...": the level alone stands for its authority when it is told what to do.
  if (place > 0 && word.capital && !name?.capital && phraseAt(words, i + place, modals) > 0)
    return { kind: "unit", length: place };
  if (place > 0 && name?.capital && !(word.upper && name.upper))
    return { kind: "unit", length: place, place: true };
  // "tổ dân phố số 12", "ấp 3"
  const number = name?.key === "số" ? words[i + place + 1] : name;
  if (place > 0 && NUMBERED.has(word.key) && isCount(number))
    return { kind: "unit", length: place, place: true };
  return null;
}

/** "Sở" and "Phòng" as a scan may have read them; only a field behind them tells ("Sờ Y tế"). */
const SPOILT = new Set("sờ|sớ|sỏ|sơ|so|sò|sợ|số|phong|phóng|phỏng|phồng".split("|"));

/** First words of places that are known by their number. */
const NUMBERED = new Set(["tổ", "khu", "ấp", "thôn", "xóm"]);

/** "Trưởng 16 thôn", "Trưởng các ấp": an office of several places. */
function countedRole(words: readonly Word[], i: number): number {
  if (words[i]?.key !== "trưởng" || !(words[i + 1]?.key === "các" || isCount(words[i + 1]))) return 0;
  const noun = phraseAt(words, i + 2, groupNouns);
  return noun > 0 ? 2 + noun : 0;
}

/** A number of at most three digits. */
function isCount(word: Word | undefined): boolean {
  if (!word || word.key.length > 3) return false;
  for (let i = 0; i < word.key.length; i++)
    if (word.key.charCodeAt(i) < 48 || word.key.charCodeAt(i) > 57) return false;
  return true;
}

/** "các cơ quan", "03 xã", "5 thôn", "các đồng chí": the words up to and with the first noun. */
function groupHead(words: readonly Word[], i: number): number {
  const mark = phraseAt(words, i, groupWords);
  if (mark > 0) {
    const person = phraseAt(words, i + mark, persons);
    if (person > 0) return mark + person;
    const noun = Math.max(
      phraseAt(words, i + mark, groupNouns),
      phraseAt(words, i + mark, roles),
      phraseAt(words, i + mark, units),
    );
    // "các báo cáo": the noun of the group is longer than the unit it begins like.
    return noun > 0 && phraseAt(words, i + mark, verbs) <= noun ? mark + noun : 0;
  }
  if (isCount(words[i]) || COUNTS.has(words[i]?.key ?? "")) {
    const noun = phraseAt(words, i + 1, groupNouns);
    return noun > 0 && !words[i + 1]?.capital ? 1 + noun : 0;
  }
  return 0;
}

/** "lãnh đạo thực hiện", "cán bộ" as an object: a role word followed at once by a verb is a verb. */
function isVerbUse(words: readonly Word[], i: number, length: number): boolean {
  if (words[i]?.key !== "lãnh" || length !== 2) return false;
  const next = words[i + length];
  return !next || next.mark || (!next.capital && phraseAt(words, i + length, verbs) > 0);
}

/** "thì Phòng liên hệ ...", "Giao Trạm phun hóa chất": a unit called by its noun alone, told what to do. */
function isCalledShortly(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (!words[i]?.capital || !CALLED.has(words[i]?.key ?? "") || !next || next.mark || next.capital)
    return false;
  return !NOT_CALLED.has(next.key) && (predicateAt(words, i + 1) > 0 || plainVerbAt(words, i + 1) > 0);
}

const CALLED = new Set(["phòng", "trạm", "sở"]);
/** "Phòng chống dịch", "Phòng trừ sâu bệnh": verbs. */
const NOT_CALLED = new Set(["chống", "trừ", "ngừa", "tránh", "ngự", "thủ"]);

/** A common noun is a unit only when a name, a field or a level follows ("Ban Tổ chức", "trạm y tế xã"). */
function isUnitUse(words: readonly Word[], i: number, length: number): boolean {
  const first = words[i] as Word;
  if (!first.capital && NEEDS_NAME.has(first.key)) {
    const after = words[i + length];
    return Boolean(after?.capital) || levelOrSector(words, i + length);
  }
  if (VERBAL_HEADS.has(first.key) && first.capital) {
    const after = words[i + length];
    if (after && !after.mark && !after.capital && !levelOrSector(words, i + length)) return false;
  }
  if (length > 1 && first.key !== "bộ" && first.key !== "văn" && first.key !== "y") return true;
  if (!COMMON_HEADS.has(first.key)) return true;
  const next = words[i + length];
  if (isCalledShortly(words, i)) return true;
  if (first.key === "văn" || first.key === "y")
    return first.capital && (!next || next.mark || !phraseAt(words, i + length, verbs));
  if (!next || next.mark) return first.capital && first.key !== "phòng";
  if (first.key === "vụ" && !first.capital) return false;
  return (next.capital && !(first.upper && next.upper)) || namesOn(words, i + length);
}
