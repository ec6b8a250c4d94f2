import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BARS } from "./bars.ts";
import type { Group } from "./corpus.ts";
import type { Verdict } from "./match.ts";

/** Measures by the names of the bars. */
export type Measures = Record<string, number>;

/** What is stored of a run: measures, and which tasks of the five were right, by wordless keys. */
export type Accepted = {
  measures: Measures;
  verdicts: Record<string, Verdict>;
  /** Measures of the other groups. */
  groups?: Partial<Record<Group, Measures>>;
};

const FILE = join(import.meta.dirname, "accepted.json");

export function readAccepted(): Accepted | null {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Accepted) : null;
}

export function storeAccepted(accepted: Accepted): void {
  writeFileSync(FILE, `${JSON.stringify(accepted, null, 2)}\n`);
}

/** The measures that a group is held to; the five without an accepted run are held to the bars. */
export function floorOf(accepted: Accepted | null, group: Group): Measures {
  if (group === "five") return accepted?.measures ?? BARS;
  return accepted?.groups?.[group] ?? {};
}

/** Names of the measures that are below their floor. */
export function fallen(now: Measures, floor: Measures): string[] {
  return Object.keys(now).filter((name) => (now[name] ?? 0) < (floor[name] ?? 0) - 1e-9);
}
