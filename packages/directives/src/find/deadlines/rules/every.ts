import type { Deadline } from "../../../types.ts";
import { matchesOf } from "../../matches-of.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import { type Candidate, type DeadlineRule, type Scene, wordsAfter, wordsBefore } from "../scene.ts";

type Every = NonNullable<Deadline["every"]>;

const UNITS: Readonly<Record<string, Every>> = {
  ngày: "day",
  tuần: "week",
  tháng: "month",
  quý: "quarter",
  quí: "quarter",
  năm: "year",
  sáng: "day",
  trưa: "day",
  chiều: "day",
  tối: "day",
  đêm: "day",
};
/** "hằng", also as scanners print it. */
const EACH = "(?:hằng|hàng|hắng|hăng|hẳng|hẵng)";
const EVERY = `(?:${EACH}|mỗi|từng|tùng)`;
const UNIT = "(?<unit>ngày|tuần|tháng|qu[ýí]|(?:6|06|sáu) +tháng|nửa +năm|năm)";
const HOUR =
  "(?:\\d{1,2} *(?:giờ|h|g|:) *(?:[0-5]\\d)?['’´]?(?: *phút)?(?: *(?:sáng|trưa|chiều|tối))?[ ,]*(?:ngày +)?)";
const DAYS = "(?:ngày *)?\\d{1,2}(?: *(?:,|và|hoặc|[-–]|đến) *(?:ngày *)?\\d{1,2})*";
const WEEKDAY = "(?:thứ +(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ +nhật)";

/** "6 tháng" → half-year. */
function every(unit: string | undefined): Every | undefined {
  const word = (unit ?? "").toLowerCase();
  return /^(?:0?6|sáu|nửa)/u.test(word) ? "half-year" : UNITS[word];
}

function candidate(rule: string, match: RegExpExecArray, how: Every | undefined): Candidate {
  return {
    kind: "recurring",
    due: null,
    rule,
    start: match.index,
    end: match.index + match[0].length,
    ...(how ? { every: how } : {}),
  };
}

// "trước ngày 20 hằng tháng", "trước 15 giờ hằng ngày", "ngày 15 và 30 hàng tháng",
// "trước ngày 10 tháng 6 hàng năm", "vào thứ Sáu hằng tuần", "trước ngày 25 của tháng cuối quý"
const FIXED_DAY = pattern(
  `${LEFT}(?:(?:xong +)?(?:trước|vào|chậm +nhất(?: +là)?|đến|từ|trong) +)*(?:(?:lúc|ngày|các +ngày) +)?(?:${HOUR}|(?:chiều|sáng) +)?(?:${WEEKDAY}|(?:ngày|tuần) +(?:làm +việc +)?(?:cuối(?: +cùng)?|đầu(?: +tiên)?)(?: +của)?|${DAYS} *(?:,|và|hoặc) *ngày +(?:làm +việc +)?cuối(?: +cùng)?|(?:ngày *)?\\d{1,2} *(?:/|tháng) *\\d{1,2}|tháng +\\d{1,2}|qu[ýí] +[IV]{1,3}|(?:đầu|cuối|giữa)(?: +của)?|${DAYS}|${HOUR})[ ,(]*(?:của +)?(?:${EVERY}|các) +${UNIT}${RIGHT}`,
);
// "trước ngày 25 của tháng cuối quý", "ngày 20 của tháng báo cáo", "ngày 20 tháng cuối quý", "trước ngày 25 của tháng"
const DAY_OF = pattern(
  `${LEFT}(?:(?:trước|vào|chậm +nhất(?: +là)?) +)?ngày +\\d{1,2} +(?:của +)?(?<unit>tháng|qu[ýí])(?: +(?:(?:cuối|đầu(?: +tiên)?)(?: +của)? +(?:qu[ýí](?: +sau)?|kỳ +báo +cáo)|báo +cáo|cuối +kỳ|sau +qu[ýí]|tiếp +theo|liền +kề|kế +tiếp))+${RIGHT}`,
);
// "trước ngày cuối cùng của tháng", "vào ngày làm việc cuối cùng của tuần", "ngày 20 của tháng"
const LAST_DAY_OF = pattern(
  `${LEFT}(?:(?:trước|vào|chậm +nhất(?: +là)?|đến) +)?(?:(?:${HOUR} *)?ngày +(?:làm +việc +)?(?:cuối(?: +cùng)?|đầu(?: +tiên)?) +của|ngày +\\d{1,2} +của) +(?<unit>tuần|tháng|qu[ýí]|năm)(?! *\\d| +(?:này|nay|sau|tới|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|[IV]+)${RIGHT})${RIGHT}`,
);
// "hằng ngày", "hàng tuần, hàng tháng", "mỗi quý", "mỗi tối"
const BARE = pattern(
  `${LEFT}(?<word>${EVERY}) +(?:${UNIT}|(?:buổi +)?(?<part>sáng|trưa|chiều|tối|đêm))${RIGHT}`,
);
const NUMBER = "(?:\\d{1,2}(?: *[-–] *\\d{1,2})?|một|hai|ba|bốn|năm|sáu|mười)";
/** What is done so many times. */
const TURNS =
  "(?:lần|buổi|kỳ|cuộc|đợt|phiên|lượt|số|tin|bài|phóng +sự|chuyên +mục|bản +tin|tin(?: *, *|/)bài|lớp|hội +nghị|hoạt +động|chuyên +đề)(?: +[\\p{L}]+){0,3}";
const LEAST = "(?:(?:ít +nhất|tối +thiểu|không +dưới|không +quá|khoảng) +(?:là +)?)?";
// "02 lần/ngày", "tối thiểu 03 tin, bài/tuần", "01 lần trong một quý"
const TURNS_PER_UNIT = pattern(
  `${LEFT}${LEAST}${NUMBER} *${TURNS} *(?:/ *|trong +(?:một|01|1) +|(?:mỗi|một) +)(?:0?1 *)?${UNIT}${RIGHT}`,
);
// "6 tháng một lần", "cứ 10 ngày một lần", "03 giờ một lần", "07 ngày/lần"
const ONCE_PER_UNITS = pattern(
  `${LEFT}(?:cứ +)?(?:mỗi +|cách +|sau +)?${NUMBER} *(?<unit>phút|giờ|tiếng|ngày|tuần|tháng|qu[ýí]|năm)(?: +làm +việc)? *[,(]? *(?:/ *(?:một |0?1 )?|một +|0?1 +)(?:lần|buổi|kỳ)${RIGHT}`,
);
// "mỗi tuần ít nhất 01 lần", "ngày 02 lần"; "theo từng quý"
const UNIT_TURNS = pattern(
  `${LEFT}(?:(?:mỗi +|${EACH} +)?(?<unit>ngày|tuần|tháng|qu[ýí]|năm) +${LEAST}(?:0?[1-9]|một|hai|ba) +(?:lần(?! +thứ)|buổi)|theo +(?:từng|tùng|${EACH}|mỗi) +(?<unit2>ngày|tuần|tháng|qu[ýí]|năm))${RIGHT}`,
);
// "định kỳ", "theo định kỳ", "định kỳ 6 tháng", "định kỳ hàng tuần"
const PERIODIC = pattern(
  `${LEFT}(?:theo +)?định +k[ỳì](?:[ ,(]+(?:(?:${EVERY} +)?${UNIT}|(?:hằng|hàng) +(?<unit2>tháng)))?${RIGHT}`,
);
// "định kỳ trước 15 giờ thứ Tư", "định kỳ vào ngày 20": each week, each month
const PERIODIC_DAY = pattern(
  `${LEFT}định +k[ỳì],? +(?:(?:trước|vào|chậm +nhất(?: +là)?) +)*${HOUR}?(?:(?<weekday>${WEEKDAY})(?!,? *(?:ngày *)?\\d)|(?:các +)?ngày +\\d{1,2}(?! *(?:[\\d/.-]|tháng +\\d)))${RIGHT}`,
);
const OFTEN = pattern(`${LEFT}thường +xuyên${RIGHT}`);

// "ngân sách hằng năm", "trợ cấp hằng tháng", "Nghị quyết hằng năm của": an attribute, no rhythm of the order
const ATTRIBUTE = pattern(
  "(?:(?:ngân +sách|dự +toán|kinh +phí|nghị +quyết|trợ +cấp|kế +hoạch)(?: +[\\p{L}-]+){1,8}|ngân +sách|dự +toán|trợ +cấp|nghị +quyết|kinh +phí|chi|thu|chỉ +tiêu|bình +quân|kế +hoạch|chất +lượng|lương|phụ +cấp|tiền|nguồn|thu +nhập|đóng +góp|xếp +loại|khen +thưởng|thi +đua|sản +lượng|danh +mục|định +mức|hoạt +động|số +lượng|chương +trình|cuộc +sống|công +việc|sinh +hoạt|nhà +nước|bảo +đảm|nhà|phí) *$",
  "iu",
);
// "bình quân mỗi năm", "sản lượng mỗi tháng", “Mỗi ngày một tin”: a measure or a name
const MEASURED = pattern(
  '(?:[“"‘]|bình +quân|trung +bình|sản +lượng|khối +lượng|giá +trị|tốc +độ|số +[\\p{L}]+|đồng|lượt|người|trên|của|cho|là|giảm|tăng|thêm|%) *$',
  "iu",
);
// "xây dựng kế hoạch hằng năm": here the plan itself is made every year
const MAKES_PLAN = pattern(
  "(?:xây +dựng|lập|ban +hành|trình|giao)(?: +[\\p{L}–-]+){0,6}? +kế +hoạch(?: +[\\p{L}–-]+){0,8} *$",
  "iu",
);

// "chi thường xuyên", "nhiệm vụ thường xuyên", "chưa thường xuyên"
const NOT_OFTEN_BEFORE = pattern(
  "(?:chi|khoản +chi|nguồn|kinh +phí|vốn|nhiệm +vụ|công +việc|công +tác|chưa|không|hoạt +động|chế +độ|dự +toán|ngân +sách|cư +trú|thường +trú|thường +trực|tình +hình|điều +hành|cán +bộ|thành +viên|đối +tượng|người|lao +động|thu +nhập|thu) *$",
  "iu",
);
const NOT_OFTEN_AFTER =
  /^ *(?:biến động|xảy ra|bị |thay đổi|ngập|có mặt|sinh sống|cư trú|đi |tiếp xúc|phát sinh)/iu;

/** All recurring forms; the exact ones come first, so that they win where they overlap. */
export const everyRules: readonly DeadlineRule[] = [
  {
    id: "every-on-day",
    label: "“trước ngày X hằng tháng”: lặp lại, không có một ngày hạn",
    patterns: [FIXED_DAY, DAY_OF, LAST_DAY_OF, PERIODIC_DAY],
    find: (scene) => [
      ...[FIXED_DAY, DAY_OF, LAST_DAY_OF]
        .flatMap((one) => matchesOf(scene.form, one))
        .map((m) => candidate("every-on-day", m, every(m.groups?.unit))),
      ...matchesOf(scene.form, PERIODIC_DAY).map((m) =>
        candidate("every-on-day", m, m.groups?.weekday ? "week" : "month"),
      ),
    ],
  },
  {
    id: "every-times",
    label: "“N lần mỗi kỳ”: lặp lại",
    patterns: [TURNS_PER_UNIT, ONCE_PER_UNITS, UNIT_TURNS],
    find: (scene) =>
      [TURNS_PER_UNIT, ONCE_PER_UNITS, UNIT_TURNS]
        .flatMap((one) => matchesOf(scene.form, one))
        .map((m) => candidate("every-times", m, every(m.groups?.unit ?? m.groups?.unit2))),
  },
  {
    id: "periodic",
    label: "“định kỳ”: lặp lại",
    patterns: [PERIODIC],
    find: (scene) =>
      matchesOf(scene.form, PERIODIC).map((m) =>
        candidate("periodic", m, every(m.groups?.unit ?? m.groups?.unit2)),
      ),
  },
  {
    id: "every",
    label: "“hằng ngày / tuần / tháng / năm”: lặp lại",
    patterns: [BARE],
    find: (scene) =>
      matchesOf(scene.form, BARE)
        .filter((m) => isRhythm(scene, m))
        .map((m) => candidate("every", m, every(m.groups?.unit))),
  },
  {
    id: "often",
    label: "“thường xuyên”: lặp lại",
    patterns: [OFTEN],
    find: (scene) =>
      matchesOf(scene.form, OFTEN)
        .filter((m) => isOften(scene, m))
        .map((m) => candidate("often", m, undefined)),
  },
];

function isRhythm(scene: Scene, match: RegExpExecArray): boolean {
  const before = wordsBefore(scene, match.index);
  const word = (match.groups?.word ?? "").toLowerCase();
  // "từng tháng" measures a quantity unless it opens the clause; "mỗi năm" where a quantity stands before it.
  if (word === "từng" || word === "tùng") return /(?:^|[;.,:(\n]|[-+•]) *$/u.test(before);
  if (word === "mỗi") return !MEASURED.test(before) && !ATTRIBUTE.test(before);
  return !ATTRIBUTE.test(before) || MAKES_PLAN.test(before);
}

function isOften(scene: Scene, match: RegExpExecArray): boolean {
  return (
    !NOT_OFTEN_BEFORE.test(wordsBefore(scene, match.index, 40)) &&
    !NOT_OFTEN_AFTER.test(wordsAfter(scene, match.index + match[0].length, 30))
  );
}
