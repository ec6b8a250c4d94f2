import { type Reading, readDirective } from "../../packages/directives/src/index.ts";
import {
  closeFileWorkers,
  DEFAULT_LIMITS,
  type ExtractOptions,
  extractText,
  type OcrEngine,
} from "../../packages/files/src/index.ts";
import { type ReadDocument, readGroup } from "../corpus.ts";
import { score } from "../score.ts";
import { align, letters } from "./align.ts";
import { OFFICE_SCAN, plain, simulateScan, startPrinter } from "./simulate.ts";

/** Bars of issue 4: character errors of a scan, and by how much its tasks may fall behind the plain text. */
const MOST_ERRORS = 0.02;
const MOST_LOSS = 0.05;

/** What came of one document that was printed and scanned. */
type Scanned = {
  document: ReadDocument;
  read: string;
  errors: number;
  characters: number;
  pages: number;
  seconds: number;
};

/**
 * Prints the five texts, scans them askew, noisy and stamped, reads the scans, and compares: character
 * errors without white space, and tasks against those of the plain text. `--engine wasm` takes the
 * packaged engine, `--dpi N` another fineness, `--only NAME` one document, `--show` prints what was read.
 * @returns whether the bars hold; true with a word about it when it cannot be measured here
 */
export async function evaluateScans(words: readonly string[]): Promise<boolean> {
  const option = (name: string): string | undefined => words[words.indexOf(name) + 1 || words.length];
  const { documents, missing } = readGroup("five");
  const browser = missing ? null : await startPrinter();
  if (missing || !browser) {
    console.log(`scans: not measured: ${missing ?? "no Chromium on this machine to print with"}`);
    return true;
  }
  const options: ExtractOptions = {
    ocr: { engine: (option("--engine") ?? "auto") as OcrEngine },
    limits: { scanDpi: Number(option("--dpi") ?? DEFAULT_LIMITS.scanDpi) },
  };
  const scanned: Scanned[] = [];
  try {
    for (const document of documents.filter(({ name }) => name.includes(option("--only") ?? ""))) {
      const { pdf } = await simulateScan(browser, document.text, OFFICE_SCAN);
      const one = await readScan(document, pdf, options);
      scanned.push(one);
      console.log(
        `${document.name.padEnd(18)} ${one.pages} pages  errors ${percent(one.errors / one.characters)}  ${(one.seconds / one.pages).toFixed(1)} s a page`,
      );
      if (words.includes("--show")) console.log(one.read);
    }
  } finally {
    await browser.close();
    await closeFileWorkers();
  }
  return report(scanned, documents);
}

async function readScan(original: ReadDocument, pdf: Uint8Array, options: ExtractOptions): Promise<Scanned> {
  const start = performance.now();
  const { text, pages } = await extractText(pdf, options);
  const seconds = (performance.now() - start) / 1000;
  const [read, gold] = [letters(text), letters(plain(original.text))];
  const { distance, toSecond } = align(read.text, gold.text);
  // Offsets of the reading, by way of the letters of both texts, in the annotated text.
  const goldAt = letters(original.text).at;
  const readIndex = new Map(read.at.map((at, i) => [at, i]));
  const toGold = (offset: number): number => {
    let at = offset;
    while (at < text.length && !readIndex.has(at)) at++;
    return goldAt[toSecond[readIndex.get(at) ?? read.text.length]!] ?? original.text.length;
  };
  const document = { ...original, reading: moveTasks(readDirective(text), toGold) };
  return {
    document,
    read: text,
    errors: distance,
    characters: gold.text.length,
    pages: pages.length,
    seconds,
  };
}

/** A reading whose tasks lie in another text. */
function moveTasks(reading: Reading, to: (offset: number) => number): Reading {
  const tasks = reading.tasks.map((task) => ({
    ...task,
    spans: task.spans.map(({ start, end }) => ({ start: to(start), end: to(end - 1) + 1 })),
  }));
  return { ...reading, tasks };
}

function report(scanned: readonly Scanned[], documents: readonly ReadDocument[]): boolean {
  const names = new Set(scanned.map(({ document }) => document.name));
  const before = score(documents.filter(({ name }) => names.has(name))).scores;
  const after = score(scanned.map(({ document }) => document)).scores;
  const errors = scanned.reduce((sum, one) => sum + one.errors, 0);
  const rate = errors / scanned.reduce((sum, one) => sum + one.characters, 0);
  console.log(`character errors   ${percent(rate)} (at most ${percent(MOST_ERRORS)})`);
  for (const name of ["tasks", "leads", "coordinators", "due", "citations", "recipients"] as const)
    console.log(
      `${name.padEnd(18)} F1 ${percent(before[name].f1)} plain, ${percent(after[name].f1)} scanned`,
    );
  const holds = rate <= MOST_ERRORS && before.tasks.f1 - after.tasks.f1 <= MOST_LOSS;
  console.log(holds ? "scans: the bars hold" : "scans: a bar does not hold");
  return holds;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
