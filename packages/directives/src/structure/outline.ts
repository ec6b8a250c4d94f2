import type { LabelStyle } from "../lines/labels.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Block } from "../lines/read-lines.ts";
import type { Table } from "../lines/table.ts";
import type { OutlineNode } from "../types.ts";

/** A node of the body: a paragraph with what stands under it, or a table. */
export type Node = {
  kind: OutlineNode["kind"] | "root";
  label: string;
  paragraph: Paragraph | null;
  table: Table | null;
  parent: Node | null;
  children: Node[];
  rank: number;
};

/** From outside to inside. A smaller rank closes every open item of a greater or the same rank. */
const RANK: Record<LabelStyle, number> = {
  annex: 0,
  part: 1,
  chapter: 2,
  upper: 3,
  roman: 4,
  section: 5,
  article: 5,
  number: 6,
  ordinal: 11,
  letter: 12,
  round: 13,
  bullet: 30,
};
/** An unlabelled paragraph that announces bullets ("Cán bộ nông nghiệp xã:"). */
const HOLDER = 20;
/** One that announces lettered points: they stand under it, numbers do not. */
const POINT_HOLDER = 11.5;

const KIND: Record<LabelStyle, OutlineNode["kind"]> = {
  annex: "annex",
  part: "part",
  chapter: "chapter",
  upper: "part",
  roman: "section",
  section: "section",
  article: "article",
  number: "clause",
  ordinal: "point",
  letter: "point",
  round: "point",
  bullet: "bullet",
};

/** Builds the tree of a body: numbers by their rank, bullets by the order of their signs. */
export function buildOutline(blocks: readonly Block[]): Node {
  const root: Node = node("root", "", null, null, -1);
  const open: Node[] = [root];
  blocks.forEach((block, i) => {
    if (block.kind === "table") {
      closeTo(open, HOLDER);
      attach(open, node("table", "", null, block, HOLDER + 5), false);
    } else if (block.paragraph.label) placeLabelled(open, block.paragraph);
    else placePlain(open, block.paragraph, blocks[i + 1]);
  });
  return root;
}

function placeLabelled(open: Node[], paragraph: Paragraph): void {
  if (breaksSequence(open, paragraph)) {
    placePlain(open, paragraph, undefined);
    return;
  }
  const label = paragraph.label as NonNullable<Paragraph["label"]>;
  const made = node(KIND[label.style], label.label, paragraph, null, RANK[label.style]);
  if (label.style === "number") made.rank += label.depth - 1;
  if (label.style === "bullet") {
    const same = open.findLastIndex((n) => n.rank === RANK.bullet && n.label === label.label);
    if (same >= 0) open.length = same;
  } else closeTo(open, made.rank);
  attach(open, made, true);
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/**
 * A number that cannot be the next one ("... khóa\nXV. Sau đó", "... số\n49. ...") is no label but the
 * beginning of a broken line.
 */
function breaksSequence(open: readonly Node[], paragraph: Paragraph): boolean {
  const label = paragraph.label as NonNullable<Paragraph["label"]>;
  if (label.style !== "roman" && !(label.style === "number" && label.depth === 1)) return false;
  const rank = RANK[label.style];
  const level = open.findLast((node) => node.rank < rank) ?? open[0];
  const before = level?.children.findLast((node) => node.rank === rank && node.kind === KIND[label.style]);
  const value = ordinalOf(label.label);
  return value > ordinalOf(before?.label ?? "0") + 6;
}

function ordinalOf(label: string): number {
  if (/^\d+$/.test(label)) return Number(label);
  let value = 0;
  for (let i = 0; i < label.length; i++) {
    const here = ROMAN[label[i] as string] ?? 0;
    value += here < (ROMAN[label[i + 1] ?? ""] ?? 0) ? -here : here;
  }
  return value;
}

function placePlain(open: Node[], paragraph: Paragraph, next: Block | undefined): void {
  const style = next?.kind === "paragraph" ? next.paragraph.label?.style : undefined;
  const points = (style === "letter" || style === "round") && /[:：]$/u.test(paragraph.text);
  const made = node("paragraph", "", paragraph, null, points ? POINT_HOLDER : HOLDER);
  const top = open.at(-1) as Node;
  // Under a bullet that announces something and has nothing yet, the paragraph is what it announces.
  const announced =
    top.kind === "bullet" && top.children.length === 0 && /:$/.test(top.paragraph?.text ?? "");
  if (!announced) closeTo(open, made.rank);
  attach(open, made, points || holdsBullets(paragraph, next));
}

function holdsBullets(paragraph: Paragraph, next: Block | undefined): boolean {
  if (next?.kind !== "paragraph" || next.paragraph.label?.style !== "bullet") return false;
  if (/[:：]$/u.test(paragraph.text)) return true;
  return paragraph.text.length <= 160 && !/[.;,…]$/u.test(paragraph.text) && !paragraph.capitals;
}

function closeTo(open: Node[], rank: number): void {
  while (open.length > 1 && (open.at(-1) as Node).rank >= rank) open.pop();
}

function attach(open: Node[], made: Node, keepOpen: boolean): void {
  const parent = open.at(-1) as Node;
  made.parent = parent;
  parent.children.push(made);
  if (keepOpen) open.push(made);
}

function node(
  kind: Node["kind"],
  label: string,
  paragraph: Paragraph | null,
  table: Table | null,
  rank: number,
): Node {
  return { kind, label, paragraph, table, parent: null, children: [], rank };
}

/** The labels above a node, from the top: ["II", "7", "-"]. */
export function sectionOf(start: Node): string[] {
  let depth = 0;
  for (let n: Node | null = start; n; n = n.parent) if (n.label) depth++;
  const labels = new Array<string>(depth);
  for (let n: Node | null = start; n; n = n.parent) if (n.label) labels[--depth] = n.label;
  return labels;
}
