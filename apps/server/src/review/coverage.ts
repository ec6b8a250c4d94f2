import type { Coverage, Span } from "@dondoc/directives";

const OPEN = 1;
const ACCOUNTED = 2;

/**
 * Share of the directive part that is accounted for, 0..1: what a proposal holds (pending, accepted or
 * rejected), what the reader has given another label than "unaccounted", what an officer has marked.
 * Counted in characters other than spaces; 1 when there is no directive part.
 * @param labels the reader's label of every stretch
 * @param covered spans of proposals and of coverage marks
 */
export function coverageShare(text: string, labels: readonly Coverage[], covered: readonly Span[]): number {
  const marks = new Uint8Array(text.length);
  for (const { span, is, directive } of labels) {
    if (directive) marks.fill(is === "unaccounted" ? OPEN : ACCOUNTED, span.start, span.end);
  }
  for (const { start, end } of covered) {
    for (let i = Math.max(0, start); i < Math.min(end, marks.length); i++) {
      if (marks[i] === OPEN) marks[i] = ACCOUNTED;
    }
  }
  let all = 0;
  let accounted = 0;
  for (let i = 0; i < marks.length; i++) {
    if (marks[i] === 0 || SPACE.has(text.charCodeAt(i))) continue;
    all += 1;
    if (marks[i] === ACCOUNTED) accounted += 1;
  }
  return all === 0 ? 1 : accounted / all;
}

/** Space, tab, line breaks, no-break space. */
const SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xa0]);
