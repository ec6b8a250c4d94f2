import { readClause } from "../find/actions/clause.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { GROUNDS_WORDS } from "../lexicon/header-words.ts";
import { segmentsOf } from "../lines/segments.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import { wordAt } from "../source/words.ts";
import type { Node } from "../structure/outline.ts";
import type { CoverageKind } from "../types.ts";

const grounds = phrases(GROUNDS_WORDS);
const MEETING =
  /(?:chủ trì|tham dự|dự họp|dự phiên họp|sau khi nghe|tổ chức hội nghị|tổ chức họp|tổ chức phiên họp|nội dung hội nghị|tại hội nghị|tại cuộc họp|thành phần|làm việc với)/iu;
const SHORTCOMING = /(?:tuy nhiên|bên cạnh đó vẫn còn|tồn tại|hạn chế|chưa đạt|còn chậm|bất cập)/iu;

/**
 * Says what the paragraphs before the directive part are. Only paragraphs at the top of the body,
 * before the first numbered item, belong to the opening; where nothing is numbered it ends at the
 * lead-in or at the first outright order.
 */
export function classifyOpening(root: Node): Map<Node, CoverageKind> {
  const opening = new Map<Node, CoverageKind>();
  const firstNumbered = root.children.findIndex(
    (node) => node.kind !== "paragraph" && node.kind !== "bullet",
  );
  // "... yêu cầu các đơn vị làm ngay một số việc như sau:" over paragraphs without numbers.
  const leadIn = firstNumbered < 0 ? root.children.findIndex(leadsOn) : -1;
  const limit = firstNumbered >= 0 ? firstNumbered : leadIn >= 0 ? leadIn + 1 : root.children.length;
  for (let i = 0; i < limit; i++) {
    const node = root.children[i] as Node;
    const kind = openingKind(node);
    if (firstNumbered < 0 && leadIn < 0 && kind === null) break;
    opening.set(node, kind ?? "remark");
    if (firstNumbered < 0 && kind === "lead-in") break;
  }
  return opening;
}

const FOLLOWS = /(?:như sau|sau đây|việc sau|nội dung sau|nhiệm vụ sau)\s*:$/iu;

function leadsOn({ paragraph }: Node, i: number): boolean {
  return i < LONGEST_OPENING && paragraph !== null && FOLLOWS.test(paragraph.text);
}

/** A lead-in further down than this many paragraphs opens a part of the directives, not the whole. */
const LONGEST_OPENING = 8;

/** What one paragraph of the opening is; null when it orders something. */
function openingKind(node: Node): CoverageKind | null {
  const { paragraph } = node;
  if (!paragraph) return null;
  const { text, words } = paragraph;
  if (/^(?:Kính gửi|KÍNH GỬI)/u.test(text)) return "header";
  if (text.endsWith(":")) return "lead-in";
  const first = phraseAt(words, wordAt(words, paragraph.body), grounds);
  if (first > 0 && (text.endsWith(";") || /^(?:Căn cứ|Xét|Theo đề nghị)/iu.test(text))) return "basis";
  for (const segment of segmentsOf(paragraph)) {
    const clause = readClause(
      words,
      wordAt(words, Math.max(segment.start, paragraph.body)),
      wordAt(words, segment.end),
      scanParties,
    );
    if (clause.kind === "order" && clause.actor >= 0) return null;
  }
  if (first > 0) return "basis";
  if (node.kind === "bullet") return "remark";
  if (text.startsWith("(")) return "header";
  return tells(text);
}

/** What a sentence of the opening tells: of the meeting, of shortcomings or of results. */
export function tells(text: string): CoverageKind {
  if (/^(?:Căn cứ|Thực hiện|Xét)/u.test(text)) return "basis";
  if (MEETING.test(text)) return "meeting";
  return SHORTCOMING.test(text) ? "shortcoming" : "result";
}
