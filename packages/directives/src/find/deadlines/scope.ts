import { pattern } from "../matching-form.ts";

/**
 * Words that make a date a mere scope, reference or commemoration when they stand right before it.
 * Each pattern is tested on the words that end where the preposition or the date begins.
 */

// "kết quả thực hiện trong tháng 6", "phát sinh trong quý", "nhiệm vụ được giao trong năm 2021"
export const scopeBeforeIn = pattern(
  "(?:phát +sinh|đến +hạn|xảy +ra|diễn +ra|được +giao|(?<!(?:bàn|khoán) +)giao|kết +quả|tình +hình|sự +kiện|hoạt +động|(?:mới|đã|được) +(?:ban +hành|thực +hiện|triển +khai|hoàn +thành|tổ +chức)|đạt +được|ghi +nhận|(?<!hoàn +thành +(?:các +|tốt +)?)(?:nhiệm +vụ|công +tác|công +việc|nội +dung|chỉ +tiêu|kế +hoạch|chương +trình|lĩnh +vực|kinh +phí|vốn|nguồn|dự +toán|biên +chế)(?: +(?:trọng +tâm|chủ +yếu|cụ +thể|triển +khai|thực +hiện|đề +ra|được +giao))*) *$",
  "iu",
);

// "đã hoàn thành", "kế hoạch hoàn thành", "được hoàn thành": the completion is told, not ordered
export const toldCompletion = pattern("(?:đã|được|kế +hoạch|danh +mục|vừa|cơ +bản +đã) *$", "iu");

// "Nghị quyết ngày", "phiên họp ngày", "từ ngày", "sau ngày", "tính đến hết", "hiệu lực từ", "kỷ niệm 75 năm Ngày"
export const referenceBeforeDay = pattern(
  '(?:(?:kể +)?từ|sau|tính(?: +từ)?(?: +đến(?: +hết)?)?|(?:số +liệu|thời +điểm|lũy +kế|dư +nợ)(?: +đến(?: +hết)?)?|(?:hết|đáo) +hạn|bắt +đầu(?: +[\\p{L}]+){0,3}|nghị +quyết|nghị +định|quyết +định|chỉ +thị|luật|thông +tư|thông +báo|công +văn|công +điện|văn +bản|kế +hoạch|tờ +trình|báo +cáo|kết +luận|quy +định|hướng +dẫn|chương +trình|giấy +mời|đề +án|phiên +họp|cuộc +họp|buổi +làm +việc|hội +nghị|kỳ +họp|sinh|cấp|ký|ban +hành|hiệu +lực|thông +qua|phê +duyệt|sửa +đổi|bổ +sung|lễ|tết|kỷ +niệm|quốc +khánh|chiến +thắng|giải +phóng|truyền +thống|thành +lập|quốc +tế|/[\\p{L}\\d-]+|số +[^ ]+)(?: +(?:ngày|này|hôm|lần +thứ +[^ ]+|và|,))*[ ,(“"]*$',
  "iu",
);

// "kỷ niệm 75 năm … 02/9", "chào mừng ngày", "nhân dịp", "lễ hội": a day that is celebrated
export const celebration = pattern(
  "(?:kỷ +niệm|chào +mừng|quốc +khánh|(?:ngày +)?tết|ngày +lễ|dịp +lễ|nghỉ +lễ|truyền +thống|ngày +(?:quốc +tế|thương +binh|nhà +giáo|thành +lập|giải +phóng|chiến +thắng|toàn +dân))(?:[^;.\\d]|\\d{1,3} +(?:năm|ngày)(?![\\p{L}])){0,60}$",
  "iu",
);

// "tầm nhìn đến năm 2045", "Chiến lược … đến năm 2030", "tính đến hết tháng 10"
export const scopeBeforeUntil = pattern(
  "(?:tầm +nhìn|định +hướng|tính|kể|lũy +kế|luỹ +kế|cộng +dồn|số +liệu|cập +nhật|hiệu +lực|kéo +dài|thời +kỳ|nhiệm +kỳ|giai +đoạn|năm +\\d{4}) *$",
  "iu",
);

// "Chiến lược dữ liệu quốc gia đến năm 2030": the year belongs to the name of a plan
export const planNameBeforeUntil = pattern(
  "(?:chiến +lược|quy +hoạch|đề +án|chương +trình|kế +hoạch|định +hướng|dự +án|lộ +trình|phương +án|nghị +quyết|danh +mục|mục +tiêu|giai +đoạn|nhu +cầu|tổng +kết|đánh +giá|hỗ +trợ)(?![\\p{L}])[^;.:]{0,120}$",
  "iu",
);

// "tránh dồn vào cuối năm": what must not be
export const avoided = pattern("(?<![\\p{L}])(?:tránh|hạn +chế)(?![\\p{L}])[^;.,]{0,40}$", "iu");

// "nhiệm vụ cuối năm", "kỳ họp cuối năm", "dịp cuối năm", "từ đầu năm", "ngay từ đầu tháng"
export const scopeBeforePart = pattern(
  "(?:dịp|tháng|giai +đoạn|nhiệm +vụ|kỳ +họp|phiên +họp|họp|hội +nghị|thời +điểm|kỳ|từ|thời +gian|tình +hình|khoảng|học +kỳ|quà|thi +đua|hộ +nghèo|cận +nghèo|phân +loại|kiểm +điểm|chất +lượng|kiểm +kê|khảo +sát|liên +hoan|gặp +mặt|khoản +thu|tổng +kết|sơ +kết|đánh +giá|xếp +loại|báo +cáo|bình +xét|thưởng|thị +trường|vụ|mùa|nhất +là|đợt|số +liệu|so +với|công +tác|ngày|tuần|lúc) *(?:vào +)?$",
  "iu",
);
