import { type MouseEvent, type PointerEvent, type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "../page/review-context.ts";
import { doubtfulWords, type Places } from "../pages/places.ts";
import type { Block } from "../text/blocks.ts";
import { selectSpan } from "../text/selection.ts";
import { BlockView } from "./block-view.tsx";
import classes from "./document.module.css";
import { type Layout, useMarks } from "./use-layout.ts";
import { useLit } from "./use-lit.ts";
import { useSelection } from "./use-selection.ts";

type Rank = 3 | 4 | 5 | 6;

/** The headings' levels on the page: below the pane's own h2, and never skipping one. */
function ranksOf(blocks: readonly Block[]): (Rank | null)[] {
  let last = 2;
  return blocks.map((block) => {
    if (block.kind !== "heading") return null;
    last = Math.min(block.level + 2, last + 1, 6);
    return last as Rank;
  });
}

const taskAt = (target: EventTarget): string | null => {
  const piece = target instanceof Element ? target.closest<HTMLElement>("[data-tasks]") : null;
  return piece?.dataset.tasks?.split(" ").at(-1) ?? null;
};

type Props = {
  layout: Layout;
  root: RefObject<HTMLElement | null>;
  /** Of a document that was read from pictures: which words may be wrong. */
  places: Places | null;
};

/** The document as it looks, every proposal marked in its words. */
export function DocumentText({ layout, root, places }: Props) {
  const { t } = useTranslation("review");
  const { screen, commands } = useReview();
  const { text, blocks, emphasis } = layout;
  const doubtful = useMemo(() => (places ? doubtfulWords(places) : []), [places]);
  const marks = useMarks(blocks, doubtful);
  const ranks = useMemo(() => ranksOf(blocks), [blocks]);
  useLit(root, marks);
  useSelection(root, text);

  const hover = (event: PointerEvent) => {
    if (event.pointerType === "mouse") screen.tell({ kind: "hover", id: taskAt(event.target), from: "text" });
  };
  const click = (event: MouseEvent) => {
    if (!window.getSelection()?.isCollapsed) return;
    const id = taskAt(event.target);
    if (id) return commands.focus(id, "text");
    const gap = (event.target as Element).closest<HTMLElement>(`.${classes.gap}`);
    const at = Number(gap?.dataset.at);
    const sentence = gap && layout.sentences.find(({ start, end }) => start <= at && at < end);
    if (sentence && root.current) selectSpan(root.current, sentence);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every proposal is reached by keys in the list beside
    <article
      ref={root}
      className={classes.sheet}
      lang="vi"
      aria-label={t("text.label")}
      onPointerOver={hover}
      onPointerLeave={() => screen.tell({ kind: "hover", id: null, from: "text" })}
      onClick={click}
    >
      {blocks.map((block, index) => (
        <BlockView
          key={block.start}
          text={text}
          block={block}
          marks={marks[index] ?? []}
          emphasis={emphasis}
          rank={ranks[index] ?? null}
        />
      ))}
    </article>
  );
}
