/** Where in a pane something should come to lie, as shares of its height. */
const CALM = { from: 0.12, to: 0.62 };

const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Scrolls a pane so that an element lies in its calm middle; does nothing when it already does, so that
 * the page never moves without need. Far ways are gone at once, near ones smoothly.
 * @param always also moves an element that can be seen but lies near an edge
 */
export function bringIntoView(pane: HTMLElement, element: Element, always = true): void {
  const { top, height } = element.getBoundingClientRect();
  bringPlaceIntoView(pane, top - pane.getBoundingClientRect().top + pane.scrollTop, height, { always });
}

/**
 * The same for a place that may not be drawn yet.
 * @param top of the place in what the pane scrolls, in CSS pixels
 * @param how.atOnce without a way that can be followed, however near it is
 */
export function bringPlaceIntoView(
  pane: HTMLElement,
  top: number,
  height: number,
  how: { always: boolean; atOnce?: boolean },
): void {
  const frame = pane.clientHeight;
  const from = top - pane.scrollTop;
  const inSight = from >= 0 && from + Math.min(height, 60) <= frame;
  const calm = from >= frame * CALM.from && from <= frame * CALM.to;
  if (calm || (inSight && !how.always)) return;
  const way = from - frame * 0.3;
  const near = Math.abs(way) < frame * 0.9;
  pane.scrollBy({ top: way, behavior: near && !how.atOnce && !still() ? "smooth" : "instant" });
}

/** Scrolls a pane so that an element keeps the height on the screen that it had before. */
export function holdPlace(pane: HTMLElement, element: Element, topBefore: number): void {
  const moved = element.getBoundingClientRect().top - topBefore;
  if (Math.abs(moved) >= 1) pane.scrollBy({ top: moved, behavior: "instant" });
}
