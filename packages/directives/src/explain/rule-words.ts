import type { Words } from "../types.ts";

const REPEATS: Words = {
  vi: "lặp lại theo kỳ, không có một ngày hạn",
  en: "repeats, so there is no single day",
};
const EVENT: Words = { vi: "gắn với sự kiện, chưa có ngày", en: "tied to an event, no day yet" };
const LAST_DAY: Words = { vi: "ngày cuối của thời gian nêu", en: "the last day of the stated time" };
const STATED: Words = { vi: "hạn là ngày nêu", en: "due on the stated day" };
const CONTINUOUS: Words = { vi: "việc làm liên tục, không có ngày hạn", en: "continuous work without a day" };

/** Why the words are an order. */
const action: Readonly<Record<string, Words>> = {
  giao: {
    vi: "câu giao việc (“giao”, “yêu cầu”, “đề nghị” …)",
    en: "words that assign (“giao”, “yêu cầu” …)",
  },
  verb: { vi: "bắt đầu bằng động từ chỉ đạo", en: "begins with a verb of direction" },
  subject: { vi: "đơn vị làm chủ ngữ, sau đó là việc phải làm", en: "a unit is the subject of the work" },
  "subject-is": { vi: "câu mô tả trách nhiệm của đơn vị", en: "describes what a unit is responsible for" },
  "subject-which": {
    vi: "đơn vị làm chủ ngữ, có phần giải thích xen giữa",
    en: "a unit is the subject, with a clause between",
  },
  target: { vi: "câu chỉ tiêu phải đạt", en: "a target to be reached" },
  modal: { vi: "câu nêu yêu cầu chung (“cần”, “phải”)", en: "a general demand (“cần”, “phải”)" },
  negation: { vi: "yêu cầu không được làm", en: "a prohibition" },
  condition: {
    vi: "có điều kiện đi kèm, việc đứng sau điều kiện",
    en: "the order stands behind a condition",
  },
  circumstance: {
    vi: "mở đầu bằng hoàn cảnh, việc đứng sau",
    en: "the order stands behind an opening circumstance",
  },
  "circumstance-only": { vi: "chỉ nêu hoàn cảnh", en: "names a circumstance only" },
  topic: {
    vi: "mở đầu bằng chủ đề (“Đối với …”), việc đứng sau",
    en: "the order stands behind an opening topic",
  },
  "inner-giao": { vi: "giao việc ở giữa câu", en: "assigns in mid-sentence" },
  "later-giao": {
    vi: "nêu việc trước, người được giao đứng sau (“…, giao A”, “do A”)",
    en: "names the matter first, then who shall act (“…, giao A”, “do A”)",
  },
  "later-subject": {
    vi: "nêu việc trước, đơn vị làm chủ ngữ đứng sau dấu phẩy",
    en: "names the matter first, then the unit that acts",
  },
  "topic-verb": {
    vi: "nêu tên việc rồi mới đến việc phải làm (“Việc … khẩn trương …”)",
    en: "names a matter, then what shall be done with it",
  },
  "plain-verb": { vi: "bắt đầu bằng động từ thường ngày", en: "begins with a verb of plain speech" },
  "subject-plain": {
    vi: "đơn vị làm chủ ngữ, sau đó là động từ thường ngày",
    en: "a unit is the subject of a verb of plain speech",
  },
  "table-row": { vi: "một dòng của bảng nhiệm vụ", en: "a row of a table of work" },
  "described-work": { vi: "phần mô tả công việc (“Nội dung: …”)", en: "the described work (“Nội dung: …”)" },
  "scanned-verb": { vi: "động từ chỉ đạo bị lỗi quét", en: "a verb of direction that the scanner broke" },
  "party-only": { vi: "chỉ nêu tên đơn vị", en: "names a unit only" },
  past: { vi: "kể việc đã làm", en: "tells what was done" },
  none: {
    vi: "không có động từ chỉ đạo; giữ lại vì có thời hạn hoặc đứng trong danh sách việc",
    en: "no verb of direction; kept for its deadline or its place in a list of orders",
  },
};

/** Where the lead was taken from. */
const lead: Readonly<Record<string, Words>> = {
  clause: { vi: "đơn vị nêu ngay trong câu", en: "named in the sentence itself" },
  bullet: { vi: "đơn vị ở đầu gạch đầu dòng", en: "named at the head of the bullet" },
  heading: { vi: "đơn vị lấy từ đề mục phía trên", en: "taken from the heading above" },
  "lead-in": { vi: "đơn vị lấy từ câu dẫn phía trên", en: "taken from the lead-in above" },
  cell: { vi: "đơn vị ở cột trong bảng", en: "taken from the table's column" },
  block: { vi: "đơn vị ở dòng “Đơn vị chủ trì”", en: "taken from the line “Đơn vị chủ trì”" },
  carried: {
    vi: "đơn vị của câu liền trước, câu này nói tiếp",
    en: "the unit of the sentence before, which this one continues",
  },
  referred: {
    vi: "câu gọi tắt đơn vị đã nêu đủ tên ở trên",
    en: "the sentence calls a unit shortly that is named in full above",
  },
  several: {
    vi: "câu giao nhiều đơn vị, mỗi đơn vị một việc",
    en: "the sentence assigns several units a work each",
  },
};

/** How the words became a deadline. */
const deadline: Readonly<Record<string, Words>> = {
  before: {
    vi: "“trước ngày …”: hạn là ngày nêu (hoặc ngày liền trước, theo cài đặt)",
    en: "“trước ngày …”: due on the stated day (or the day before, by a setting)",
  },
  latest: STATED,
  "on-day": STATED,
  "dated-line": {
    vi: "dòng mở đầu bằng thời gian: ngày cuối của thời gian đó",
    en: "the line opens with a time: its last day",
  },
  labelled: {
    vi: "ngày cuối của thời gian ghi ở dòng hoặc cột thời hạn",
    en: "the last day of the time in the line or column of deadlines",
  },
  limit: { vi: "đếm số ngày, ngày đầu không tính", en: "days are counted, the first not" },
  meeting: {
    vi: "gắn với cuộc họp; ngày cuối của tháng hoặc năm nêu",
    en: "tied to a meeting; the last day of its month or year",
  },
  "done-by": LAST_DAY,
  "in-period": {
    vi: "ngày cuối của tháng, quý hoặc tuần nêu",
    en: "the last day of the stated month, quarter or week",
  },
  "in-year": { vi: "ngày 31/12 của năm nêu", en: "31/12 of the stated year" },
  "target-year": { vi: "ngày 31/12 của năm phấn đấu", en: "31/12 of the year aimed at" },
  at: LAST_DAY,
  "by-end": LAST_DAY,
  until: LAST_DAY,
  range: { vi: "ngày cuối của khoảng thời gian", en: "the last day of the range" },
  "part-of-period": {
    vi: "ngày cuối của đầu, giữa hoặc cuối kỳ",
    en: "the last day of that part of the period",
  },
  "set-apart": { vi: "ngày cuối của thời gian ghi riêng", en: "the last day of the time set apart" },
  "keep-up": CONTINUOUS,
  "round-the-clock": CONTINUOUS,
  "every-on-day": REPEATS,
  "every-times": { vi: "lặp lại nhiều lần mỗi kỳ", en: "repeats several times a period" },
  every: REPEATS,
  periodic: { vi: "“định kỳ”: lặp lại", en: "“định kỳ”: repeats" },
  often: { vi: "“thường xuyên”: lặp lại", en: "“thường xuyên”: repeats often" },
  "before-tet": { vi: "ngày liền trước mùng 1 Tết", en: "the day before the first day of Tết" },
  "right-after": EVENT,
  when: EVENT,
  "before-event": EVENT,
};

/** What else joined pieces of the text to the order. */
const time: Readonly<Record<string, Words>> = {
  chain: {
    vi: "nói tiếp thời gian hoặc chỉ tiêu của câu trước",
    en: "continues the time or the target of the sentence before",
  },
};

/**
 * The reader's rules in plain words, by the ids of `DirectiveTask.why` ("lead:heading"); a deadline's
 * rule is `deadline:` and `Deadline.rule`. A test holds that every id which the reader can give is here.
 */
export const ruleWords: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries({ action, lead, deadline, time }).flatMap(([family, rules]) =>
    Object.entries(rules).map(([id, words]) => [`${family}:${id}`, words]),
  ),
);
