import { type RefObject, useEffect } from "react";
import { bringIntoView } from "../page/bring-into-view.ts";
import { useReview, useScreen } from "../page/review-context.ts";

/** How long the pointer must rest on a proposal before the text moves, in milliseconds. */
const REST = 180;

/**
 * Lights up in the text what belongs to the proposal in focus or under the pointer. Attributes are set
 * on the drawn pieces directly: moving from order to order draws no paragraph again.
 * @param drawn changes whenever the text is drawn anew, so that fresh pieces are lit too
 */
export function useLit(root: RefObject<HTMLElement | null>, drawn: unknown): void {
  const focus = useScreen((screen) => screen.focus);
  const hover = useScreen((screen) => screen.hover);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` stands for the pieces in the page
  useEffect(() => light(root.current, "focus", focus), [root, focus, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => light(root.current, "hover", hover === focus ? null : hover), [root, hover, focus, drawn]);
}

function light(root: HTMLElement | null, how: "focus" | "hover", id: string | null): void {
  if (!root) return;
  const attribute = `data-lit-${how}`;
  for (const piece of root.querySelectorAll(`[${attribute}]`)) piece.removeAttribute(attribute);
  if (id === null) return;
  for (const piece of root.querySelectorAll(`[data-tasks~="${CSS.escape(id)}"]`))
    piece.setAttribute(attribute, "task");
  for (const piece of root.querySelectorAll(`[data-of~="${CSS.escape(id)}"]`))
    piece.setAttribute(attribute, "part");
}

/** Scrolls the text to the proposal in focus, and to the one under a resting pointer of the list. */
export function useFollow(pane: RefObject<HTMLElement | null>): void {
  const { screen } = useReview();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: string | null = null;
    const follow = () => {
      const { focus, focusBy, hover, hoverFrom } = screen.snapshot();
      clearTimeout(timer);
      if (hover !== null && hoverFrom === "list") {
        timer = setTimeout(() => show(pane.current, hover, false), REST);
      } else if (focus !== shown && focusBy !== "text") show(pane.current, focus, true);
      shown = focus;
    };
    follow();
    const leave = screen.subscribe(follow);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [screen, pane]);
}

function show(pane: HTMLElement | null, id: string | null, always: boolean): void {
  const piece = id === null ? null : pane?.querySelector(`[data-tasks~="${CSS.escape(id)}"]`);
  if (pane && piece) bringIntoView(pane, piece, always);
}
