import { pattern, singleSpaced } from "../matching-form.ts";

/** Words with which the subject of the document or the rest of the sentence begins. */
const STOP = pattern(
  '[,;.:()\\n“"\\[|]| (?:về|quy định|ban hành|phê duyệt|triển khai|hướng dẫn|sửa đổi|bổ sung|chưa|đã|được|theo|tại|để|nhằm|khi|trong|với|cho|có|là|chỉ đạo|thì|gửi|trên|đến|từ|sẽ|cần|phải|đối với|liên quan|thực hiện|tổ chức|đảm bảo|bảo đảm|kịp thời|nêu|này|kết luận|thay thế|giao|phân|đồng thời|cùng|như|năm|ngày|tiếp tục|tăng cường|đẩy mạnh|xử lý|quyết định|kèm|số|hợp nhất|thông qua|công bố|điều chỉnh|đồng ý|cấp|ở|và (?=\\p{Ll}|Nghị|Quyết|Chỉ|Thông|Kế|Công văn|Công điện|Luật|Văn bản|Hướng|Tờ|Báo))',
  "u",
);
const LEAD = /^ *,? *(?:của|do) +(?=\p{Lu}|các )/u;

/**
 * Reads "của Ban Thường vụ Huyện ủy" at the beginning of the words after a number and its date.
 *
 * @returns the name and its end within `after`, or null
 */
export function readIssuer(after: string): { name: string; end: number } | null {
  const lead = LEAD.exec(after)?.[0];
  if (!lead) return null;
  const rest = after.slice(lead.length, lead.length + 90);
  const stop = STOP.exec(` ${rest}`);
  const name = (stop ? rest.slice(0, Math.max(0, stop.index - 1)) : rest).trimEnd();
  return name.length > 1 ? { name: singleSpaced(name), end: lead.length + name.length } : null;
}
