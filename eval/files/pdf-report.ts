import { measures } from "../bars.ts";
import { readGroup } from "../corpus.ts";
import { score } from "../score.ts";
import { type FileMeasure, measurePdf } from "./pdf.ts";

/**
 * Makes PDFs of the annotated documents as offices make them, reads them, and holds what was read against the
 * plain texts. Half a point of any measure is the most that may be lost.
 */
const MOST_LOST = 0.005;

/**
 * @returns whether no way of making the files loses too much; true with a word about it when nothing can be
 *   measured here
 */
export async function evaluatePdfs(): Promise<boolean> {
  const { documents, missing } = readGroup("five");
  if (missing !== null) {
    console.log(`eval:files: not measured: ${missing}`);
    return true;
  }
  const plain = measures(score(documents).scores);
  print("plain text", plain, plain);
  let failed = false;
  for (const measured of await measurePdf(documents)) failed = report(measured, plain) || failed;
  return !failed;
}

/** Prints one way of making files; whether it loses too much. */
function report({ way, missing, now, ...counts }: FileMeasure, plain: Record<string, number>): boolean {
  if (missing !== null) {
    console.log(`\n${way}: not measured: ${missing}`);
    return false;
  }
  print(way, now, plain);
  const { lost, added, words, slowest } = counts;
  console.log(`  words lost ${lost}, on top ${added}, of ${words}; slowest file ${Math.round(slowest)} ms`);
  return Object.keys(plain).some((name) => isLost(plain[name]!, now[name]!));
}

const isLost = (before: number, now: number): boolean => before - now > MOST_LOST;

function print(way: string, now: Record<string, number>, plain: Record<string, number>): void {
  console.log(`\n${way}`);
  for (const [name, value] of Object.entries(now)) {
    const change = value - plain[name]!;
    const mark = isLost(plain[name]!, value) ? "  LOST" : "";
    const by = Math.abs(change) < 0.00005 ? "" : `  ${change > 0 ? "+" : ""}${(change * 100).toFixed(2)}`;
    console.log(`  ${name.padEnd(18)} ${value.toFixed(4)}${by}${mark}`);
  }
}
