import type { Span } from "../../types.ts";

/** An administrative place that a text names: "xã Vũ Bình"; `level` is its own kind word. */
export type Place = { name: string; level: string; span: Span };

/** Finds the administrative places of a text; an enumeration gives one place per name. */
export function findPlaces(_text: string): Place[] {
  return [];
}
