import { useLayoutEffect, useRef } from "react";
import { bringPlaceIntoView } from "../page/bring-into-view.ts";
import { useReview } from "../page/review-context.ts";
import type { PageColumn } from "./page-sizes.ts";
import { boxesOf, type Places } from "./places.ts";

/** How long the pointer must rest on a proposal before the pages move, in milliseconds. */
const REST = 180;

/** Scrolls the pages to the first line of the proposal in focus, and of the one under a resting pointer. */
export function useFollowPage(pane: HTMLElement, places: Places, column: PageColumn | null): void {
  const { screen, session } = useReview();
  const latest = useRef(column);
  latest.current = column;
  const ready = column !== null;
  // Before it is told which pages are seen: the first ones are not fetched only to be left at once.
  useLayoutEffect(() => {
    if (!ready) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: string | null = null;
    const show = (id: string | null, always: boolean, atOnce = false) => {
      const { text, proposals } = session.snapshot().view;
      const span = proposals.find((one) => one.id === id)?.spans[0];
      const box = span && boxesOf(text, places, span)[0];
      const page = box && latest.current?.pages.find((one) => one.page === box.page);
      if (!page) return;
      bringPlaceIntoView(pane, page.top + box.y * page.scale, box.height * page.scale, {
        always,
        atOnce,
      });
    };
    const follow = () => {
      const { focus, focusBy, hover, hoverFrom } = screen.snapshot();
      clearTimeout(timer);
      if (hover !== null && hoverFrom === "list") timer = setTimeout(() => show(hover, false), REST);
      else if (focus !== shown && (focusBy !== "text" || shown === null)) show(focus, true, shown === null);
      shown = focus;
    };
    follow();
    const leave = screen.subscribe(follow);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [screen, session, pane, places, ready]);
}
