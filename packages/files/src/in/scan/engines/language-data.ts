import { rmSync } from "node:fs";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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

const FILE = "vie.traineddata";
let folder: Promise<string> | undefined;
/** All that were made: a folder whose file the system has removed is still there. */
const made = new Set<string>();

/**
 * The same as a file in a private temporary folder, for an engine outside this process. Written again when
 * the system has cleaned its temporary files; removed when the process ends or by {@link removeLanguageFolder}.
 *
 * @returns the folder.
 */
export async function languageFolder(): Promise<string> {
  const known = folder;
  const path = await known;
  if (path !== undefined && (await isThere(join(path, FILE)))) return path;
  // Of several that find it gone, the first one writes it.
  if (folder === known) folder = writeFolder();
  return await (folder ?? languageFolder());
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function writeFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "dondoc-ocr-"));
  // Also when the program is stopped in the middle of a page.
  if (made.size === 0) process.once("exit", removeAtExit);
  made.add(path);
  try {
    await writeFile(join(path, FILE), await readLanguageData(), { mode: 0o600 });
    return path;
  } catch (error) {
    folder = undefined;
    await remove(path);
    throw error;
  }
}

function removeAtExit(): void {
  for (const path of made) rmSync(path, { recursive: true, force: true });
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  made.delete(path);
  if (made.size === 0) process.removeListener("exit", removeAtExit);
}

/** Removes what was written. */
export async function removeLanguageFolder(): Promise<void> {
  const last = folder;
  folder = undefined;
  await last?.catch(() => undefined);
  await Promise.all([...made].map(remove));
}
