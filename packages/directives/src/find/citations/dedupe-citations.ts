import type { Citation } from "../../types.ts";
import { key } from "./find-citations.ts";

/**
 * Keeps one citation per number, in order of first mention: the mention that says most about it (date,
 * issuer, type).
 */
export function dedupeCitations(citations: readonly Citation[]): Citation[] {
  const best = new Map<string, Citation>();
  for (const citation of citations) {
    const at = key(citation.number);
    const known = best.get(at);
    if (!known || fullness(citation) > fullness(known)) best.set(at, citation);
  }
  return [...best.values()];
}

function fullness(citation: Citation): number {
  return (
    Number(citation.date !== null) * 4 +
    Number(citation.issuer !== null) * 2 +
    Number(citation.type !== "other")
  );
}
