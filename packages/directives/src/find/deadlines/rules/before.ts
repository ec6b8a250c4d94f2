import { pattern } from "../../matching-form.ts";
import { isLongPast } from "../clock.ts";
import { isPast } from "../scene.ts";
import { lastWords, ledRule } from "./led-rules.ts";

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
    // "xong trước ngày 30/6/2021", "trước 16 giờ 00 ngày 20/11", "trước lễ Quốc khánh 02/9", "không để lại sang tháng 12"
    ends: lastWords("trước điểm khoảng hết lúc dịp ngày kỳ nghỉ lễ khánh giảng cử mạc tết lịch sang"),
    words: pattern(
      "(?<![\\p{L}\\p{N}])trước +(?:(?:thời +điểm|khoảng|hết|lúc|dịp|ngày|kỳ|nghỉ|lễ|quốc +khánh|khai +giảng|bầu +cử|khai +mạc|tết|dương +lịch) +){0,6}$|(?<![\\p{L}\\p{N}])không(?: +[\\p{L}]+){1,5}? +sang +$",
      "iu",
    ),
    edge: "before",
    accepts: ({ scene, moment, placed, before, words }) =>
      !isLongPast(placed.last, scene.clock, GRACE) &&
      // "không để nợ sang quý sau" holds for every quarter.
      !(moment.relative && /sang +$/iu.test(words)) &&
      !(isPast(placed, scene.clock) && TOLD.test(before)) &&
      !(moment.bare && moment.grain === "half-year"),
  }),
  ledRule({
    id: "latest",
    label: "“chậm nhất ngày X”: hạn là ngày X",
    // "chậm nhất là ngày 20/6", "hạn chót: 17h00 ngày 20/6", "không quá ngày 30/6", "hạn nộp hồ sơ là 15/8"
    ends: lastWords(
      "nhất đa chót cuối cùng định chậm muộn trễ quá hơn là vào đến trong hết trước lúc",
      /hạn/iu,
    ),
    words: pattern(
      "(?<![\\p{L}\\p{N}])(?:(?:chậm|muộn|trễ) +nhất|tối +đa|hạn +(?:chót|cuối(?: +cùng)?|định)|(?:thời +)?hạn +(?:nộp|gửi|báo +cáo|hoàn +thành|trả +lời|tiếp +nhận|cung +cấp|đăng +ký|bàn +giao)(?: +[\\p{L}]+){0,4}?|không +(?:được +)?(?:để +)?(?:chậm|muộn|trễ|quá)(?: +(?:quá|hơn))?|(?:không|chớ|đừng)(?: +[\\p{L}]+){1,6}? +quá)[ :,(]+(?:(?:là|vào|đến|trong|hết|trước|lúc|cuối) +)*$",
      "iu",
    ),
    accepts: ({ scene, placed }) => !isLongPast(placed.last, scene.clock, GRACE),
  }),
];
