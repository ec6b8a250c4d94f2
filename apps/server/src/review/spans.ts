import type { Span } from "@dondoc/directives";

/** The words of the spans, joined as the reader joins them: single spaces, no line breaks. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  const words = spans.map(({ start, end }) => text.slice(start, end)).join(" ");
  return words.replace(/\s+/g, " ").trim();
}

/** In the text's order, without overlaps; touching spans become one. */
export function tidySpans(spans: readonly Span[]): Span[] {
  const tidy: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = tidy.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else tidy.push({ start, end });
  }
  return tidy;
}

/** Spans cut at an offset; each side without the spaces at its edges. A side without words is empty. */
export function cutSpans(text: string, spans: readonly Span[], at: number): [Span[], Span[]] {
  const before = spans.map(({ start, end }) => ({ start, end: Math.min(end, at) }));
  const after = spans.map(({ start, end }) => ({ start: Math.max(start, at), end }));
  return [trimSpans(text, before), trimSpans(text, after)];
}

/** Spans without spaces at their edges; those without any words are left out. */
export function trimSpans(text: string, spans: readonly Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    const words = text.slice(start, Math.max(start, end));
    const from = start + (words.length - words.trimStart().length);
    const to = from + words.trim().length;
    return to > from ? [{ start: from, end: to }] : [];
  });
}

/** How many characters two sets of spans share. */
export function overlapOf(one: readonly Span[], other: readonly Span[]): number {
  let shared = 0;
  for (const a of one) {
    for (const b of other) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  }
  return shared;
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether a span lies within the given ones. */
export function holds(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}
