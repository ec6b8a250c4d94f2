import type { BulkKind, TaskRow } from "@dondoc/contract";

/** Which rows of a list are chosen; a stretch is chosen from `anchor`, the row touched last. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null };
export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Chooses a row or leaves it out again. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/**
 * Gives every row from the anchor to `id` the anchor's state; without an anchor in the list only `id`
 * is toggled.
 * @param order ids as the list shows them
 */
export function stretch(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const chosen = selection.ids.has(order[from]!);
  const next = new Set(selection.ids);
  for (const touched of order.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (chosen) next.add(touched);
    else next.delete(touched);
  return { ids: next, anchor: id };
}

/** All rows of the list, or none when all are chosen already. */
export function toggleAll({ ids }: Selection, order: readonly string[]): Selection {
  return order.every((id) => ids.has(id)) ? NOTHING : { ids: new Set(order), anchor: null };
}

/** The chosen rows that are still in the list, in its order. */
export const chosenOf = (selection: Selection, rows: readonly TaskRow[]): TaskRow[] =>
  rows.filter((row) => selection.ids.has(row.id));

/** Those of the rows to which the person may do this now. */
export const fitFor = (kind: BulkKind, rows: readonly TaskRow[]): TaskRow[] =>
  rows.filter((row) => row.allowed.includes(kind));

/** Those of the rows that are past their deadline and still open. */
export const lateAmong = (rows: readonly TaskRow[]): TaskRow[] =>
  rows.filter((row) => row.standing === "overdue");
