import { matchesOf, mayFind, signalOf } from "../matches-of.ts";
import { LEFT, pattern, RIGHT, toMatchingForm } from "../matching-form.ts";

// "khẩn trương", "gấp", "hoàn thành sớm", "triển khai ngay", "sớm tham mưu"
const HASTE = pattern(
  `${LEFT}(?:khẩn +trương|khẩn +cấp(?! +về)|hỏa +tốc|hoả +tốc|gấp(?! +(?:đôi|rưỡi|\\d|ba|hai|nhiều))|sớm(?! +(?:hơn|muộn|trưa))|ngay(?! +(?:từ|cả|sau|khi|thẳng|ngắn|tại|đến|trước|trong(?! +(?:ngày|tuần|tháng|quý|hôm|chiều|sáng|đêm|tối|buổi))))|cấp +bách|lập +tức|nhanh +chóng)${RIGHT}`,
);
const SIGNAL = signalOf([HASTE]);
// "để sớm ổn định", "nhằm sớm đưa", "giúp người dân sớm được cấp", "phát hiện sớm", "tình huống khẩn cấp":
// a purpose, a skill or an attribute, not haste in the order itself
const ELSEWHERE = pattern(
  "(?:(?:để|nhằm|giúp)(?: +[\\p{L}]+){0,4}|tờ|mang +tính|tính|sáng|trà|vụ|mùa|lúa|ứng +cứu|(?:bảo|đảm) +(?:đảm|bảo)|phát +hiện|cảnh +báo|dự +báo|can +thiệp|báo +động|từ|cấp +cứu|tình +(?:huống|trạng)|trường +hợp|giai +đoạn|cứu +trợ|sự +cố|thiên +tai|biện +pháp|nhiệm +vụ|vấn +đề|hậu +quả|yêu +cầu|lệnh|tín +hiệu|đường +dây) *$",
  "iu",
);

/**
 * Tells whether the words ask for haste without naming a day ("khẩn trương", "sớm", "ngay"). "Ngay sau
 * khi …" is an event and "phát hiện sớm" a kind of work; neither counts.
 */
export function isUrgent(text: string): boolean {
  if (!mayFind(text, SIGNAL)) return false;
  const form = toMatchingForm(text);
  return matchesOf(form, HASTE).some(
    (match) => !ELSEWHERE.test(form.slice(Math.max(0, match.index - 40), match.index)),
  );
}
