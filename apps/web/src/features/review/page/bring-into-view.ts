/** Where in a pane something should come to lie, as shares of its height. */
const CALM = { from: 0.12, to: 0.62 };

const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Scrolls a pane so that an element lies in its calm middle; does nothing when it already does, so that
 * the page never moves without need. Far ways are gone at once, near ones smoothly.
 * @param always also moves an element that can be seen but lies near an edge
 */
export function bringIntoView(pane: HTMLElement, element: Element, always = true): void {
  const frame = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const top = box.top - frame.top;
  const inSight = top >= 0 && top + Math.min(box.height, 60) <= frame.height;
  const calm = top >= frame.height * CALM.from && top <= frame.height * CALM.to;
  if (calm || (inSight && !always)) return;
  const way = top - frame.height * 0.3;
  const near = Math.abs(way) < frame.height * 0.9;
  pane.scrollBy({ top: way, behavior: near && !still() ? "smooth" : "instant" });
}

/** Scrolls a pane so that an element keeps the height on the screen that it had before. */
export function holdPlace(pane: HTMLElement, element: Element, topBefore: number): void {
  const moved = element.getBoundingClientRect().top - topBefore;
  if (Math.abs(moved) >= 1) pane.scrollBy({ top: moved, behavior: "instant" });
}
