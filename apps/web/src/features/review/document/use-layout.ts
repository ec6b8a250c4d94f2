import { useDeferredValue, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSnapshot } from "../page/review-context.ts";
import { type Block, layOut } from "../text/blocks.ts";
import { type Emphasis, findEmphasis } from "../text/emphasis.ts";
import { type Mark, marksOf } from "../text/marks.ts";
import { type Heading, headingsOf } from "../text/outline.ts";
import { distribute, signatureOf } from "../text/segments.ts";
import { sentencesOf } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";

/** The document laid out: computed once for a text. */
export type Layout = {
  text: string;
  blocks: readonly Block[];
  headings: readonly Heading[];
  emphasis: Emphasis;
  /** Paragraphs and table cells: the stretches that an order never leaves. */
  stretches: readonly Span[];
  sentences: readonly Span[];
};

export function layoutOf(
  text: string,
  outline: readonly unknown[],
  regions: { span: Span; is: string }[],
): Layout {
  const headings = headingsOf(outline);
  const blocks = layOut(text, headings, regions);
  const stretches = blocks.flatMap((block): Span[] => {
    if (block.kind === "page") return [];
    return block.kind === "table" ? block.rows.flat() : [block];
  });
  const sentences = stretches.flatMap((stretch) => sentencesOf(text, stretch));
  return { text, blocks, headings, emphasis: findEmphasis(text), stretches, sentences };
}

export function useLayout(): Layout {
  const text = useSnapshot(({ view }) => view.text);
  const outline = useSnapshot(({ view }) => view.outline);
  const coverage = useSnapshot(({ view }) => view.coverage);
  return useMemo(() => layoutOf(text, outline, coverage), [text, outline, coverage]);
}

/**
 * The marks of every block. A block whose marks draw the same keeps the same list, so that accepting
 * one order redraws one paragraph; the list of proposals is drawn first, the text right after it.
 * @param doubtful words that were read from a picture without certainty
 */
export function useMarks(blocks: readonly Block[], doubtful: readonly Span[]): readonly (readonly Mark[])[] {
  const view = useDeferredValue(useSnapshot((snapshot) => snapshot.view));
  const { proposals, citations, coverage, marks, diagnostics } = view;
  const { t, i18n } = useTranslation("review");
  const { language } = i18n;
  const held = useRef(new Map<number, { signature: string; marks: readonly Mark[] }>());
  return useMemo(() => {
    const all = marksOf({ proposals, citations, coverage, marks, diagnostics }, language, {
      spans: doubtful,
      note: t("pages.doubtful"),
    });
    return distribute(blocks, all).map((own, index) => {
      const signature = signatureOf(own);
      const before = held.current.get(index);
      if (before?.signature === signature) return before.marks;
      held.current.set(index, { signature, marks: own });
      return own;
    });
  }, [blocks, proposals, citations, coverage, marks, diagnostics, language, doubtful, t]);
}
