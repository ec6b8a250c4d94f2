import { BLOCK_LABELS, CONTENT_LABELS } from "../lexicon/section-words.ts";
import type { BlockRole } from "../lines/block-lines.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import { wordAt } from "../source/words.ts";
import { isUnterminated, runInEnd } from "../structure/headings.ts";
import type { Node } from "../structure/outline.ts";

const content = phrases(CONTENT_LABELS);
const blocks = (Object.keys(BLOCK_LABELS) as BlockRole[]).map(
  (role) => [role, phrases(BLOCK_LABELS[role])] as const,
);

/**
 * What the words before the colon of a paragraph are: the label of a block line ("Đơn vị chủ trì"),
 * a label of content ("Nhiệm vụ"), or something of their own. `end` is the offset of the colon, or the
 * end of the paragraph when the label stands alone over its items.
 */
export type RunIn = { is: "block"; role: BlockRole; end: number } | { is: "content"; end: number } | null;

/** Reads the label of a block or content line. */
export function runInRole(paragraph: Paragraph): RunIn {
  const colon = runInEnd(paragraph);
  const end = colon >= 0 ? colon : paragraph.text.length;
  const item = ["bullet", "letter", "round"].includes(paragraph.label?.style ?? "");
  if (colon < 0 && (!item || end > 60 || !isUnterminated(paragraph))) return null;
  const { words } = paragraph;
  const from = wordAt(words, paragraph.body);
  const to = wordAt(words, end);
  for (const [role, set] of blocks) {
    const length = phraseAt(words, from, set);
    if (length > 0 && from + length === to && (colon >= 0 || length > 1)) return { is: "block", role, end };
  }
  const length = phraseAt(words, from, content);
  if (length > 0 && from + length === to && colon >= 0) return { is: "content", end };
  return null;
}

/** Items stand under the node, so that a paragraph without a full stop is their heading. */
export function hasItems(node: Node): boolean {
  return node.children.length > 0;
}

/** Works of their own stand under the node, each with its content and its owner in lines below. */
function holdsBlocks(node: Node): boolean {
  return node.children.some((child) => {
    const roles = child.children.map((line) => (line.paragraph ? runInRole(line.paragraph)?.is : undefined));
    return roles.includes("content") && roles.includes("block");
  });
}

/** The node is a heading: nothing of its own is ordered in it. */
export function isHeading(node: Node): boolean {
  const { paragraph } = node;
  if (!paragraph) return false;
  if (node.kind === "part" || node.kind === "chapter" || node.kind === "annex")
    return paragraph.text.length < 300;
  if (node.kind === "section") return isUnterminated(paragraph) || paragraph.text.length < 200;
  if (!hasItems(node)) return false;
  if (holdsBlocks(node)) return true;
  if (!isUnterminated(paragraph)) return false;
  if (/:$/.test(paragraph.text)) return node.kind !== "paragraph" || paragraph.text.length < 160;
  return node.kind !== "paragraph";
}
