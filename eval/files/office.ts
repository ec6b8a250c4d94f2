import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Reading, readDirective } from "../../packages/directives/src/index.ts";
import { extractTextInline } from "../../packages/files/src/index.ts";
import { measures } from "../bars.ts";
import { type ReadDocument, readGroup } from "../corpus.ts";
import { score } from "../score.ts";
import { makeDocx } from "./docx.ts";
import { Alignment } from "./office-align.ts";

/**
 * Writes the five annotated texts as office files, reads those and holds what was read against the plain
 * texts: no measure may lose more than {@link MOST_LOST}. The .docx are made here, the other formats by
 * LibreOffice where the machine has it (not HTML, in which it writes no signs of bullets). Exits with 1 when a format loses more. Files live in a temporary folder.
 */

const MOST_LOST = 0.005;
const FORMATS: Readonly<Record<string, string>> = {
  docx: "",
  odt: "odt",
  rtf: "rtf",
  doc: "doc:MS Word 97",
};
const PAGE_CHARACTERS = 2500;

/** @returns whether the bars hold; true with a word about it when it cannot be measured here */
export async function evaluateOffice(): Promise<boolean> {
  const { documents, missing } = readGroup("five");
  if (missing !== null) {
    console.log(`eval: office files: not measured: ${missing}`);
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), "dondoc-eval-office-"));
  try {
    const automatic = writeDocx(documents, folder);
    console.log(`${documents.length} documents, ${automatic} paragraphs with an automatic number or bullet`);
    const plain = measures(score(documents).scores);
    let isWorse = false;
    for (const format of Object.keys(FORMATS)) {
      if (!convert(documents, folder, format)) continue;
      isWorse = (await measure(documents, folder, format, plain)) || isWorse;
    }
    await measureTime(documents, folder);
    return !isWorse;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeDocx(documents: readonly ReadDocument[], folder: string): number {
  let count = 0;
  mkdirSync(join(folder, "docx"));
  for (const { name, text } of documents) {
    const { bytes, automatic } = makeDocx(text);
    writeFileSync(join(folder, "docx", `${name}.docx`), bytes);
    count += automatic;
  }
  return count;
}

/** Has LibreOffice write a format; false, with the reason printed, when it cannot. */
function convert(documents: readonly ReadDocument[], folder: string, format: string): boolean {
  const filter = FORMATS[format];
  if (!filter) return true;
  const out = join(folder, format);
  const files = documents.map(({ name }) => join(folder, "docx", `${name}.docx`));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const run = spawnSync(
    "soffice",
    [profile, "--headless", "--convert-to", filter, "--outdir", out, ...files],
    {
      timeout: 300_000,
    },
  );
  if (run.error) console.log(`.${format}: not measured: LibreOffice (soffice) is not on this machine`);
  return !run.error && documents.every(({ name }) => existsSync(join(out, `${name}.${format}`)));
}

/** Reads all files of a format and prints what they lose; whether that is too much. */
async function measure(
  documents: readonly ReadDocument[],
  folder: string,
  format: string,
  plain: Record<string, number>,
): Promise<boolean> {
  const read: ReadDocument[] = [];
  let [missing, added] = [0, 0];
  for (const document of documents) {
    const bytes = readFileSync(join(folder, format, `${document.name}.${format}`));
    const { text } = await extractTextInline(bytes);
    const alignment = new Alignment(text, document.text);
    missing += alignment.lost.missing;
    added += alignment.lost.added;
    const reading: Reading = alignment.moved(readDirective(text));
    read.push({ ...document, reading });
  }
  const now = measures(score(read).scores);
  const changes = Object.entries(now).map(([name, value]) => ({ name, change: value - (plain[name] ?? 0) }));
  const worst = changes.reduce((a, b) => (b.change < a.change ? b : a));
  console.log(
    `\n.${format}: words missing ${missing}, added ${added}; worst ${worst.name} ${(100 * worst.change).toFixed(2)}`,
  );
  for (const { name, change } of changes)
    if (Math.abs(change) > 1e-9) console.log(`  ${name.padEnd(18)} ${(100 * change).toFixed(2)} points`);
  if (process.argv.includes("--errors")) printErrors(documents, read);
  return worst.change < -MOST_LOST;
}

/** Errors that the plain texts do not have. */
function printErrors(documents: readonly ReadDocument[], read: readonly ReadDocument[]): void {
  // A span that was moved has no signs at its ends.
  const words = (error: string): string => error.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const known = new Set(score(documents).errors.map(words));
  for (const error of score(read).errors) if (!known.has(words(error))) console.log(`    ${error}`);
}

/** How long 20 pages of .docx take to be text, read for the third time. */
async function measureTime(documents: readonly ReadDocument[], folder: string): Promise<void> {
  const text = documents.map((document) => document.text).join("\n\n");
  const pages = text.repeat(Math.ceil((20 * PAGE_CHARACTERS) / text.length)).slice(0, 20 * PAGE_CHARACTERS);
  const path = join(folder, "twenty-pages.docx");
  writeFileSync(path, makeDocx(pages).bytes);
  let ms = 0;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await extractTextInline(readFileSync(path));
    ms = performance.now() - start;
  }
  console.log(`\n20 pages of .docx extracted in ${ms.toFixed(0)} ms`);
}
