import { segmentsOf } from "../lines/segments.ts";
import type { Node } from "../structure/outline.ts";
import type { Part } from "./draft.ts";
import { lookedAt, openPart } from "./open-part.ts";
import { endsWithColon } from "./spaces.ts";

/** Nodes of this rank and outside it are parts of the document: their headings set no time. */
const PARTS = 5;

/**
 * Opens the look-up of the sentence above a node that leads in to its items with a deadline; remembered
 * for each node, since each of its items asks.
 */
export function openLeadInTimes(hasDeadline: (text: string) => boolean): (node: Node) => Part | null {
  const known = new Map<Node, Part | null>();
  const timeUnder = (node: Node | null): Part | null => {
    if (!node) return null;
    const found = known.get(node);
    if (found !== undefined) return found;
    const time = ownTime(node, hasDeadline) ?? timeUnder(node.parent);
    known.set(node, time);
    return time;
  };
  return (node) => timeUnder(node.parent);
}

function ownTime({ paragraph, rank }: Node, hasDeadline: (text: string) => boolean): Part | null {
  if (!paragraph || rank <= PARTS || !endsWithColon(paragraph.text)) return null;
  const segment = segmentsOf(paragraph).at(-1);
  if (!segment) return null;
  const part = { ...segment, paragraph };
  return hasDeadline(lookedAt(openPart(part))) ? part : null;
}
