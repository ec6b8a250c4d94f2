import { BLOCK_LABELS, CONTENT_LABELS } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import { startOf, wordAt } from "../source/words.ts";
import { isUnterminated, runInEnd } from "../structure/headings.ts";
import type { Node } from "../structure/outline.ts";

export type BlockRole = keyof typeof BLOCK_LABELS;

const content = phrases(CONTENT_LABELS);
const blocks = (Object.keys(BLOCK_LABELS) as BlockRole[]).map(
  (role) => [role, phrases(BLOCK_LABELS[role])] as const,
);
/** Any label: most paragraphs begin with none and are let go at their first word. */
const labels = phrases([CONTENT_LABELS, ...Object.values(BLOCK_LABELS)].join("\n"));

/**
 * What the words before the colon of a paragraph are: the label of a block line ("Đơn vị chủ trì"),
 * a label of content ("Nhiệm vụ"), or something of their own. `end` is the offset of the colon, or the
 * end of the paragraph when the label stands alone over its items.
 */
export type RunIn = { is: "block"; role: BlockRole; end: number } | { is: "content"; end: number } | null;

/** Reads the label of a block or content line. */
export function runInRole(paragraph: Paragraph): RunIn {
  const { words } = paragraph;
  const from = bodyWord(paragraph);
  if (phraseAt(words, from, labels) === 0) return null;
  const colon = runInEnd(paragraph);
  const end = colon >= 0 ? colon : paragraph.text.length;
  if (colon < 0 && (!isItem(paragraph) || end > 60 || !isUnterminated(paragraph))) return null;
  const to = wordAt(words, end);
  for (const [role, set] of blocks) {
    const length = phraseAt(words, from, set);
    if (length > 0 && from + length === to && (colon >= 0 || length > 1)) return { is: "block", role, end };
  }
  const length = phraseAt(words, from, content);
  if (length > 0 && from + length === to && colon >= 0) return { is: "content", end };
  return null;
}

/** The first word behind the label: few words stand before it. */
export function bodyWord({ words, body }: Paragraph): number {
  if (body === 0) return 0;
  let i = 0;
  while (i < words.length && startOf(words, i) < body) i++;
  return i;
}

function isItem({ label }: Paragraph): boolean {
  return label?.style === "bullet" || label?.style === "letter" || label?.style === "round";
}

/** Items stand under the node, so that a paragraph without a full stop is their heading. */
export function hasItems(node: Node): boolean {
  return node.children.length > 0;
}

/** Works of their own stand under the node, each with its content and its owner in lines below. */
function holdsBlocks(node: Node): boolean {
  for (const child of node.children) {
    let content = false;
    let block = false;
    for (const { paragraph } of child.children) {
      const is = paragraph ? runInRole(paragraph)?.is : undefined;
      content ||= is === "content";
      block ||= is === "block";
    }
    if (content && block) return true;
  }
  return false;
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
  if (paragraph.text.endsWith(":")) return node.kind !== "paragraph" || paragraph.text.length < 160;
  return node.kind !== "paragraph";
}
