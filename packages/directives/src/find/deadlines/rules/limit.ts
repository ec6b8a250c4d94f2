import { addDays, endOfLimit, type LimitUnit } from "../../../calendar/index.ts";
import { matchesOf } from "../../matches-of.ts";
import { LEFT, pattern, RIGHT, singleSpaced } from "../../matching-form.ts";
import {
  type Candidate,
  type DeadlineRule,
  momentsIn,
  place,
  type Scene,
  wordsAfter,
  wordsBefore,
} from "../scene.ts";

const UNITS: Readonly<Record<string, LimitUnit>> = {
  "ngày làm việc": "working-day",
  ngày: "day",
  tuần: "week",
  tháng: "month",
  năm: "year",
  giờ: "hour",
};

const NUMBERS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const NAMED = NUMBERS.join("|");
// "100 ngày kể từ ngày ban hành", "trong thời hạn 10 ngày kể từ ngày nhận được", "sau 05 ngày làm việc, kể từ ngày ký ban hành",
// "chậm nhất 03 ngày trước khi khai mạc", "không quá 05 (năm) ngày làm việc", "trong vòng 24 giờ"
const LIMIT = pattern(
  `${LEFT}(?<lead>trong +(?:thời +(?:hạn|gian) +|vòng +|khoảng +)?|sau +|thời +(?:hạn|gian)(?: +(?:là|không +quá|tối +đa))? *:? *|chậm +nhất +(?:là +)?(?:sau +|trong +(?:vòng +|thời +hạn +)?)?|muộn +nhất +(?:là +)?(?:sau +)?|không +(?:được +)?(?:để +)?(?:kéo +dài +)?(?:chậm +)?quá +|nhanh +nhất +(?:là +)?|tối +đa +|trước +)?(?:tối +đa +|không +quá +|ít +nhất +)?(?<![/.,])(?<n>\\d{1,3}|${NAMED})(?: *\\([\\p{L} ]{2,20}\\))? *(?<unit>ngày +làm +việc|ngày|giờ(?: +làm +việc)?|tiếng|phút|tuần|tháng|năm)(?: +làm +việc)?${RIGHT}(?! +(?:đầu|cuối|qua|gần|trước +đây|vừa|liên +tục|nay|học|sáng|trưa|chiều|tối|đêm|hôm|thứ|cùng +ngày|ngày|chủ +nhật)${RIGHT})(?! *\\d)(?<anchor>[ ,]*(?:\\(?(?:(?:được +)?(?:kể|tính) +(?:từ|khi|ngày)|từ|sau|trước)(?: +(?:khi|ngày|thời +điểm|lúc|đó))?)${RIGHT}[^,;.:\\n)]{0,90})?`,
);

// "kể từ ngày ký", "từ ngày Kế hoạch được ban hành", "từ nay": the limit runs from this very document …
const FROM_ISSUE = /(?:ký|ban hành|phát hành|công bố)(?![\p{L}])|(?:từ|kể từ) (?:hôm )?nay(?![\p{L}])/iu;
// … unless the words name another one: "kể từ ngày Luật được ban hành", "từ ngày ký hợp đồng"
const OTHER_SOURCE =
  /(?<![\p{L}])(?:luật|nghị định|thông tư|nghị quyết(?! này)|quyết định(?! này)|hợp đồng|biên bản|giấy|số \d|cấp trên|cấp có thẩm quyền|trung ương|chính phủ|nhận)(?![\p{L}])/iu;
// "trên cơ sở đó … trong vòng 15 ngày", "khi có …, trong 05 ngày": the limit runs from what stands before it
const CONDITION = pattern(
  "(?:trên +cơ +sở|sau +đó|sau +khi|(?<![\\p{L}])khi|trường +hợp|nếu)(?![\\p{L}])[^;.]*$",
  "iu",
);
const DONE = pattern(
  "(?:hoàn +(?:thành|tất)|xong|giải +quyết|xử +lý|báo +cáo|trả +lời|thực +hiện|ban +hành|trình|gửi|khắc +phục) *[,(]? *$",
  "iu",
);

export const limitRules: readonly DeadlineRule[] = [
  {
    id: "limit",
    label:
      "“trong / sau N ngày”: ngày đầu không tính; hạn rơi ngày nghỉ thì chuyển sang ngày làm việc kế tiếp",
    patterns: [LIMIT],
    find: (scene) => matchesOf(scene.form, LIMIT).flatMap((match) => read(scene, match)),
  },
];

function read(scene: Scene, match: RegExpExecArray): Candidate[] {
  const { lead = "", n = "", unit = "", anchor } = match.groups ?? {};
  const before = wordsBefore(scene, match.index);
  // "05 tháng sau", "6 tháng trước": without a preposition only "kể từ …" makes a limit.
  if (lead === "" && !/^[ ,(]*(?:được +)?(?:kể|tính|từ)/iu.test(anchor ?? "")) return [];
  if (
    !anchor &&
    !isStated(lead, before) &&
    !/^ +tới(?![\p{L}])/iu.test(wordsAfter(scene, match.index + match[0].length, 8))
  )
    return [];
  const at = { start: match.index, end: match.index + match[0].trimEnd().length, rule: "limit" };
  const count = NUMBERS.indexOf(n.toLowerCase()) + 1 || Number(n);
  const kind = UNITS[singleSpaced(unit.toLowerCase()).replace(/^giờ làm việc$/u, "giờ")];
  const words = singleSpaced(anchor ?? "");
  // A narrow table cell may have lost the words after "kể từ"; then nothing else is named.
  const cut = !/(?:khi|ngày|lúc|thời điểm|nhận|sau|trước)(?![\p{L}])/iu.test(words);
  const fromThis = anchor === undefined || cut || (FROM_ISSUE.test(words) && !OTHER_SOURCE.test(words));
  const backwards = /^[ ,(]*trước/iu.test(words) || /^trước/iu.test(lead);
  const start = backwards ? null : startDay(scene, match, anchor ?? "");
  const counted = backwards ? dayAfter(scene, match, anchor ?? "") : null;
  if (counted && (kind === "day" || kind === "week"))
    return [{ ...at, kind: "date", due: addDays(counted, -count * (kind === "week" ? 7 : 1)) }];
  if (start && kind && count >= 1)
    return [{ ...at, kind: "date", due: endOfLimit(start, count, kind, scene.calendar()) }];
  const open = anchor === undefined && (kind === "hour" || /kéo/iu.test(lead) || CONDITION.test(before));
  if (!fromThis || open || backwards || !kind || count < 1 || scene.clock.day === null)
    return [{ ...at, kind: "event", due: null }];
  return [
    { ...at, kind: "date", due: endOfLimit(scene.clock.day, count, kind, scene.calendar()), inferred: true },
  ];
}

/** "05 ngày trước ngày 20/11/2026": the written day from which the limit is counted back. */
function dayAfter(scene: Scene, match: RegExpExecArray, anchor: string): string | null {
  if (!/^[ ,(]*trước +(?:ngày +)?\d/iu.test(anchor)) return null;
  const end = match.index + match[0].length;
  const [day] = momentsIn(scene, end - anchor.length, end).filter((moment) => moment.grain === "day");
  return (day && place(day, scene.clock)?.last) ?? null;
}

/** "kể từ ngày 21/8/2026": the written day from which the limit runs; null when the words name an event only. */
function startDay(scene: Scene, match: RegExpExecArray, anchor: string): string | null {
  if (!/^[ ,(]*(?:(?:được +)?(?:kể|tính)(?: +từ)?|từ|sau) +(?:ngày +)?\d/iu.test(anchor)) return null;
  const end = match.index + match[0].length;
  const [day] = momentsIn(scene, end - anchor.length, end).filter((moment) => moment.grain === "day");
  const year = day?.year ?? scene.clock.year;
  return day && year !== null ? (day.within(year)?.last ?? null) : null;
}

/** Without an anchor, "trong 3 tháng" is a limit only when the words say it is one. */
function isStated(lead: string, before: string): boolean {
  if (/^(?:trong +(?:thời +hạn|vòng)|thời +hạn|chậm|muộn)/iu.test(lead)) return true;
  if (/^không +(?:được +)?(?:để +)?kéo/iu.test(lead)) return true;
  return /^(?:trong|không|tối|sau|nhanh)/iu.test(lead) && DONE.test(before);
}
