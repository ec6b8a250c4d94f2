import type { Citation } from "../../types.ts";

/**
 * Finds the documents that a text cites by number or symbol, in its order, repeats included.
 * The caller passes the body, or removes the document's own number with the `own` option.
 */
export function findCitations(_text: string, _options: { own?: string | null } = {}): Citation[] {
  return [];
}
