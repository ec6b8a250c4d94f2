import { pattern } from "../../matching-form.ts";
import type { Moment } from "../moments/moment.ts";
import { clauseBefore, isPast, type Scene, wordsAfter } from "../scene.ts";
import { avoided, celebration, scopeBeforeIn, toldCompletion } from "../scope.ts";
import { lastWords, ledRule } from "./led-rules.ts";

// Verbs whose object is finished in a named year; a bare "trong năm 2021" needs one of them.
const WORK = pattern(
  "(?<![\\p{L}])(?:hoàn +thành|hoàn +tất|hoàn +thiện|xong|khởi +công|khánh +thành|ban +hành|phê +duyệt|trình|đưa|giải +ngân|thông +xe|bàn +giao|giải +quyết|tổ +chức|thực +hiện|triển +khai|phấn +đấu|đạt|xây +dựng|xử +lý|thành +lập|kiện +toàn|sửa +chữa|lắp +đặt|đầu +tư|rà +soát|kết +nối|thanh +toán|quyết +toán|nghiệm +thu|tham +mưu|mở|cấp|thi +công|kiểm +tra|báo +cáo)(?![\\p{L}])",
  "iu",
);
const OPENING = pattern("(?:^|[;.:(]) *(?:[-+•–] *|\\d{1,2}[.)] *|[a-zđ]\\) *)?(?:ngay +)?$", "iu");
// "trong năm 2021 bổ sung": a noun phrase goes on; "trong năm 2021." or "," ends the order
const GIVEN = pattern(
  "(?:được|đã|mới|giao|đề +ra|chỉ +tiêu|nhiệm +vụ|kế +hoạch|vốn)(?: +[\\p{L}]+){0,2} *$",
  "iu",
);

export const withinRules = [
  ledRule({
    id: "done-by",
    label: "“hoàn thành / xong trong …”: hạn là ngày cuối của thời gian nêu",
    // "hoàn thành trong quý III/2025", "thực hiện xong tháng 8", "khởi công vào ngày 19/12/2025"
    ends: lastWords(
      "tất thành xong thúc điểm công xe thuật bản bộ ngay này trong vào khoảng dịp gian là # hai ba các",
    ),
    words: pattern(
      "(?<![\\p{L}\\p{N}])(?:hoàn +(?:thành|tất)|xong|kết +thúc|dứt +điểm|khởi +công|khánh +thành|thông +xe(?: +kỹ +thuật)?)(?: +(?:xong|cơ +bản|dứt +điểm|toàn +bộ|ngay|nội +dung +này|việc +này|nhiệm +vụ +này))*[ ,(]+(?:(?:ngay|trong|vào|khoảng|dịp|thời +gian|là|(?:0?\\d|hai|ba|các)(?= +$)) +)*$",
      "iu",
    ),
    accepts: ({ scene, placed, before }) => !isPast(placed, scene.clock) && !toldCompletion.test(before),
  }),
  ledRule({
    id: "in-period",
    label: "“trong tháng / quý / tuần …”: hạn là ngày cuối của thời gian nêu",
    // "tổ chức thực hiện trong tháng 6 năm 2020", "ngay trong ngày 20/11", "trong tuần này"
    ends: lastWords("trong khoảng # hai ba bốn các"),
    words: pattern(
      "(?<![\\p{L}\\p{N}])(?:ngay +)?trong +(?:khoảng +|(?:0?\\d|hai|ba|bốn|các)(?= +$) +)?$",
      "iu",
    ),
    grains: ["day", "week", "month", "quarter", "half-year"],
    accepts: ({ scene, moment, placed, before }) =>
      !isPast(placed, scene.clock) &&
      !scopeBeforeIn.test(before) &&
      !celebration.test(before) &&
      (!moment.bare || moment.grain === "day"),
  }),
  ledRule({
    id: "in-year",
    label: "“trong năm …”: hạn là 31/12",
    // "trình HĐND huyện ban hành trong năm 2021", "Trong năm 2026, tổ chức 02 lớp"
    ends: lastWords("trong #"),
    words: pattern("(?<![\\p{L}\\p{N}])(?:ngay +)?trong +(?:0?\\d +)?$", "iu"),
    grains: ["year"],
    accepts: ({ scene, moment, placed, before }) =>
      !isPast(placed, scene.clock) && (OPENING.test(before) || finishesWork(scene, moment, before)),
  }),
  ledRule({
    id: "at",
    label: "“vào …”: hạn là ngày cuối của thời gian nêu",
    // "triển khai thu vào cuối tháng 06", "tổ chức lễ trao thưởng vào ngày 19/12/2025"
    ends: lastWords("vào khoảng lúc dịp điểm sáng chiều tối"),
    words: pattern("(?<![\\p{L}\\p{N}])vào +(?:(?:khoảng|lúc|dịp|thời +điểm|sáng|chiều|tối) +)*$", "iu"),
    accepts: ({ scene, placed, before }) =>
      !isPast(placed, scene.clock) &&
      !celebration.test(before) &&
      !/(?:hiệu lực|diễn ra|họp|dự báo|bắt đầu(?: \p{L}+){0,3}) *$/iu.test(before) &&
      !avoided.test(before) &&
      !/(?:danh mục|mục tiêu)[^;:]{0,60}$/iu.test(before),
  }),
];

/** True when the clause orders work and the year is its end, not the attribute of a noun. */
function finishesWork(scene: Scene, moment: Moment, before: string): boolean {
  const clause = clauseBefore(before);
  if (scopeBeforeIn.test(clause) || GIVEN.test(clause)) return false;
  return WORK.test(clause) && /^[ ]*(?:$|[;.,)(]|để|và|\[)/iu.test(wordsAfter(scene, moment.end, 20));
}
