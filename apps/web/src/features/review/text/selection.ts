import { joinSpans, overlaps, type Span, trimSpan } from "./span.ts";

/** Widens a span to whole words, so that a careless drag of the mouse never cuts one in two. */
export function wholeWords(text: string, span: Span): Span | null {
  const trimmed = trimSpan(text, span);
  if (!trimmed) return null;
  let { start, end } = trimmed;
  const isWord = (at: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? "");
  while (start > 0 && isWord(start) && isWord(start - 1)) start--;
  while (end < text.length && isWord(end - 1) && isWord(end)) end++;
  return { start, end };
}

/** Cuts a selection into one span for each paragraph, because an order never spans the gap between two. */
export function spansInBlocks(text: string, selection: Span, stretches: readonly Span[]): Span[] {
  const spans = stretches
    .filter((stretch) => overlaps(stretch, selection))
    .map((stretch) => ({
      start: Math.max(stretch.start, selection.start),
      end: Math.min(stretch.end, selection.end),
    }))
    .flatMap((span) => trimSpan(text, span) ?? []);
  return joinSpans(spans);
}

/**
 * The offset in the document's text of a place in the page. Every drawn piece carries its start in
 * `data-at`; a place between pieces counts as the end of the one before.
 * @returns null when the place lies outside the document
 */
export function offsetOf(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>("[data-at]");
  if (piece && node.nodeType === Node.TEXT_NODE) return Number(piece.dataset.at) + offset;
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-at]")];
  const range = document.createRange();
  range.setStart(node, offset);
  range.collapse(true);
  let best: number | null = null;
  for (const one of pieces) {
    if (range.comparePoint(one, 0) > 0) break;
    best = Number(one.dataset.at) + (one.textContent?.length ?? 0);
  }
  return best;
}

/** What the person has selected in the document, in offsets of its text; null when nothing is. */
export function selectedSpan(root: Element): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(root, range.startContainer, range.startOffset);
  const end = offsetOf(root, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  return { start, end };
}

/** Selects words in the page, as a drag of the mouse would. */
export function selectSpan(root: Element, span: Span): void {
  const start = placeOf(root, span.start, false);
  const end = placeOf(root, span.end, true);
  if (start && end) window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function placeOf(root: Element, offset: number, atEnd: boolean): { node: Node; offset: number } | null {
  for (const piece of root.querySelectorAll<HTMLElement>("[data-at]")) {
    const from = Number(piece.dataset.at);
    const node = piece.firstChild;
    const to = from + (node?.textContent?.length ?? 0);
    if (node && offset >= from && (atEnd ? offset <= to : offset < to))
      return { node, offset: offset - from };
  }
  return null;
}
