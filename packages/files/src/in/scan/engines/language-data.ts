import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** The better of the two models in the package: trained longer, then made small and fast. */
const MODEL = "@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz";
const LARGEST_MODEL = 64 * 1024 * 1024;

/** What the engine knows of Vietnamese, from the package that came with the program. */
export async function readLanguageData(): Promise<Uint8Array> {
  const packed = await readFile(createRequire(import.meta.url).resolve(MODEL));
  return gunzipSync(packed, { maxOutputLength: LARGEST_MODEL });
}

let folder: Promise<string> | undefined;

/**
 * The same as a file in a private temporary folder, for an engine outside this process. Written once;
 * removed when the process ends or by {@link removeLanguageFolder}.
 *
 * @returns the folder.
 */
export function languageFolder(): Promise<string> {
  folder ??= writeFolder();
  return folder;
}

async function writeFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "dondoc-ocr-"));
  // Also when the program is stopped in the middle of a page.
  process.once("exit", () => rmSync(path, { recursive: true, force: true }));
  try {
    await writeFile(join(path, "vie.traineddata"), await readLanguageData(), { mode: 0o600 });
    return path;
  } catch (error) {
    folder = undefined;
    await rm(path, { recursive: true, force: true });
    throw error;
  }
}

/** Removes the folder, if there is one. */
export async function removeLanguageFolder(): Promise<void> {
  const made = folder;
  folder = undefined;
  if (made) await rm(await made, { recursive: true, force: true });
}
