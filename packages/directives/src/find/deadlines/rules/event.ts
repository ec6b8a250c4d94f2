import { addDays, isoDay, lunarYears, partsOf, yearOfCanChi } from "../../../calendar/index.ts";
import { matchesOf } from "../../matches-of.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import type { Moment } from "../moments/moment.ts";
import {
  type Candidate,
  type DeadlineRule,
  isPast,
  momentsIn,
  place,
  type Scene,
  wordsBefore,
} from "../scene.ts";

const CLAUSE = "[^;.,:()\\n]{3,110}";

// "ngay sau khi được phân bổ vắc xin", "ngay khi nước rút", "ngay sau Hội nghị", "ngay sau mưa lũ"
const RIGHT_AFTER = pattern(
  `${LEFT}ngay +(?:sau +khi|khi|sau)${RIGHT} *(?<what>[^;.:()\\n]{2,110}?)(?=[;.:()\\n,]|$| +(?:phải|để|nhằm|với +tinh)${RIGHT})`,
);
// "Khi phát sinh F0 phải …", "Trước khi triển khai …, có phương án", "Sau khi hoàn thành, báo cáo"
const OPENING_WHEN = pattern(
  `${LEFT}(?<=^|[;.:\\n] *|[;.:\\n] *[-+•–] *|^ *[-+•–] *|^ *\\d{1,2}(?:\\.\\d{1,2})*[.)] *|\\n *\\d{1,2}(?:\\.\\d{1,2})*[.)] *|(?:^|\\n) *[a-zđ]\\) *)(?<when>khi|trước +khi|sau +khi) +(?<what>${CLAUSE}?)(?=,| +(?:phải|thì|lập +tức|cần|kịp +thời|yêu +cầu|có +phương +án|đề +nghị|khẩn +trương|chủ +động|báo +cáo +ngay)${RIGHT})`,
);
// "hoàn thành trước khi khai giảng", "lấy ý kiến Sở Tư pháp trước khi trình", "trước khi hết hạn ít nhất 02 ngày"
const BEFORE_IT = pattern(`${LEFT}trước +khi +${CLAUSE}`);
// "không như trước khi", "so với trước khi sắp xếp": a comparison
const COMPARED = pattern("(?:như|với|hơn|từ|cả|thời +điểm) +$", "iu");
// "dọn bùn sau khi nước rút", "sau khi bão tan": nature sets the time
const AFTER_NATURE = pattern(
  `${LEFT}(?<!(?:kể|tính) +từ +|từ +)sau +khi +(?:nước|lũ|bão|mưa|ngập|triều|dịch +bệnh|rét)(?: +[\\p{L}]+){0,2}? +(?:rút|tan|qua|đi +qua|xuống|chấm +dứt|kết +thúc|ngớt|suy +yếu)${RIGHT}`,
);
// "trước mùa mưa bão năm 2021", "trước năm học mới", "trước ngày khai giảng", "trước Tết Trung thu",
// "trước mỗi đợt tiêm phòng ít nhất 05 ngày", "trước ngày tổ chức Hội thảo 07 ngày"
const BEFORE_SEASON = pattern(
  `${LEFT}trước +(?:mùa +[\\p{L}]+(?: +[\\p{L}]+)?|(?:thềm +)?năm +học(?: +mới)?|(?:ngày +)?khai +giảng|ngày +(?:khai +mạc|khai +trương|bế +mạc|tổng +duyệt|bầu +cử|hội|diễn +ra|xét +xử|khánh +thành|khởi +công|đại +hội|giỗ|rằm)|vụ +[\\p{L}]+|kỳ +(?:thi|nghỉ +[\\p{L}]+)|(?:bầu|cuộc +bầu) +cử|lễ +(?:khai +giảng|hội|khánh +thành|khởi +công)|tết +(?:trung +thu|thiếu +nhi|độc +lập|đoan +ngọ|thanh +minh)|(?:ngày +)?(?:tổ +chức|lễ|hội +(?:nghị|thảo|thi|chợ)|cuộc +thi|đại +hội|kỳ +thi)(?: +[\\p{L}]+){0,6}? +(?:(?:ít +nhất|tối +thiểu) +)?\\d{1,2} +ngày|(?:mỗi|từng) +(?:đợt|vụ|kỳ|phiên|lần|cuộc|buổi)(?: +[\\p{L}]+){0,4}?)(?: +(?:ít +nhất|tối +thiểu) +\\d{1,2} +ngày)?(?: +(?:năm +)?(?:học +)?\\d{4}(?: *[-–] *\\d{4})?)?`,
);
// "trước Tết Nguyên đán Bính Ngọ", "trước Tết Nguyên đán năm 2021", "trước Tết"
const BEFORE_TET = pattern(
  `${LEFT}trước +(?:dịp +)?tết(?! +(?:trung|độc|thiếu|đoan|thanh))(?: +(?<solar>dương +lịch))?(?: +nguyên +đán)?(?:[ ,]+(?<name>(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý) +[\\p{L}]{2,4}))?(?: *\\(?(?:năm +)?(?<year>20\\d{2})\\)?)?${RIGHT}`,
);
// "ngay sau" a noun that no order hangs on
const NOT_EVENT = /^(?:đây|đó|lưng|này)(?![\p{L}])/iu;

const span = (rule: string, start: number, length: number): Candidate => ({
  kind: "event",
  due: null,
  rule,
  start,
  end: start + length,
});

export const eventRules: readonly DeadlineRule[] = [
  {
    id: "before-tet",
    label: "“trước Tết”: hạn là ngày liền trước mùng 1 Tết",
    patterns: [BEFORE_TET],
    find: (scene) => matchesOf(scene.form, BEFORE_TET).map((match) => readTet(scene, match)),
  },
  {
    id: "right-after",
    label: "“ngay sau khi …”: gắn với sự kiện, chưa có ngày",
    patterns: [RIGHT_AFTER, AFTER_NATURE],
    find: (scene) =>
      [RIGHT_AFTER, AFTER_NATURE]
        .flatMap((one) => matchesOf(scene.form, one))
        .filter((m) => !NOT_EVENT.test(m.groups?.what ?? ""))
        .map((m) => span("right-after", m.index, m[0].trimEnd().length)),
  },
  {
    id: "when",
    label: "“khi … phải …”: gắn với sự kiện, chưa có ngày",
    patterns: [OPENING_WHEN],
    find: (scene) =>
      matchesOf(scene.form, OPENING_WHEN)
        .filter((m) => isEvent(m.groups?.when ?? "", m.groups?.what ?? ""))
        .map((m) => span("when", m.index, m[0].trimEnd().length)),
  },
  {
    id: "before-event",
    label: "“trước khi …”: gắn với sự kiện, chưa có ngày",
    patterns: [BEFORE_IT, BEFORE_SEASON],
    find: (scene) => [
      ...matchesOf(scene.form, BEFORE_IT)
        .filter((m) => !COMPARED.test(wordsBefore(scene, m.index, 20)))
        .map((m) => dated(scene, span("before-event", m.index, m[0].trimEnd().length))),
      ...matchesOf(scene.form, BEFORE_SEASON).map((m) => span("before-event", m.index, m[0].length)),
    ],
  },
];

/**
 * "Sau khi nghe báo cáo …, kết luận" is how a conclusion opens, and "khi thẩm định …, phải" tells how work is
 * done; neither says when. What happens ("khi phát sinh", "khi có", "khi nước rút") does.
 */
function isEvent(when: string, what: string): boolean {
  if (/^(?:nghe|thảo luận|xem xét|trao đổi)(?![\p{L}])/iu.test(what)) return false;
  return !/^khi$/iu.test(when) || !OWN_DOING.test(what);
}

const OWN_DOING =
  /^(?:đánh giá|vận chuyển|cấp phát|gặp|thực hiện|thực thi|tổ chức|xây dựng|tham gia|tham mưu|ban hành|triển khai|giải quyết|tiến hành|sử dụng|kiểm tra|thanh tra|lập|thẩm định|thẩm tra|làm|đi|đến|ra|vào|soạn thảo|đề xuất|lựa chọn|bố trí|phân bổ|mua|bán|ký|quyết định|nghiên cứu|trình|bổ nhiệm|tuyển dụng|xử lý|tiếp|giao tiếp|thi công|điều khiển|khai thác|đăng ký|nộp|kết nối|cung cấp)(?![\p{L}])/iu;

/** "trước khi họp Hội đồng nhân dân cuối năm": the event's last day where its words name a month or a year. */
function dated(scene: Scene, event: Candidate): Candidate {
  const known = (one: Moment) => one.grain !== "week" && !one.bare;
  const [planned] = momentsIn(scene, event.end, event.end + 60);
  const gap = planned ? scene.form.slice(event.end, planned.start) : "";
  const bracket = planned && /^ *\( *(?:dự +kiến +)?(?:vào +)?$/iu.test(gap) ? planned : undefined;
  const moment = momentsIn(scene, event.start, event.end).find(known) ?? bracket;
  const placed = moment ? place(moment, scene.clock) : null;
  if (!placed || isPast(placed, scene.clock)) return event;
  return {
    ...event,
    due: placed.last,
    ...(placed.inferred ? { inferred: true } : {}),
  };
}

function readTet(scene: Scene, match: RegExpExecArray): Candidate {
  const { name, year, solar } = match.groups ?? {};
  if (solar) return newYearsDay(scene, match, year);
  const written = (name && yearOfCanChi(name)) || (year ? Number(year) : null);
  const at = written ?? nextTetYear(scene.clock.past);
  const newYear = at === null ? undefined : lunarYears[at]?.newYear;
  return {
    ...span("before-tet", match.index, match[0].length),
    due: newYear ? addDays(newYear, -1) : null,
    ...(written ? {} : { inferred: true }),
  };
}

/** "trước Tết Dương lịch": a day of the calendar, so the deadline is a date. */
function newYearsDay(scene: Scene, match: RegExpExecArray, year: string | undefined): Candidate {
  const next = scene.clock.past ? partsOf(scene.clock.past).year + 1 : null;
  const at = year ? Number(year) : next;
  const due = at === null ? null : isoDay(at - 1, 12, 31);
  return { ...span("before-tet", match.index, match[0].length), kind: "date", due, inferred: !year };
}

function nextTetYear(after: string | null): number | null {
  if (after === null) return null;
  const found = Object.entries(lunarYears).find(([, days]) => days.newYear > after);
  return found ? Number(found[0]) : null;
}
