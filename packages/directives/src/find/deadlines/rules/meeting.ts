import { matchesOf } from "../../matches-of.ts";
import { LEFT, pattern } from "../../matching-form.ts";
import {
  type Candidate,
  type DeadlineRule,
  isPast,
  isPurpose,
  momentsIn,
  place,
  type Scene,
  wordsBefore,
} from "../scene.ts";

// "tại phiên họp tháng 6/2020", "tại Kỳ họp HĐND cuối năm 2020", "trước kỳ họp thứ ba",
// "tại hội nghị giao ban tháng tới", "vào phiên họp thường kỳ tháng 7", "kịp trình phiên họp cuối tháng 9"
const MEETING = pattern(
  `${LEFT}(?<lead>tại|trước(?: +khi)?|trong|vào|(?:kịp +)?(?:trình|báo +cáo|thông +qua))(?: +(?:các|cuộc))? +(?<name>(?:phiên|kỳ|kì|cuộc|buổi) +(?:họp|giao +ban|làm +việc|tiếp +xúc|sinh +hoạt)|k[ỳì] +chi +trả|hội +nghị|đại +hội|giao +ban|họp +(?:giao +ban|UBND|HĐND|Hội +đồng|Ủy +ban|Ban +(?:Thường|Chấp)|thường +kỳ|lệ +kỳ))(?<rest>(?: +(?!(?:và|để|nhằm|với|theo|của +các)(?![\\p{L}]))[\\p{L}\\d&/-]+){0,9})`,
);
// what fixes the meeting: a month, a year, an ordinal, "tới", "gần nhất"
const FIXED =
  /(?:tháng|năm|quý|tuần|tới|sau|gần nhất|sắp tới|tiếp theo|thứ|lần|cuối|giữa|chuyên đề|thường kỳ|thường lệ|bất thường)/iu;
// "kết luận tại phiên họp", "được Quốc hội thông qua tại kỳ họp", "giao tại hội nghị": what was said there
const SAID_THERE = pattern(
  "(?:kết +luận|chỉ +đạo|phát +biểu|nêu|yêu +cầu|giao|nhiệm +vụ|nội +dung|(?<!(?:cho|xin|lấy|tham +gia) +)ý +kiến|biểu +quyết|thống +nhất|thảo +luận|(?:được|đã)[^;.,]{0,40}(?:thông +qua|quyết +nghị|ban +hành)|đã[^;.,]{0,40}|kiến +nghị(?: +của +[\\p{L}]+(?: +[\\p{L}]+){0,2})?|tham +dự|đại +biểu|chất +vấn) *$",
  "iu",
);

// "tại giao ban hằng quý": the rhythm is told by the rules for rhythms
const RHYTHM = pattern(`^(?: +[\\p{L}]+){0,4}? +(?:h[ằàắă]ng|mỗi|định +kỳ)(?![\\p{L}])`, "iu");

export const meetingRules: readonly DeadlineRule[] = [
  {
    id: "meeting",
    label: "“tại / trước phiên họp, kỳ họp …”: gắn với cuộc họp; hạn là ngày cuối của tháng hoặc năm nêu",
    patterns: [MEETING],
    find: (scene) => matchesOf(scene.form, MEETING).flatMap((match) => read(scene, match)),
  },
];

function read(scene: Scene, match: RegExpExecArray): Candidate[] {
  const { lead = "", rest = "", name = "" } = match.groups ?? {};
  const before = wordsBefore(scene, match.index);
  if (SAID_THERE.test(before) || /^trong$/iu.test(lead) || RHYTHM.test(rest)) return [];
  // "báo cáo Hội nghị tổng kết" names the report.
  if (/^báo/iu.test(lead) && /^(?:hội|đại|giao)/iu.test(name)) return [];
  const rule = "meeting";
  const aside = isPurpose(before) ? { aside: true } : {};
  const until = match.index + match[0].length;
  const moment = momentsIn(scene, match.index + 1, until + 40).find(
    // "kỳ họp thứ ba" is the third session, not a Tuesday.
    (m) => m.start <= until + 2 && !(m.bare && /^thứ/iu.test(scene.form.slice(m.start, m.start + 3))),
  );
  if (!moment) {
    const fixed = FIXED.exec(rest);
    if (!fixed && !/^trước/iu.test(lead)) return [];
    if (/hội nghị này|cuộc họp này/iu.test(match[0])) return [];
    return [{ kind: "event", due: null, rule, ...aside, start: match.index, end: endOfName(match) }];
  }
  const placed = place(moment, scene.clock);
  if (!placed || isPast(placed, scene.clock)) return [];
  // A session named with its own day is a date like any other.
  const kind = moment.grain === "day" ? "date" : "event";
  const midYear =
    /^k[ỳì] +họp/iu.test(name) && /giữa +năm/iu.test(scene.form.slice(moment.start, moment.end));
  return [
    {
      kind,
      // The regular mid-year session of a People's Council is held in the first half of July.
      // A week is not named by the calendar: such a meeting is an event without a day.
      due: moment.grain === "week" ? null : midYear ? `${placed.last.slice(0, 4)}-07-31` : placed.last,
      rule,
      ...aside,
      start: match.index,
      end: moment.end,
      ...(placed.inferred ? { inferred: true } : {}),
    },
  ];
}

/** The name ends at its ordinal or its last word that belongs to it. */
function endOfName(match: RegExpExecArray): number {
  const name =
    /^.*?(?:thứ +[\p{L}\d]+(?: +[\p{L}\d]+){0,6}|lần +thứ +[\p{L}\d]+|tới|sau|gần +nhất|sắp +tới|tiếp +theo|chuyên +đề|thường +(?:kỳ|lệ)|bất +thường)/iu.exec(
      match[0],
    );
  return match.index + (name ?? match)[0].length;
}
