import type { Clause } from "../find/actions/clause.ts";
import type { SectionKind } from "../lexicon/section-words.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Node } from "../structure/outline.ts";
import type { CoverageKind } from "../types.ts";
import { beginning, begins } from "./beginning.ts";
import type { After } from "./clauses.ts";
import type { Draft, Part, Walk } from "./draft.ts";
import { hasItems } from "./node-role.ts";
import { lookedAtOnce, textOf, type WordedPart } from "./open-part.ts";
import { signOf } from "./signs.ts";
import { endsWithColon } from "./spaces.ts";
import { givesTimeOnly } from "./time-only.ts";

/** What is known of a segment when it is judged. */
export type Evidence = {
  walk: Walk;
  node: Node;
  clause: Clause;
  /** The segment without label and run-in heading. */
  part: WordedPart;
  /** What its words may hold; see `signs.ts`. */
  signs: number;
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
  const { node, clause, part, kind, after, last, isLast } = evidence;
  if (last && evidence.inBrackets) return "join";
  const leads = leadsIn(node);
  if (isLast && (hasItems(node) || leads) && endsInColon(part) && !isTarget(clause, part)) return "lead-in";
  if (leads && clause.actor < 0) return "remark";
  if (kind === "submitted" && !isDecided(evidence)) return "submitted";
  if (kind === "remark" && clause.actor < 0) return last && after === "semicolon" ? "join" : "remark";
  if (
    last &&
    (begins(part, THIS_WORK) ||
      begins(part, DETAIL) ||
      givesTimeOnly(textOf(part)) ||
      (after === "semicolon" && begins(part, MANNER)))
  )
    return "join";
  if (kind === "target" && !isAim(evidence)) return last && after === "semicolon" ? "join" : "purpose";
  if (decides(evidence) || isAssent(part) || isOwnDecision(evidence)) return "remark";
  if (clause.actor < 0 && (begins(part, OCCASION) || isContact(evidence))) return "remark";
  if (begins(part, PRAISE) || begins(part, SO_FAR) || (clause.actor < 0 && isReported(evidence)))
    return "result";
  if (isSanction(evidence)) return "sanction";
  if (kind === "target") return "task";
  switch (clause.kind) {
    case "order":
    case "duty":
    case "target":
      return "task";
    case "negative":
      return last && (part.end - part.start < LONE_NEGATION || isAttitude(textOf(part))) ? "join" : "task";
    case "past":
      return after === "semicolon" && last ? "join" : "result";
    default:
      if (evidence.isContent) return /phụ lục/iu.test(textOf(part)) ? "remark" : "task";
      if (clause.actor >= 0 && !last) return "remark";
      return judgeFragment(evidence);
  }
}

/** Among what was submitted an order is what somebody is told to do with it, once the session has spoken. */
function isDecided({ clause, last, after }: Evidence): boolean {
  if (clause.kind === "order") return clause.actor >= 0 || last !== null;
  return clause.kind === "duty" && clause.actor >= 0 && after !== "start";
}

function endsInColon({ paragraph, start, end }: Part): boolean {
  return end > start && paragraph.text[end - 1] === ":";
}

function isTarget(clause: Clause, part: Part): boolean {
  return clause.kind === "target" || /phấn đấu/iu.test(textOf(part));
}

/** Under "Mục tiêu": what is measured or numbered as an indicator, and what somebody is told to do. */
function isAim({ walk, node, clause, part }: Evidence): boolean {
  if (clause.kind === "past") return false;
  if (/^(?:[-–+]\s*)?chỉ tiêu\s*\d+/iu.test(node.paragraph?.text ?? "")) return true;
  if (/\d\s*%|phấn đấu/iu.test(textOf(part)) || clause.kind === "target") return true;
  const orders = clause.kind === "order" || clause.kind === "duty";
  return orders && (clause.actor >= 0 || walk.owners.inherited(node).length > 0);
}

const TAKES_EFFECT = beginning(
  "Quyết định|Nghị quyết|Quy chế|Quy định|Chỉ thị|Thông tư|Kế hoạch|Công văn|Công điện|Thông báo|Hướng dẫn|Quy trình",
  {
    after: " này (?:có hiệu lực|thay (?:thế|cho))",
    flags: "u",
  },
);
const DECIDES = beginning(
  "Ban hành|Phê duyệt|Thành lập|Kiện toàn|Công nhận|Bổ nhiệm|Sửa đổi|Bãi bỏ|Thay thế|Công bố|Thu hồi|Quy định|Thông qua|Điều chỉnh",
  { flags: "u" },
);
const LIABLE = signOf(phrases("chịu trách nhiệm"));

/** "việc này do Trung tâm A làm": whose the order before is. */
const THIS_WORK = beginning("việc này|công việc này", { after: " (?:do|giao)(?!\\p{L})" });

/** "Ban Thường vụ quyết định thi hành kỷ luật ...": what was decided about somebody. */
const DISCIPLINES = signOf(phrases("thi hành kỷ luật"));

/** What a decision itself decides, its entry into force and who is responsible for it order nobody to do anything. */
function decides({ node, clause, part, signs }: Evidence): boolean {
  if (begins(part, TAKES_EFFECT)) return true;
  if ((signs & DISCIPLINES) !== 0 && /quyết định thi hành kỷ luật/iu.test(textOf(part))) return true;
  if (
    (signs & LIABLE) !== 0 &&
    /chịu trách nhiệm (?:thi hành|thực hiện) (?:Quyết định|Nghị quyết|quyết định) này/u.test(textOf(part))
  )
    return true;
  return node.kind === "article" && clause.actor < 0 && begins(part, DECIDES);
}

/** "tuyệt đối không lơ là, chủ quan", "quyết tâm không để ...": the spirit in which the order before it is done. */
function isAttitude(text: string): boolean {
  return /^(?:(?:quyết tâm|nhất quyết) không|(?:tuyệt đối )?không (?:được )?(?:lơ là|chủ quan|hình thức|đùn đẩy|né tránh|để tồn đọng|để kéo dài|để chậm))/iu.test(
    text,
  );
}

/** "; bảo đảm kịp thời, đúng đối tượng": how the order before it is done; what shall be secured is an order. */
const MANNER = beginning("bảo đảm|đảm bảo", {
  after:
    " (?:tuyệt đối )?(?:kịp thời|đúng|không|khả năng|tiến độ|chất lượng|đầy đủ|công khai|minh bạch|phù hợp|thiết thực|hiệu quả|tiết kiệm|khách quan|thống nhất|đồng bộ)(?!\\p{L})",
});

/** A bound of fewer units than this ("không để tồn đọng") only ends the order before it. */
const LONE_NEGATION = 30;

const REPORTED = signOf(phrases("so với|bằng|mới|đạt thấp|hiện"));

/** "Thu ngân sách 8 tháng đạt 197 tỷ đồng, bằng 57% dự toán", "giải ngân mới được 41%": figures of what was done. */
function isReported({ part, signs }: Evidence): boolean {
  if ((signs & REPORTED) === 0) return false;
  const text = textOf(part);
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
function isSanction({ part, signs }: Evidence): boolean {
  return (signs & SANCTIONED) !== 0 && SANCTION.test(textOf(part).slice(0, SANCTION_BEGINS));
}

/** A sanction behind more units than this belongs to an order that stands before it in the same words. */
const SANCTION_BEGINS = 80;
const SANCTIONED = signOf(phrases("sẽ không|thì không|sẽ bị|coi như|xem như"));
const SANCTION =
  /(?:sẽ không|thì không|sẽ bị|coi như|xem như)(?: được)? (?:xem xét|xét|hỗ trợ|nghiệm thu|thanh toán|công nhận|tính|xử lý|không hoàn thành|cắt|thu hồi)/iu;

/** "Hội nghị tổng kết dự kiến tổ chức ngày 20/12": when something takes place, not what somebody shall do. */
const OCCASION = beginning("lễ|hội nghị|cuộc|kỳ họp|kỳ thi|ngày hội|buổi|đại hội|hội thi|hội thảo|giải", {
  after:
    "(?!\\p{L})[^,;]{0,90}(?<!phải |cần )(?:được |dự kiến |sẽ ){0,2}(?:tổ chức|tiến hành|diễn ra|khai mạc)(?!\\p{L})",
});

const CONTACT = signOf(phrases("liên hệ"));

/** "Thông tin chi tiết liên hệ: ... điện thoại ...": where to ask. */
function isContact({ part, signs }: Evidence): boolean {
  if ((signs & CONTACT) === 0) return false;
  const text = textOf(part);
  return /liên hệ/iu.test(text) && /(?:điện thoại|email|thư điện tử|số máy)/iu.test(text);
}

/** "Biểu dương ... đã tích cực triển khai": praise for what was done. "Biểu dương tập thể làm tốt" is an order. */
const PRAISE = beginning(
  "biểu dương|ghi nhận|hoan nghênh|đánh giá cao|khen ngợi|cảm ơn|chia sẻ với|chúc mừng",
  { after: "(?!\\p{L}).*(?<!\\p{L})(?:đã|nỗ lực|cố gắng|đóng góp|kết quả đạt được)(?!\\p{L})" },
);

/** "Đến nay đã khắc phục 2,1 tỷ đồng": how far the work has come. */
const SO_FAR = beginning(
  "đến nay|tính đến nay|cho đến nay|hiện nay|trước đó|vừa qua|thời gian qua|qua thanh tra|qua kiểm tra|qua theo dõi|qua rà soát",
  {
    after:
      "[^.;]{0,80}(?<!\\p{L})(?:đã|mới|chưa|còn|đạt|được)(?!\\p{L})(?![^.;]*(?:yêu cầu|đề nghị|giao|phải|khẩn trương))",
  },
);

const ASSENT = beginning("đồng ý|nhất trí|thống nhất|cơ bản đồng ý|cơ bản nhất trí|cơ bản thống nhất", {
  after: " (?:về nguyên tắc|về chủ trương|chủ trương|với|nội dung|đề xuất|đề nghị của)",
});

/** "Đồng ý về nguyên tắc ...", "Nhất trí với đề xuất ...": assent that tells nobody to do anything. */
function isAssent(part: WordedPart): boolean {
  return begins(part, ASSENT) && !/(?<!\p{L})(?:giao|yêu cầu)(?!\p{L})/iu.test(textOf(part));
}

/** "Ban Thường vụ cơ bản thống nhất nội dung ...", "Chủ tịch UBND xã ghi nhận ...": what the authority itself thinks. */
function isOwnDecision({ clause, part }: Evidence): boolean {
  if (clause.actor < 0 || clause.speaker) return false;
  const { words } = part.paragraph;
  for (let i = clause.actor; i < Math.min(clause.actor + 8, part.to); i++)
    if (!words[i]?.capital && phraseAt(words, i, DECIDED) > 0)
      return (
        phraseAt(words, clause.actor, AUTHORITIES) > 0 &&
        !/(?<!\p{L})(?:giao|yêu cầu)(?!\p{L})/iu.test(textOf(part))
      );
  return false;
}

const AUTHORITIES = phrases(
  "ban thường vụ|thường trực|ban chấp hành|chủ tịch ubnd|chủ tịch ủy ban nhân dân|ubnd tỉnh|ubnd huyện|ubnd xã|ubnd phường|hội nghị|bí thư|thủ tướng|lãnh đạo",
);
const DECIDED = phrases(
  "đồng ý|nhất trí|thống nhất nội dung|thống nhất với|thống nhất thông qua|ghi nhận|biểu dương|đánh giá cao|hoan nghênh|chấp thuận",
);

/** An unlabelled paragraph that ends with a colon before numbered items leads in to them. */
function leadsIn(node: Node): boolean {
  if (node.kind !== "paragraph" || !node.paragraph || !endsWithColon(node.paragraph.text)) return false;
  const siblings = node.parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  return next !== undefined && next.label !== "";
}

/** "Dự án đã hai lần gia hạn (...)", "Mặt bằng: đến nay đã bàn giao ...": what a thing has been through. */
const TOLD = /^(?:[^,;:]{1,40}: )?[^,;:]{2,60} đã (?![^.;]*(?:yêu cầu|đề nghị|giao|phải) )/iu;

/** A segment without a predicate is a task only by its deadline; otherwise it belongs to what stands before. */
function judgeFragment({ walk, part, after, last }: Evidence): Verdict {
  const text = lookedAtOnce(part);
  if (TOLD.test(text)) return last && after === "semicolon" ? "join" : "result";
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

/** "Thời gian: xong trước ngày ...", "Trong đó ...": a detail of the task before it. */
const DETAIL = beginning(
  "thời gian|thời hạn|thời điểm|địa điểm|kinh phí|thành phần|số lượng|trong đó|ví dụ|cụ thể|không hoàn thành|nếu không",
  { before: "\\(?" },
);
