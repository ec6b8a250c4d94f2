import { mayHead } from "./flat-heading.ts";
import type { RawLine } from "./raw-lines.ts";

/** A page is no shorter, in lines: numbers of rows with the same words behind them stand closer together. */
const SHORTEST_PAGE = 15;
const SHORTEST_HEAD = 12;
const LONGEST_HEAD = 140;

/**
 * Takes the lines that every page repeats under its number ("UBND tỉnh A - Kế hoạch ...") for what they are: no part
 * of the sentence that the page breaks.
 */
export function withoutRunningHeads(lines: readonly RawLine[]): readonly RawLine[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.kind !== "page-number") return;
    let at = i + 1;
    while (lines[at]?.kind === "blank") at++;
    const next = lines[at];
    if (next?.kind !== "text" || next.text.length < SHORTEST_HEAD || next.text.length > LONGEST_HEAD) return;
    if (mayHead(next)) return;
    const known = places.get(next.text);
    if (known) known.push(at);
    else places.set(next.text, [at]);
  });
  const heads = new Set([...places.values()].filter(arePages).flat());
  if (heads.size === 0) return lines;
  return lines.map((line, i) => (heads.has(i) ? line.as("page-number") : line));
}

function arePages(places: readonly number[]): boolean {
  return (
    places.length > 1 && places.every((at, i) => i === 0 || at - (places[i - 1] as number) >= SHORTEST_PAGE)
  );
}
