// `npm run bench -w packages/directives`: speed, growth and memory of the whole reading, with
// chrono-node's Vietnamese dates alone on the same text in the same run. Exits with 1 below a bar.
import { vi } from "chrono-node";
import { readDirective } from "../src/index.ts";
import { bestOf, peakMemory } from "./measure.ts";
import { benchDocuments, textOf, twentyPages } from "./texts.ts";

const MB = 1e6;
/** What the library promises; see its README. */
const BARS = { timesChrono: 3, twentyPagesMs: 15, growth: 2.2, memory: 20 };

const lines: [name: string, value: string, bar: string, held: boolean][] = [];

function report(name: string, value: number, unit: string, bar = Number.POSITIVE_INFINITY): void {
  const bound = Number.isFinite(bar) ? `≤ ${bar}` : "";
  lines.push([name, `${value.toFixed(2)} ${unit}`, bound, value <= bar]);
}

const { source, documents } = benchDocuments();
const whole = textOf(documents, 10 * MB);
console.log(
  `${documents.length} documents (${source}) again and again: ${(Buffer.byteLength(whole) / MB).toFixed(1)} MB of UTF-8, ${(whole.length / MB).toFixed(1)} million characters`,
);

const page = twentyPages(documents);
for (let i = 0; i < 20; i++) readDirective(page);
report(
  "document of 20 pages",
  bestOf(20, () => readDirective(page)),
  "ms",
  BARS.twentyPagesMs,
);

const ours = bestOf(3, () => readDirective(whole));
const chrono = bestOf(3, () => vi.parse(whole, new Date(2021, 0, 1)));
const speed = (ms: number) => Buffer.byteLength(whole) / MB / (ms / 1000);
report("whole reading, 10 MB", speed(ours), "MB/s");
report("chrono-node vi, dates alone, 10 MB", speed(chrono), "MB/s");
report("whole reading ÷ chrono's dates", ours / chrono, "×", BARS.timesChrono);

for (const size of [0.3125, 0.625, 1.25, 2.5]) {
  const once = textOf(documents, size * MB);
  const twice = textOf(documents, 2 * size * MB);
  const growth = bestOf(3, () => readDirective(twice)) / bestOf(3, () => readDirective(once));
  report(`time of ${2 * size} MB ÷ time of ${size} MB`, growth, "×", BARS.growth);
}

const { peak, input } = peakMemory(10 * MB, 400);
report("peak memory, 10 MB", peak / MB, "MB");
report("peak memory ÷ input", peak / input, "×", BARS.memory);

for (const [name, value, bar, held] of lines)
  console.log(`${held ? "✓" : "✗"} ${name.padEnd(38)}${value.padStart(12)}   ${bar}`);
process.exitCode = lines.every(([, , , held]) => held) ? 0 : 1;
