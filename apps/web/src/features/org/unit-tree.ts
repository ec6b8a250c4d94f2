import type { Unit } from "@dondoc/contract";
import { fold } from "../../ui/format.ts";

/** A line of the directory as a tree. */
export type UnitLine = {
  unit: Unit;
  /** 0 for units that belong to none. */
  depth: number;
  /** Units directly below it that could be shown. */
  below: number;
  open: boolean;
};

export type TreeView = {
  /** Words to look for; empty = the whole tree. */
  query: string;
  /** Whose units below are shown; with a query everything found is. */
  open: ReadonlySet<string>;
  showInactive: boolean;
};

const byName = new Intl.Collator("vi", { numeric: true });

/** Whether a unit is called so: its name, short name or one of its other names; no accents needed. */
export function unitMatches(unit: Unit, foldedQuery: string): boolean {
  return [unit.name, unit.shortName ?? "", ...unit.aliases].some((name) => fold(name).includes(foldedQuery));
}

/** The lines to show, parents before the units below them, each level by name in Vietnamese order. */
export function unitLines(units: readonly Unit[], view: TreeView): UnitLine[] {
  const usable = units.filter((unit) => view.showInactive || unit.active);
  const query = fold(view.query);
  const shown = query === "" ? null : withAncestors(usable, (unit) => unitMatches(unit, query));
  const ids = new Set(usable.map((unit) => unit.id));
  // A unit below an inactive one that is hidden must not disappear with it.
  const children = Map.groupBy(usable, (unit) =>
    unit.parentId && ids.has(unit.parentId) ? unit.parentId : "",
  );
  const lines: UnitLine[] = [];
  const walk = (parent: string, depth: number): void => {
    const level = (children.get(parent) ?? []).filter((unit) => shown === null || shown.has(unit.id));
    for (const unit of level.sort((a, b) => byName.compare(a.name, b.name))) {
      const below = children.get(unit.id)?.length ?? 0;
      const open = below > 0 && (shown !== null || view.open.has(unit.id));
      lines.push({ unit, depth, below, open });
      if (open) walk(unit.id, depth + 1);
    }
  };
  walk("", 0);
  return lines;
}

/** Ids of the units that fit and of everything above them. */
function withAncestors(units: readonly Unit[], fits: (unit: Unit) => boolean): Set<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Set<string>();
  for (const unit of units.filter(fits)) {
    let current: Unit | undefined = unit;
    while (current && !found.has(current.id)) {
      found.add(current.id);
      current = current.parentId ? byId.get(current.parentId) : undefined;
    }
  }
  return found;
}

/** The unit itself and everything below it: none of them can become its parent. */
export function subtreeOf(units: readonly Unit[], id: string): Set<string> {
  const children = Map.groupBy(units, (unit) => unit.parentId ?? "");
  const found = new Set([id]);
  for (const current of found) for (const unit of children.get(current) ?? []) found.add(unit.id);
  return found;
}
