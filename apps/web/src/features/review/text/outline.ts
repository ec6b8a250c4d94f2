/** The parts of an outline node that the page needs; the answer carries the tree untyped. */
export type Heading = { start: number; end: number; level: number; label: string; title: string };

type Node = {
  kind: string;
  label: string;
  title: string;
  span: { start: number; end: number };
  children: unknown[];
};

const HEADING_KINDS = new Set(["part", "chapter", "article", "section", "clause", "annex"]);

function isNode(value: unknown): value is Node {
  if (typeof value !== "object" || value === null) return false;
  const node = value as Partial<Node>;
  return (
    typeof node.kind === "string" &&
    typeof node.label === "string" &&
    typeof node.title === "string" &&
    typeof node.span?.start === "number" &&
    Array.isArray(node.children)
  );
}

/**
 * The headings of a document in its order, with their depth (1 = top). Nodes of an unknown shape are
 * passed over: the document is shown all the same.
 */
export function headingsOf(outline: readonly unknown[], level = 1): Heading[] {
  return outline.filter(isNode).flatMap((node) => {
    const titled = HEADING_KINDS.has(node.kind) && node.title.trim() !== "";
    const own: Heading[] = titled
      ? [{ start: node.span.start, end: node.span.end, level, label: node.label, title: node.title }]
      : [];
    return [...own, ...headingsOf(node.children, titled ? level + 1 : level)];
  });
}
