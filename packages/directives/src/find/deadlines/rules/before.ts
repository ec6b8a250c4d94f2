import { pattern } from "../../matching-form.ts";
import { isLongPast } from "../clock.ts";
import { isPast } from "../scene.ts";
import { ledRule } from "./led-rules.ts";

/** An order may repeat a day that has just passed (a notice issued after its meeting). */
const GRACE = 60;

// "công trình xây dựng trước ngày 01/7/2004", "được giao trước ngày", "phát sinh trước ngày"
const TOLD = pattern(
  "(?:sinh|được +giao|ban +hành|xây +dựng|hình +thành|tồn +tại|hiệu +lực|sử +dụng|được +cấp|xảy +ra|có|từ|đã +[\\p{L} ]{2,20}) *$",
  "iu",
);

export const beforeRules = [
  ledRule({
    id: "before",
    label: "“trước ngày X”: hạn là ngày X (hoặc ngày liền trước, theo cài đặt)",
    // "xong trước ngày 30/6/2021", "trước 31/7/2021", "trước 16 giờ 00 ngày 20/11"
    words: pattern("(?<![\\p{L}\\p{N}])trước +(?:thời +điểm +|khoảng +|hết +|lúc +)?$", "iu"),
    edge: "before",
    accepts: ({ scene, moment, placed, before }) =>
      !isLongPast(placed.last, scene.clock, GRACE) &&
      !(isPast(placed, scene.clock) && TOLD.test(before)) &&
      !(moment.bare && moment.grain === "half-year"),
  }),
  ledRule({
    id: "latest",
    label: "“chậm nhất ngày X”: hạn là ngày X",
    // "chậm nhất là ngày 20/6", "hạn chót: 17h00 ngày 20/6", "không quá ngày 30/6", "muộn nhất trong quý III"
    words: pattern(
      "(?<![\\p{L}\\p{N}])(?:(?:chậm|muộn|trễ) +nhất|hạn +(?:chót|cuối(?: +cùng)?|định)|không +(?:được +)?(?:để +)?(?:chậm|muộn|trễ|quá)(?: +(?:quá|hơn))?)[ :,(]+(?:(?:là|vào|đến|trong|hết|trước|lúc|cuối) +)*$",
      "iu",
    ),
    accepts: ({ scene, placed }) => !isLongPast(placed.last, scene.clock, GRACE),
  }),
];
