import { measures } from "../bars.ts";
import { readGroup } from "../corpus.ts";
import { score } from "../score.ts";
import { type FileMeasure, measurePdf } from "./pdf.ts";

/**
 * `npm run eval:files`: makes files of the annotated documents as offices make them, reads them, and holds
 * what was read against the plain texts. Exits with 1 when a measure loses more than {@link MOST_LOST}.
 */

/** Half a point of any measure (issue "Documents in and out"). */
const MOST_LOST = 0.005;

async function main(): Promise<number> {
  const { documents, missing } = readGroup("five");
  if (missing !== null) {
    console.log(`eval:files: not measured: ${missing}`);
    return 0;
  }
  const plain = measures(score(documents).scores);
  print("plain text", plain, plain);
  let failed = false;
  for (const measured of await measurePdf(documents)) failed = report(measured, plain) || failed;
  return failed ? 1 : 0;
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

process.exitCode = await main();
