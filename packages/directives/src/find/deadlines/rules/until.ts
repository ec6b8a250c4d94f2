import { pattern } from "../../matching-form.ts";
import { isLongPast } from "../clock.ts";
import { clauseBefore, isPast, wordsAfter } from "../scene.ts";
import { planNameBeforeUntil, scopeBeforeUntil } from "../scope.ts";
import { lastWords, ledRule } from "./led-rules.ts";

// "đến năm 2025, tỷ lệ … đạt 80%": what follows is a target, so the year is its deadline
const TARGET = pattern(
  "^[ ,:]*(?:đạt|có|còn|phấn +đấu|tối +thiểu|ít +nhất|trên|dưới|khoảng|giảm|tăng|nâng|hoàn +thành|cơ +bản|không +còn|toàn +(?:bộ|huyện|tỉnh|xã|thành)|tỷ +lệ|tỉ +lệ|hình +thành|trở +thành|đưa|\\d|[^;.]{0,80}(?<![\\p{L}])(?:đạt|còn|chiếm)(?![\\p{L}]))",
  "iu",
);

// the beginning of a sentence, bullet or clause, perhaps with "phấn đấu", "bảo đảm"
const OPENING = pattern(
  "(?:^|[;.:,(]) *(?:[-+•–] *|\\d{1,2}[.)] *|[a-zđ]\\) *)?(?:(?:và|để|phấn +đấu|mục +tiêu|bảo +đảm|đảm +bảo|yêu +cầu|từ +nay|theo +đó|cụ +thể|chỉ +tiêu(?: +\\d+)?:?) *)*$",
  "iu",
);

// "tiếp công dân từ thứ Hai đến thứ Sáu": the days of every week
const WEEKDAYS = /^[^\d/]*thứ [^\d/]*(?:thứ|chủ nhật)(?! *[^;.,]*tuần)[^/]*$/iu;

export const untilRules = [
  ledRule({
    id: "by-end",
    label: "“đến hết”: hạn là ngày cuối của thời gian nêu",
    // "đến hết ngày 30/6", "hết quý III/2025"; not "tính đến hết tháng 10"
    ends: lastWords("hết"),
    words: pattern("(?<![\\p{L}\\p{N}])(?:(?:cho +)?(?:đến|tới) +)?hết +$", "iu"),
    accepts: ({ scene, placed, before }) => !isPast(placed, scene.clock) && !scopeBeforeUntil.test(before),
  }),
  ledRule({
    id: "range",
    label: "“từ … đến …”: hạn là ngày cuối",
    // "tổ chức từ ngày 15/11 đến ngày 15/12/2025"
    ends: lastWords("từ"),
    words: pattern("(?<![\\p{L}\\p{N}])(?:kể +)?từ +$", "iu"),
    grains: ["day", "week", "month", "quarter"],
    accepts: ({ scene, moment, placed, before }) =>
      moment.range === true &&
      !WEEKDAYS.test(scene.form.slice(moment.start, moment.end)) &&
      !isPast(placed, scene.clock) &&
      !isLongPast(placed.first, scene.clock, 31) &&
      !/(?:số liệu|kỳ báo cáo|lãi suất|giai đoạn|thời kỳ)[^;.,]*$/iu.test(before),
  }),
  ledRule({
    id: "until",
    label: "“đến …”: hạn là ngày cuối của thời gian nêu",
    // "phấn đấu đến ngày 30/9 đạt 60%", "đến năm 2025 có 70% …", "từ nay đến cuối năm"
    ends: lastWords("đến tới khoảng trước điểm"),
    words: pattern("(?<![\\p{L}\\p{N}])(?:cho +)?(?:đến|tới) +(?:khoảng +|trước +|thời +điểm +)?$", "iu"),
    accepts({ scene, moment, placed, before }) {
      if (isPast(placed, scene.clock) || scopeBeforeUntil.test(before)) return false;
      // "thiệt hại đến 17 giờ ngày 21/11": up to the day of the document itself something was counted.
      if (moment.relative && WEEKDAYS.test(scene.form.slice(moment.start, moment.end))) return false;
      if (moment.grain === "day" && placed.last === scene.clock.day) return false;
      if (OPENING.test(before)) return true;
      if (/(?:thời +gian) +từ +nay *$/iu.test(before)) return false;
      if (/(?:từ +nay|phấn +đấu|(?:bảo|đảm) +(?:đảm|bảo)) *$/iu.test(before)) return true;
      const named = planNameBeforeUntil.test(clauseBefore(before));
      return !named && (moment.grain === "day" || TARGET.test(wordsAfter(scene, moment.end)));
    },
  }),
];
