import { useViewportSize } from "@mantine/hooks";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { usePreferences } from "../../../ui/preferences.ts";
import {
  layOutPages,
  PAGE_GAP,
  type PageColumn,
  type PlacedPage,
  pagesBetween,
  SIDES,
  samePlace,
  shownWidth,
} from "./page-sizes.ts";
import type { Places } from "./places.ts";

/** The column of pages as wide as the pane and the zoom want it; the place in it stays when they change. */
export function usePageColumn(pane: HTMLElement, places: Places): PageColumn | null {
  const { pageZoom } = usePreferences();
  const room = useRoom(pane);
  const column = useMemo(
    () =>
      room === 0
        ? null
        : layOutPages(places.pages, shownWidth(room - SIDES, pageZoom, window.devicePixelRatio)),
    [places, room, pageZoom],
  );
  const before = useRef<PageColumn | null>(null);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = column;
    if (!last || !column || last === column) return;
    pane.scrollTop = samePlace(last, column, pane.scrollTop);
  }, [column, pane]);
  return column;
}

/** The width of the pane inside its scroll bar. */
function useRoom(pane: HTMLElement): number {
  const [room, setRoom] = useState(0);
  // The density of the screen changes with the browser's zoom, which changes the viewport too.
  useViewportSize();
  useLayoutEffect(() => {
    const measure = () => setRoom(pane.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    return () => observer.disconnect();
  }, [pane]);
  return room;
}

export type Shown = {
  /** Pages that are in the page: what can be seen, and as much again above and below. */
  mounted: readonly PlacedPage[];
  isVisible: (page: PlacedPage) => boolean;
  /** The page in the upper third of the pane. */
  current: number;
};

/** Which pages are near what can be seen, followed while the pane scrolls. */
export function useShownPages(pane: HTMLElement, column: PageColumn | null): Shown {
  const [view, setView] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    if (!column) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      setView((known) => {
        const { scrollTop: top, clientHeight: height } = pane;
        return known.top === top && known.height === height ? known : { top, height };
      });
    };
    const scrolled = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    pane.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      pane.removeEventListener("scroll", scrolled);
    };
  }, [pane, column]);
  const { top, height } = view;
  if (!column) return { mounted: [], isVisible: () => false, current: 1 };
  const [current] = pagesBetween(column, top + height / 3 - PAGE_GAP, Number.POSITIVE_INFINITY);
  return {
    mounted: pagesBetween(column, top - height, top + 2 * height),
    isVisible: (page) => page.top < top + height && page.top + page.height > top,
    current: current?.page ?? 1,
  };
}
