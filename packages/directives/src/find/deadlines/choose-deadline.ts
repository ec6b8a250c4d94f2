import type { FoundDeadline } from "./types.ts";

/** Of several deadlines of one order, the one that the order as a whole must keep. */
export function chooseDeadline(found: readonly FoundDeadline[]): FoundDeadline | null {
  return found[0] ?? null;
}
