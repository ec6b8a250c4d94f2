import type { Proposal, ReviewView } from "@dondoc/contract";
import { gapsOf } from "./marks.ts";
import { firstEndingAfter, type Span } from "./span.ts";

/** One stretch of the coverage bar: where it stands (0..1 of the directive part) and what it is. */
export type BarPiece = {
  from: number;
  width: number;
  is: Proposal["state"] | "gap";
  offset: number;
  /** The proposal it shows; null for a gap. */
  id: string | null;
};

/** How much of the directive part is accounted for, in characters, and what is not. */
export type CoverageMeter = { share: number; total: number; gaps: Span[]; pieces: BarPiece[] };

type Source = Pick<ReviewView, "coverage" | "proposals" | "marks">;

/** Measures the directive part: every character is in a task, is marked why not, or is a gap. */
export function measureCoverage(view: Source): CoverageMeter {
  const directive = view.coverage
    .filter((stretch) => stretch.directive)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  const total = directive.reduce((sum, span) => sum + span.end - span.start, 0);
  const gaps = gapsOf(view);
  const open = gaps.reduce((sum, span) => sum + span.end - span.start, 0);
  const share = total === 0 ? 1 : (total - open) / total;
  return { share, total, gaps, pieces: barPieces(view, directive, gaps, total) };
}

function barPieces(
  view: Source,
  directive: readonly Span[],
  gaps: readonly Span[],
  total: number,
): BarPiece[] {
  const place = placer(directive, total);
  const states = view.proposals.flatMap((proposal) =>
    proposal.spans.map((span) => piece(place, span, proposal.state, proposal.id)),
  );
  const missing = gaps.map((span) => piece(place, span, "gap", null));
  return [...states, ...missing].filter(({ width }) => width > 0).sort((a, b) => a.from - b.from);
}

function piece(
  place: (offset: number) => number,
  span: Span,
  is: BarPiece["is"],
  id: string | null,
): BarPiece {
  const from = place(span.start);
  return { from, width: place(span.end) - from, is, offset: span.start, id };
}

/** Maps an offset of the text to its place within the directive part, 0..1. */
function placer(directive: readonly Span[], total: number): (offset: number) => number {
  const before: number[] = [];
  let sum = 0;
  for (const span of directive) {
    before.push(sum);
    sum += span.end - span.start;
  }
  return (offset) => {
    if (total === 0) return 0;
    const at = firstEndingAfter(directive, offset);
    const span = directive[at];
    if (!span) return 1;
    return ((before[at] ?? 0) + Math.max(0, offset - span.start)) / total;
  };
}

/** The first gap after an offset; from the end it goes on at the beginning. */
export const nextGap = (gaps: readonly Span[], offset: number): Span | null =>
  gaps.find((gap) => gap.start > offset) ?? gaps[0] ?? null;
