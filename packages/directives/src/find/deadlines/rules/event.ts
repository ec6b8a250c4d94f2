import { addDays, lunarYears, yearOfCanChi } from "../../../calendar/index.ts";
import { matchesOf } from "../../matches-of.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import type { Candidate, DeadlineRule, Scene } from "../scene.ts";

const CLAUSE = "[^;.,:()\\n]{3,110}";

// "ngay sau khi được phân bổ vắc xin", "ngay khi nước rút", "ngay sau Hội nghị", "ngay sau mưa lũ"
const RIGHT_AFTER = pattern(
  `${LEFT}ngay +(?:sau +khi|khi|sau)${RIGHT} *(?<what>[^;.:()\\n]{2,110}?)(?=[;.:()\\n,]|$| +(?:phải|để|nhằm|với +tinh)${RIGHT})`,
);
// "Khi phát sinh F0 phải …", "Trước khi triển khai …, có phương án", "Sau khi hoàn thành, báo cáo"
const OPENING_WHEN = pattern(
  `(?<=^|[;.:\\n] *|[;.:\\n] *[-+•–] *|^ *[-+•–] *|^ *\\d{1,2}(?:\\.\\d{1,2})*[.)] *|\\n *\\d{1,2}(?:\\.\\d{1,2})*[.)] *|(?:^|\\n) *[a-zđ]\\) *)(?<when>khi|trước +khi|sau +khi) +(?<what>${CLAUSE}?)(?=,| +(?:phải|thì|lập +tức|cần|kịp +thời|yêu +cầu|có +phương +án|đề +nghị|khẩn +trương|chủ +động|báo +cáo +ngay)${RIGHT})`,
);
// "hoàn thành trước khi khai giảng", "báo cáo UBND tỉnh trước khi thực hiện"
const DONE_BEFORE = pattern(
  `${LEFT}(?:hoàn +(?:thành|tất)|xong)(?: +[\\p{L}\\d-]+){0,8}? +(?<what>trước +khi +${CLAUSE})`,
);
// "trước mùa mưa bão năm 2021", "trước năm học mới", "trước ngày khai giảng", "trước thềm"
const BEFORE_SEASON = pattern(
  `${LEFT}trước +(?:mùa +[\\p{L}]+(?: +[\\p{L}]+)?|(?:thềm +)?năm +học(?: +mới)?|(?:ngày +)?khai +giảng|ngày +(?:khai +mạc|bầu +cử|hội|diễn +ra)|vụ +[\\p{L}]+|kỳ +thi)(?: +(?:năm +)?(?:học +)?\\d{4}(?: *[-–] *\\d{4})?)?`,
);
// "trước Tết Nguyên đán Bính Ngọ", "trước Tết Nguyên đán năm 2021", "trước Tết"
const BEFORE_TET = pattern(
  `${LEFT}trước +(?:dịp +)?tết(?! +(?:dương|trung|độc|thiếu))(?: +nguyên +đán)?(?:[ ,]+(?<name>(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý) +[\\p{L}]{2,4}))?(?: *\\(?(?:năm +)?(?<year>20\\d{2})\\)?)?${RIGHT}`,
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
    patterns: [RIGHT_AFTER],
    find: (scene) =>
      matchesOf(scene.form, RIGHT_AFTER)
        .filter((m) => !NOT_EVENT.test(m.groups?.what ?? ""))
        .map((m) => span("right-after", m.index, m[0].trimEnd().length)),
  },
  {
    id: "when",
    label: "“khi … phải …”: gắn với sự kiện, chưa có ngày",
    patterns: [OPENING_WHEN],
    find: (scene) =>
      matchesOf(scene.form, OPENING_WHEN)
        .filter((m) => !isMeetingOpening(m.groups?.what ?? ""))
        .map((m) => span("when", m.index, m[0].trimEnd().length)),
  },
  {
    id: "before-event",
    label: "“trước khi …”: gắn với sự kiện, chưa có ngày",
    patterns: [DONE_BEFORE, BEFORE_SEASON],
    find: (scene) => [
      ...matchesOf(scene.form, DONE_BEFORE).map((m) => {
        const what = m.groups?.what ?? "";
        return span("before-event", m.index + m[0].length - what.length, what.trimEnd().length);
      }),
      ...matchesOf(scene.form, BEFORE_SEASON).map((m) => span("before-event", m.index, m[0].length)),
    ],
  },
];

/** "Sau khi nghe báo cáo …, kết luận": how a conclusion opens, not when work is due. */
function isMeetingOpening(what: string): boolean {
  return /^(?:nghe|thảo luận|xem xét|trao đổi)(?![\p{L}])/iu.test(what);
}

function readTet(scene: Scene, match: RegExpExecArray): Candidate {
  const { name, year } = match.groups ?? {};
  const written = (name && yearOfCanChi(name)) || (year ? Number(year) : null);
  const at = written ?? nextTetYear(scene.clock.past);
  const newYear = at === null ? undefined : lunarYears[at]?.newYear;
  return {
    ...span("before-tet", match.index, match[0].length),
    due: newYear ? addDays(newYear, -1) : null,
    ...(written ? {} : { inferred: true }),
  };
}

function nextTetYear(after: string | null): number | null {
  if (after === null) return null;
  const found = Object.entries(lunarYears).find(([, days]) => days.newYear > after);
  return found ? Number(found[0]) : null;
}
