import type { Clause } from "../find/actions/clause.ts";
import type { SectionKind } from "../lexicon/section-words.ts";
import type { Node } from "../structure/outline.ts";
import type { CoverageKind } from "../types.ts";
import type { After } from "./clauses.ts";
import type { Draft, Walk } from "./draft.ts";
import { hasItems } from "./node-role.ts";

/** What is known of a segment when it is judged. */
export type Evidence = {
  walk: Walk;
  node: Node;
  clause: Clause;
  /** The segment without label and run-in heading. */
  text: string;
  kind: SectionKind;
  after: After;
  /** The task before it in the same paragraph. */
  last: Draft | null;
  isLast: boolean;
  /** It stands behind a label of content ("Nội dung:"): the work itself, whatever its words. */
  isContent: boolean;
  /** It stands inside a bracket that the task before it opened. */
  inBrackets: boolean;
};

/** A task of its own, a part of the task before it, or what else the segment is. */
export type Verdict = "join" | CoverageKind;

/** Decides what a segment of the directive part is (GUIDE "What is a task"). */
export function judge(evidence: Evidence): Verdict {
  const { walk, node, clause, text, kind, after, last, isLast } = evidence;
  if (last && evidence.inBrackets) return "join";
  const target = clause.kind === "target" || /phấn đấu/iu.test(text);
  if (/:$/.test(text) && isLast && (hasItems(node) || leadsIn(node)) && !target) return "lead-in";
  if (leadsIn(node) && clause.actor < 0) return "remark";
  if (kind === "submitted" && !(clause.kind === "order" && (clause.actor >= 0 || last))) return "submitted";
  if (kind === "remark" && clause.actor < 0) return last && after === "semicolon" ? "join" : "remark";
  if (last && (isDetail(text) || isTimeOnly(text) || (after === "semicolon" && isManner(text))))
    return "join";
  if (kind === "target" && !isAim(evidence)) return last && after === "semicolon" ? "join" : "purpose";
  if (decides(node, clause, text) || isAssent(text)) return "remark";
  if (clause.actor < 0 && (isOccasion(text) || isContact(text))) return "remark";
  if (isPraise(text) || (clause.actor < 0 && isReported(text))) return "result";
  if (isSanction(text)) return "sanction";
  if (kind === "target") return "task";
  switch (clause.kind) {
    case "order":
    case "duty":
    case "target":
      return "task";
    case "negative":
      return last && (text.length < LONE_NEGATION || isAttitude(text)) ? "join" : "task";
    case "past":
      return after === "semicolon" && last ? "join" : "result";
    default:
      if (evidence.isContent) return /phụ lục/iu.test(text) ? "remark" : "task";
      if (clause.actor >= 0 && !last) return "remark";
      return judgeFragment(walk, text, after, last);
  }
}

/** Under "Mục tiêu": what is measured or numbered as an indicator, and what somebody is told to do. */
function isAim({ walk, node, clause, text }: Evidence): boolean {
  if (clause.kind === "past") return false;
  if (/^(?:[-–+]\s*)?chỉ tiêu\s*\d+/iu.test(node.paragraph?.text ?? "")) return true;
  if (/\d\s*%|phấn đấu/iu.test(text) || clause.kind === "target") return true;
  const orders = clause.kind === "order" || clause.kind === "duty";
  return orders && (clause.actor >= 0 || walk.owners.inherited(node).length > 0);
}

/** What a decision itself decides, its entry into force and who is responsible for it order nobody to do anything. */
function decides(node: Node, clause: Clause, text: string): boolean {
  if (
    /^(?:Quyết định|Nghị quyết|Quy chế|Quy định|Chỉ thị|Thông tư|Kế hoạch) này (?:có hiệu lực|thay thế)/u.test(
      text,
    )
  )
    return true;
  if (/chịu trách nhiệm (?:thi hành|thực hiện) (?:Quyết định|Nghị quyết|quyết định) này/u.test(text))
    return true;
  if (node.kind !== "article" || clause.actor >= 0) return false;
  return /^(?:Ban hành|Phê duyệt|Thành lập|Kiện toàn|Công nhận|Bổ nhiệm|Sửa đổi|Bãi bỏ|Thay thế|Công bố|Thu hồi|Quy định|Thông qua|Điều chỉnh)/u.test(
    text,
  );
}

/** "tuyệt đối không lơ là, chủ quan", "quyết tâm không để ...": the spirit in which the order before it is done. */
function isAttitude(text: string): boolean {
  return /^(?:(?:quyết tâm|nhất quyết) không|(?:tuyệt đối )?không (?:được )?(?:lơ là|chủ quan|hình thức|đùn đẩy|né tránh|để tồn đọng|để kéo dài|để chậm))/iu.test(
    text,
  );
}

/** "; bảo đảm kịp thời, đúng đối tượng": how the order before it is done; what shall be secured is an order. */
function isManner(text: string): boolean {
  return /^(?:bảo đảm|đảm bảo) (?:tuyệt đối )?(?:kịp thời|đúng|không|khả năng|tiến độ|chất lượng|đầy đủ|công khai|minh bạch|phù hợp|thiết thực|hiệu quả|tiết kiệm|khách quan|thống nhất|đồng bộ)(?!\p{L})/iu.test(
    text,
  );
}

/** A bound of fewer units than this ("không để tồn đọng") only ends the order before it. */
const LONE_NEGATION = 30;

/** "Thu ngân sách 8 tháng đạt 197 tỷ đồng, bằng 57% dự toán", "giải ngân mới được 41%": figures of what was done. */
function isReported(text: string): boolean {
  if (
    !/\d/.test(text) ||
    /(?:phấn đấu|phải|cần|yêu cầu|bảo đảm|đảm bảo|hoàn thành|chậm nhất|xong)(?!\p{L})/iu.test(text)
  )
    return false;
  return /(?:so với (?:cùng kỳ|dự toán|kế hoạch)|bằng [\d.,]+ ?%|mới (?:được|đạt|giải ngân|có)|đạt thấp|(?:^|: )hiện (?:còn|có|mới))/iu.test(
    text,
  );
}

/** "Nhà thầu chậm sẽ không được xem xét", "thì không được hỗ trợ": what follows when somebody does not. */
function isSanction(text: string): boolean {
  return SANCTION.test(text.slice(0, SANCTION_BEGINS));
}

/** A sanction behind more units than this belongs to an order that stands before it in the same words. */
const SANCTION_BEGINS = 80;
const SANCTION =
  /(?:sẽ không|thì không|sẽ bị|coi như|xem như)(?: được)? (?:xem xét|xét|hỗ trợ|nghiệm thu|thanh toán|công nhận|tính|xử lý|không hoàn thành|cắt|thu hồi)/iu;

/** "Hội nghị tổng kết dự kiến tổ chức ngày 20/12": when something takes place, not what somebody shall do. */
function isOccasion(text: string): boolean {
  return /^(?:lễ|hội nghị|cuộc|kỳ họp|kỳ thi|ngày hội|buổi|đại hội|hội thi|hội thảo|giải)(?!\p{L})[^,;]{0,90}(?<!phải |cần )(?:được |dự kiến |sẽ ){0,2}(?:tổ chức|tiến hành|diễn ra|khai mạc)(?!\p{L})/iu.test(
    text,
  );
}

/** "Thông tin chi tiết liên hệ: ... điện thoại ...": where to ask. */
function isContact(text: string): boolean {
  return /liên hệ/iu.test(text) && /(?:điện thoại|email|thư điện tử|số máy)/iu.test(text);
}

/** "Biểu dương ... đã tích cực triển khai": praise for what was done. "Biểu dương tập thể làm tốt" is an order. */
function isPraise(text: string): boolean {
  return /^(?:biểu dương|ghi nhận|hoan nghênh|đánh giá cao|khen ngợi|cảm ơn|chia sẻ với|chúc mừng)(?!\p{L}).*(?<!\p{L})(?:đã|nỗ lực|cố gắng|đóng góp|kết quả đạt được)(?!\p{L})/iu.test(
    text,
  );
}

/** "Đồng ý về nguyên tắc ...", "Nhất trí với đề xuất ...": assent that tells nobody to do anything. */
function isAssent(text: string): boolean {
  return (
    /^(?:cơ bản )?(?:đồng ý|nhất trí|thống nhất) (?:về nguyên tắc|về chủ trương|chủ trương|với|nội dung|đề xuất|đề nghị của)/iu.test(
      text,
    ) && !/(?<!\p{L})(?:giao|yêu cầu)(?!\p{L})/iu.test(text)
  );
}

/** An unlabelled paragraph that ends with a colon before numbered items leads in to them. */
function leadsIn(node: Node): boolean {
  if (node.kind !== "paragraph" || !/:\s*$/.test(node.paragraph?.text ?? "")) return false;
  const siblings = node.parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  return next !== undefined && next.label !== "";
}

/** A segment without a predicate is a task only by its deadline; otherwise it belongs to what stands before. */
function judgeFragment(walk: Walk, text: string, after: After, last: Draft | null): Verdict {
  const dated = walk.hasDeadline(text);
  if (after === "semicolon" && last) return dated ? "task" : "join";
  if (dated) return last && after === "sentence" ? "join" : "task";
  if (last && /^\p{Ll}/u.test(text)) return "join";
  if (/^(?:hiện nay|hiện|thời gian qua|thực tế)(?!\p{L})/iu.test(text)) return "result";
  return isExplained(text) ? "remark" : "unaccounted";
}

/** A fragment that by its beginning or brevity explains, names or lists; anything else the officer should look at. */
function isExplained(text: string): boolean {
  if (text.length < 25 || /^[(“"]/.test(text) || /phụ lục/iu.test(text)) return true;
  return /^(?:việc|những|các|công tác|kinh phí|nguồn|đối tượng|phạm vi|trường hợp|về|thẩm quyền|thành phần|kết quả|tổng|thời gian|hình thức|tỷ lệ|theo|với|đây là|đối với)(?![\p{L}])/iu.test(
    text,
  );
}

/** Words of which a clause consists that gives nothing but the time of the order before it. */
const TIME_WORDS =
  /(?:thời gian|thời hạn|thời điểm|thực hiện|hoàn thành|hoàn thiện|kết thúc|triển khai|chậm nhất|trước|trong|ngày|tháng|năm|quý|tuần|giờ|hết|đến|vào|cuối|đầu|giữa|phải|cần|xong|là|và|từ|kể|nay|này|[IVX]+|\d+|[\s,;.:/–-])/giu;

/** "; thực hiện trong tháng 12 năm 2026", "; hoàn thành trước ngày ...": belongs to the order before it. */
function isTimeOnly(text: string): boolean {
  return text.length < 90 && /\d/.test(text) && text.replace(TIME_WORDS, "") === "";
}

/** "Thời gian: xong trước ngày ...", "Trong đó ...": a detail of the task before it. */
function isDetail(text: string): boolean {
  return /^\(?(?:thời gian|thời hạn|thời điểm|địa điểm|kinh phí|thành phần|số lượng|trong đó|ví dụ|cụ thể|không hoàn thành|nếu không)/iu.test(
    text,
  );
}
