import type { Emphasis } from "./emphasis.ts";
import type { Mark } from "./marks.ts";
import { firstEndingAfter, overlaps, type Span } from "./span.ts";

/** A run of characters under the same marks: the smallest piece the page draws. */
export type Segment = Span & { bold: boolean; italic: boolean; marks: readonly Mark[] };

/** Cuts `block` at every border of a mark or of emphasis; hidden signs of markup fall out. */
export function segmentsOf(block: Span, marks: readonly Mark[], emphasis: Emphasis): Segment[] {
  const near = (spans: readonly Span[]): Span[] => {
    const found: Span[] = [];
    for (let at = firstEndingAfter(spans, block.start); at < spans.length; at++) {
      const span = spans[at];
      if (!span || span.start >= block.end) break;
      found.push(span);
    }
    return found;
  };
  const hidden = near(emphasis.hidden);
  const bold = near(emphasis.bold);
  const italic = near(emphasis.italic);
  const borders = new Set([block.start, block.end]);
  for (const { start, end } of [...hidden, ...bold, ...italic, ...marks]) {
    if (start > block.start && start < block.end) borders.add(start);
    if (end > block.start && end < block.end) borders.add(end);
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const piece = { start: cuts[index] as number, end: cuts[index + 1] as number };
    if (hidden.some((sign) => overlaps(sign, piece))) continue;
    segments.push({
      ...piece,
      bold: bold.some((span) => overlaps(span, piece)),
      italic: italic.some((span) => overlaps(span, piece)),
      marks: marks.filter((one) => overlaps(one, piece)),
    });
  }
  return segments;
}

/** The marks of each stretch, for sorted stretches that do not overlap. */
export function distribute(stretches: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const shares: Mark[][] = stretches.map(() => []);
  for (const one of marks) {
    for (let at = firstEndingAfter(stretches, one.start); at < stretches.length; at++) {
      const stretch = stretches[at];
      if (!stretch || stretch.start >= one.end) break;
      shares[at]?.push(one);
    }
  }
  return shares;
}

/** Two lists of marks that draw the same have the same signature. */
export const signatureOf = (marks: readonly Mark[]): string =>
  marks
    .map((one) => `${one.kind}${one.start}-${one.end}${one.state ?? ""}#${one.number ?? ""}@${one.of.join()}`)
    .join("|");
