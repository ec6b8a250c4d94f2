/**
 * Milliseconds per official document, first and warm: `node packages/files/bench/official.ts`.
 */

import { closeOfficialWriter, writeOfficialDocx, writeOfficialPdf } from "../src/index.ts";
import { SAMPLES } from "../test/official-samples.ts";

const ROUNDS = 10;
for (const [format, write] of [
  ["docx", writeOfficialDocx],
  ["pdf", writeOfficialPdf],
] as const) {
  for (const [name, document] of Object.entries(SAMPLES)) {
    const times: number[] = [];
    let bytes = 0;
    for (let i = 0; i <= ROUNDS; i++) {
      const started = performance.now();
      bytes = (await write(document)).length;
      times.push(performance.now() - started);
    }
    const [first, ...warm] = times as [number, ...number[]];
    const median = warm.toSorted((a, b) => a - b)[ROUNDS / 2]!;
    console.log(
      `${format} ${name.padEnd(12)} first ${first.toFixed(0)} ms, warm ${median.toFixed(1)} ms, ${bytes} bytes`,
    );
  }
}
await closeOfficialWriter();
