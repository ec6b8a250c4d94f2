import { faultsOf } from "./fuzz-faults.ts";
import { fuzzSeeds, longShapes, mutated, randomFrom } from "./fuzz-texts.ts";

/**
 * Reads mutated documents and says what broke. `npm run fuzz -- --runs 100000 --seed 1 --long 1000000`:
 * how many documents, from which seed, and of how many characters the long single shapes are (0: none).
 * A fault prints the seed of its document; `--only N` reads that document alone. Exits with 1 on a fault.
 */
const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

/** A reading slower than this for its length is a fault; ms for each thousand characters. */
const SLOWEST = 12;
/** What a short text may take in any case: the first ones compile the patterns. */
const GRACE = 250;

let faults = 0;
let characters = 0;
let slowest = { perThousand: 0, name: "" };

function tryText(name: string, text: string): void {
  const start = process.cpuUsage();
  const wrong = faultsOf(text);
  // Two readings, and the looking at them, in one measure; of the processor, which others may keep busy.
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 2000;
  characters += text.length;
  const perThousand = (ms / Math.max(1000, text.length)) * 1000;
  if (perThousand > slowest.perThousand) slowest = { perThousand, name };
  if (ms > GRACE + (SLOWEST * text.length) / 1000)
    wrong.push(`took ${ms.toFixed(0)} ms for ${text.length} characters`);
  for (const fault of wrong) console.log(`✗ ${name}: ${fault}`);
  if (wrong.length > 0) faults++;
}

function main(): number {
  const runs = argument("runs", 100_000);
  const seed = argument("seed", 1);
  const length = argument("long", 1_000_000);
  const only = argument("only", -1);
  const seeds = fuzzSeeds();
  const start = performance.now();
  const read = (i: number) => tryText(`document ${i}`, mutated(seeds, randomFrom(seed * 1_000_003 + i)));
  if (only >= 0) read(only);
  else {
    for (let i = 0; i < runs; i++) read(i);
    if (length > 0) for (const { name, text } of longShapes(length)) tryText(name, text);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `seed ${seed}: ${only >= 0 ? 1 : runs} documents, long shapes of ${length} characters, ${(characters / 1e6).toFixed(1)} million characters read twice in ${seconds.toFixed(0)} s`,
  );
  console.log(`slowest: ${slowest.perThousand.toFixed(2)} ms for each thousand characters (${slowest.name})`);
  console.log(faults === 0 ? "no faults" : `${faults} texts with faults`);
  return faults === 0 ? 0 : 1;
}

process.exitCode = main();
