import { type Paragraph, spanIn } from "../lines/paragraph.ts";
import { largest } from "../source/largest.ts";
import type { Source } from "../source/source.ts";
import { runInEnd } from "../structure/headings.ts";
import type { Node } from "../structure/outline.ts";
import type { OutlineNode, Span } from "../types.ts";

/** The outline of the contract: every node with the span of all that stands under it. */
export function outlineOf(source: Source, root: Node): OutlineNode[] {
  return root.children.map((node) => outlineNode(source, node));
}

function outlineNode(source: Source, node: Node): OutlineNode {
  const children = node.children.map((child) => outlineNode(source, child));
  const own = ownSpan(source, node);
  const end = largest(children, (child) => child.span.end, own.end);
  return {
    kind: node.kind === "root" ? "paragraph" : node.kind,
    label: node.label,
    title: node.paragraph ? titleOf(node, node.paragraph) : "",
    span: { start: own.start, end },
    children,
  };
}

function ownSpan(source: Source, node: Node): Span {
  const { paragraph, table } = node;
  if (paragraph) return spanIn(source, paragraph, 0, paragraph.text.length);
  if (table) return source.spanOf(table.start, table.end);
  return { start: 0, end: 0 };
}

function titleOf(node: Node, paragraph: Paragraph): string {
  const colon = runInEnd(paragraph);
  if (colon > 0 && colon - paragraph.body <= 160) return paragraph.text.slice(paragraph.body, colon).trim();
  const heading = node.children.length > 0 || node.kind === "section" || node.kind === "part";
  return heading ? paragraph.text.slice(paragraph.body, paragraph.body + 300).trim() : "";
}
