/** Words of which a clause consists that gives nothing but the time of the order before it. */
const TIME_WORDS =
  /^(?:(?:các |những |tất cả (?:các )?)?việc (?:này|trên)|tất cả|số còn lại|phần còn lại|thời gian|thời hạn|thời điểm|thực hiện|hoàn thành|hoàn thiện|kết thúc|triển khai|chậm nhất|trước|trong|ngày|tháng|năm|quý|tuần|giờ|hết|đến|vào|cuối|đầu|giữa|phải|cần|xong|là|và|từ|kể|nay|này|[IVX\d\s,;.:/–-])+$/iu;
/** Longer clauses say more than when, in units. */
const LONGEST = 90;

/** "thực hiện trong tháng 12 năm 2026", "số còn lại xong trước ngày ...": belongs to the order before it. */
export function givesTimeOnly(text: string): boolean {
  return text.length < LONGEST && /\d/.test(text) && TIME_WORDS.test(text);
}
