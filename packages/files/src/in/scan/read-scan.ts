import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { Progress } from "../../types.ts";
import { findGrids } from "../pdf/grids.ts";
import type { Rule } from "../pdf/page-content.ts";
import type { Recognise } from "./engines/engine.ts";
import { readHocr } from "./hocr.ts";
import { preparePage, type ReadyPage, type Turn, turnOver, upperPart } from "./prepare.ts";
import { openPictures, type PictureSource } from "./render-pdf.ts";
import { findBands, setOneBelowOther } from "./side-by-side.ts";
import { foldStamp } from "./stamps.ts";
import { layWords, type PageWords } from "./words.ts";

/** What reading pictures needs from outside the thread of the file. */
export type ScanReading = {
  /** Null: pictures are not to be read. */
  recognise: Recognise | null;
  /** Pages that are read at once. */
  jobs: number;
  onProgress: (progress: Progress) => void;
};

/** For files without pictures: nothing is read from any. */
export const NO_SCANS: ScanReading = { recognise: null, jobs: 1, onProgress: () => undefined };

/** A page that was read from its picture; places in points of the page as it was made ready. */
export type ScannedPage = PageWords & {
  /** Size of the page made ready, in points. */
  width: number;
  height: number;
  rules: Rule[];
  turn: Turn;
  /** Stamps of secrecy that were recognised, also in red ink. */
  stamps: string[];
};

/** A page is read, or blank, or could not be read. */
export type ScanOutcome = ScannedPage | "blank" | "unread";

/** A table takes at least this share of the width of its page; a smaller frame is a stamp. */
const TABLE_WIDTH = 0.45;

/** Below this confidence a page may stand on its head. */
const DOUBTFUL = 55;

/**
 * Reads pages of a PDF from their pictures, some at once; a page that fails does not stop the others.
 *
 * @param pages the pages to read, counted from 1.
 * @returns what came of each.
 * @throws FileError FILE_TOO_MANY_PAGES, FILE_CANCELLED, or the page's own error when the file has no
 *   page that could be read.
 */
export async function readScannedPages(
  bytes: Uint8Array,
  pages: readonly number[],
  scans: ScanReading,
  limits: Limits,
): Promise<Map<number, ScanOutcome>> {
  const { recognise } = scans;
  if (!recognise) return new Map(pages.map((page) => [page, "unread"]));
  if (pages.length > limits.maxScanPages)
    throw new FileError("FILE_TOO_MANY_PAGES", `${pages.length} pages to recognise`);
  const source = await openPictures(bytes, limits);
  const outcomes = new Map<number, ScanOutcome>();
  const failures: FileError[] = [];
  const others = source.pages.length - pages.length;
  const report = (): void =>
    scans.onProgress({ page: others + outcomes.size, pages: source.pages.length, stage: "ocr" });
  report();
  const read = async (page: number): Promise<void> => {
    outcomes.set(page, await readPage(source, page, recognise, limits).catch(failed(failures)));
    report();
  };
  // While the engines read, one page more is made ready; no more than that are in memory.
  await inTurns(pages, scans.jobs + 1, read);
  const cancelled = failures.find((error) => error.code === "FILE_CANCELLED");
  if (cancelled) throw cancelled;
  // Where nothing at all can be read, the reason matters more than an empty text.
  if (failures.length === source.pages.length && failures[0]) throw failures[0];
  return outcomes;
}

/** Runs `most` at once; the first in the list begin first. */
async function inTurns<T>(items: readonly T[], most: number, run: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) await run(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}

const failed =
  (failures: FileError[]) =>
  (error: unknown): "unread" => {
    const detail = error instanceof Error ? error.message : String(error);
    failures.push(error instanceof FileError ? error : new FileError("FILE_BROKEN", detail));
    return "unread";
  };

async function readPage(
  source: PictureSource,
  page: number,
  recognise: Recognise,
  limits: Limits,
): Promise<ScanOutcome> {
  const ready = preparePage(await source.render(page - 1), page === 1);
  if (!ready) return "blank";
  let best = await readReady(ready, recognise, limits);
  if (best.confidence < DOUBTFUL) {
    const other = await readReady(turnOver(ready), recognise, limits);
    if (other.confidence * other.words.length > best.confidence * best.words.length) best = other;
  }
  return best;
}

async function readReady(ready: ReadyPage, recognise: Recognise, limits: Limits): Promise<ScannedPage> {
  const { picture, dpi, turn, rules } = ready;
  const timeoutMs = limits.scanPageTimeoutMs;
  const columns = setOneBelowOther(picture, findBands(picture, dpi), dpi);
  const lines = columns.back(
    readHocr(await recognise({ picture: columns.picture, dpi, layout: "page", timeoutMs })),
  );
  // Only now that the page stands on its feet, perhaps after it was turned over, its upper part is known.
  const inRed = ready.red
    ? readHocr(await recognise({ picture: upperPart(ready.red), dpi, layout: "sparse", timeoutMs }))
    : [];
  const stamps = [...lines, ...inRed].flatMap((line) => foldStamp(line.words.map((word) => word.text)) ?? []);
  const { width } = picture;
  const tables = tableRules(rules, (width * 72) / dpi);
  const size = { width: (picture.width * 72) / dpi, height: (picture.height * 72) / dpi };
  return { ...layWords(lines, dpi), ...size, rules: tables, turn, stamps };
}

/** The rules of tables: frames of stamps, lines under titles and strokes of the pen are left out. */
function tableRules(rules: readonly Rule[], pageWidth: number): Rule[] {
  const grids = findGrids(rules).filter(({ xs }) => xs.at(-1)! - xs[0]! >= TABLE_WIDTH * pageWidth);
  const inside = (at: number, borders: readonly number[]): boolean =>
    at > borders[0]! - 4 && at < borders.at(-1)! + 4;
  return rules.filter(({ vertical, at, from, to }) =>
    grids.some(({ xs, ys }) => {
      const middle = (from + to) / 2;
      return vertical ? inside(at, xs) && inside(middle, ys) : inside(at, ys) && inside(middle, xs);
    }),
  );
}
