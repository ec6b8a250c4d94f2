import type { ReviewView } from "@dondoc/contract";
import type { RefObject } from "react";
import type { Layout } from "../document/use-layout.ts";
import type { ScreenStore } from "../model/screen.ts";
import { showAs } from "../pages/page-controls.ts";
import { measureCoverage, nextGap } from "../text/coverage.ts";
import { selectSpan } from "../text/selection.ts";
import { stepSentence } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { bringIntoView } from "./bring-into-view.ts";
import type { Review } from "./review-context.ts";

/** Selecting in the document by keys, one sentence at a time. */
export type TextCaret = {
  step: (direction: 1 | -1) => void;
  extend: (direction: 1 | -1) => void;
  toNextGap: (view: ReviewView) => void;
};

export function textCaret(
  { screen, commands }: Pick<Review, "screen" | "commands">,
  { sentences }: Layout,
  root: RefObject<HTMLElement | null>,
): TextCaret {
  const select = (span: Span | null) => {
    if (span) inText(screen, root, span);
  };
  // Without a selection the caret begins at the proposal in focus.
  const current = (): Span | null => {
    const { selection } = screen.snapshot();
    if (selection) return selection;
    const start = commands.focused?.spans[0]?.start;
    return start === undefined ? null : { start: start - 1, end: start };
  };
  return {
    step: (direction) => select(stepSentence(sentences, current(), direction)),
    extend: (direction) => {
      const from = current();
      if (!from) return;
      if (direction === 1) {
        const next = sentences.find(({ end }) => end > from.end);
        if (next) select({ start: Math.max(from.start, 0), end: next.end });
      } else {
        const before = sentences.findLast(({ start }) => start < from.start);
        if (before) select({ start: before.start, end: from.end });
      }
    },
    toNextGap: (view) => {
      const { gaps } = measureCoverage(view);
      const after = screen.snapshot().selection?.start ?? commands.focused?.spans[0]?.start ?? -1;
      const gap = nextGap(gaps, after);
      if (gap) select(sentenceAt(sentences, gap));
      else commands.say({ say: "no-gap" });
    },
  };
}

/** A gap may hold several sentences: they are looked at one by one. */
const sentenceAt = (sentences: readonly Span[], gap: Span): Span => {
  const sentence = sentences.find(({ end }) => end > gap.start);
  if (!sentence) return gap;
  return { start: Math.max(sentence.start, gap.start), end: Math.min(sentence.end, gap.end) };
};

/** How many frames the text may take to be drawn, when pages were shown instead. */
const MOST_FRAMES = 120;

/** Selects words in the text and scrolls to them; shows the text first when something else is shown. */
export function inText(screen: ScreenStore, root: RefObject<HTMLElement | null>, span: Span): void {
  screen.tell({ kind: "side", side: "text" });
  if (root.current) {
    selectWords(root.current, span);
    return;
  }
  showAs("text");
  let frames = 0;
  const whenDrawn = () => {
    if (root.current) selectWords(root.current, span);
    else if (frames++ < MOST_FRAMES) requestAnimationFrame(whenDrawn);
  };
  requestAnimationFrame(whenDrawn);
}

/** Selects words of the document and scrolls to them. */
function selectWords(root: HTMLElement, span: Span): void {
  selectSpan(root, span);
  const anchor = window.getSelection()?.anchorNode?.parentElement;
  const pane = root.parentElement;
  if (anchor && pane) bringIntoView(pane, anchor);
}
