import { type RefObject, useEffect } from "react";
import { pageImageAddress } from "../../../api/documents.ts";
import { usePreferences } from "../../../ui/preferences.ts";
import { useSnapshot } from "../page/review-context.ts";
import { imageWidth, SIDES, shownWidth } from "./page-sizes.ts";
import type { Places } from "./places.ts";

/**
 * Fetches the first page while the officer reads the text, in an idle moment: whoever switches to the pages
 * then sees it at once. It is the image that the page view will ask for, about 100 KB, kept by the browser.
 */
export function usePageAhead(pane: RefObject<HTMLElement | null>, places: Places | null): void {
  const { pageZoom } = usePreferences();
  const { id, pages } = useSnapshot(({ view }) => view.document);
  const wanted = places !== null && pages !== null;
  useEffect(() => {
    if (!wanted) return;
    const fetchFirst = () => {
      const room = pane.current?.clientWidth ?? 0;
      if (room === 0) return;
      const density = window.devicePixelRatio;
      const width = imageWidth(shownWidth(room - SIDES, pageZoom, density), density);
      new Image().src = pageImageAddress(id, 1, width);
    };
    // Safari knows no idle moments.
    if (!("requestIdleCallback" in window)) return;
    const asked = window.requestIdleCallback(fetchFirst, { timeout: 2000 });
    return () => window.cancelIdleCallback(asked);
  }, [wanted, id, pageZoom, pane]);
}
