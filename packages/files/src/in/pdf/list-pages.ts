/** Most pages that a message lists by number. */
const LISTED = 12;

/** Numbers of pages as a message lists them. */
export function listPages(pages: readonly number[]): string {
  return pages.length > LISTED ? `${pages.slice(0, LISTED).join(", ")}, …` : pages.join(", ");
}
