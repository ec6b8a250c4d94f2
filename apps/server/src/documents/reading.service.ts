import type { DocumentFields, Reading } from "@dondoc/directives";
import { type ExtractedText, extractText, FileError, type SheetPreview } from "@dondoc/files";
import { dayOf } from "../clock.ts";
import type { Db } from "../db/database.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { PRIORITY } from "../jobs/jobs.ts";
import { settingsOf } from "../org/settings.service.ts";
import { refreshCoverage } from "../review/coverage.service.ts";
import { hasReview, storeReading } from "../review/reread.service.ts";
import { ReadingTimeout } from "./directive-reader.ts";
import {
  type DocumentRow,
  findDocument,
  lockDocument,
  readContent,
  unfinishedReadings,
  updateDocument,
} from "./document.repository.ts";
import { READING_FAILURES, storableJson, storableText } from "./document.ts";
import { announceDocument, cancelTopic } from "./live.ts";
import { hasPictures, isPicture } from "./pictures.ts";
import { fieldsOf } from "./reading-fields.ts";
import { clearProgress } from "./reading-progress.repository.ts";
import { type ProgressReport, reportReading } from "./reading-progress.service.ts";
import { READ_QUEUE, type ReadJob, SCAN_QUEUE, wakeReaders } from "./reading-queues.ts";
import { mappingsOf } from "./sheet-mapping.repository.ts";
import { removeUnusedFile } from "./stored-file.service.ts";

/** Registers the reading of documents; before the jobs start. */
export function handleReadingJobs(deps: Deps): void {
  const here = new Set<string>();
  const reader = (lane: Lane) => (data: unknown, signal: AbortSignal) =>
    readDocument(deps, here, lane, data as ReadJob, signal);
  // Two at once: a job that takes its whole time limit holds nobody else up.
  deps.jobs.handle(READ_QUEUE, { atOnce: 2, seconds: 900 }, reader("quick"));
  // One, because it takes all the cores that are given to reading pictures.
  const seconds = deps.config.scanMinutes * 60 + 600;
  deps.jobs.handle(SCAN_QUEUE, { atOnce: 1, seconds }, reader("scan"));
}

/**
 * Picks up what a crash has left, once at the start. A document that another process is reading at
 * this moment is read twice; the second result finds nothing to do.
 */
export async function resumeReadings(deps: Deps): Promise<void> {
  const priority = PRIORITY.batch;
  const jobs = (await unfinishedReadings(deps.db)).map((one): ReadJob => ({ ...one, priority }));
  await deps.jobs.sendMany(deps.db, READ_QUEUE, jobs, priority);
  wakeReaders(deps);
}

/** Reads a document in the caller's time, beside the job that is queued for it; the first to finish counts. */
export async function readNow(deps: Deps, job: ReadJob): Promise<void> {
  await readDocument(deps, new Set(), "quick", job, new AbortController().signal);
}

/** Text in a moment, or pictures of pages for as long as it takes. */
type Lane = "quick" | "scan";

/**
 * Reads a stored file: bytes → text → orders. Whatever goes wrong with the file is a state of the
 * document, with a reason; only a database that is away or a program that closes throws, and the job
 * is tried again.
 * @param here what this process is reading now; a second job for the same reading leaves it to the first
 */
async function readDocument(
  deps: Deps,
  here: Set<string>,
  lane: Lane,
  job: ReadJob,
  closing: AbortSignal,
): Promise<void> {
  const { authorityId, documentId } = job;
  const cancelled = new AbortController();
  // Before the look at the state: a cancellation is either seen there or heard here.
  const unsubscribe = deps.live.subscribe(authorityId, cancelTopic(documentId), {
    onMessage: () => cancelled.abort(),
    // One that was missed costs work and changes nothing: the result finds another version.
    onGap: () => {},
  });
  const report = reportReading(deps, authorityId, documentId);
  try {
    const row = await findDocument(deps.db, authorityId, documentId);
    if (row?.state !== "reading") return;
    await alone(here, row, async () => {
      const signal = AbortSignal.any([cancelled.signal, closing]);
      const outcome = await tryReading(deps, row, { lane, signal, report }).catch((error: unknown) =>
        failureOf(deps, documentId, error),
      );
      await report.end();
      closing.throwIfAborted();
      if (cancelled.signal.aborted) await mustBeUnwanted(deps, row);
      else await finish(deps, job, row, outcome);
    });
  } finally {
    unsubscribe();
    await report.end();
  }
}

/** Leaves a reading to the job of this process that is at it already. */
async function alone(here: Set<string>, { id, version }: DocumentRow, work: () => Promise<void>) {
  // The version tells this reading from the next one, after a cancellation.
  const key = `${id} ${version}`;
  if (here.has(key)) return;
  here.add(key);
  try {
    await work();
  } finally {
    here.delete(key);
  }
}

/** A notice may come late and mean the reading before this one. @throws Error then: the job is tried again */
async function mustBeUnwanted(deps: Deps, { authority_id, id, version }: DocumentRow): Promise<void> {
  const now = await findDocument(deps.db, authority_id, id);
  if (now?.state === "reading" && now.version === version) {
    throw new Error("stopped by a notice that meant an earlier reading");
  }
}

async function finish(
  deps: Deps,
  job: ReadJob,
  { authority_id, id, version, sha256 }: DocumentRow,
  outcome: Outcome | Failure | typeof SCAN,
) {
  const secret = await deps.db.transaction().execute(async (trx) => {
    const current = await lockDocument(trx, authority_id, id);
    if (current?.state !== "reading" || current.version !== version) return false;
    await clearProgress(trx, authority_id, [id]);
    if (outcome === SCAN) await deps.jobs.send(trx, SCAN_QUEUE, job, job.priority);
    else if ("failure" in outcome) await storeFailure(deps, trx, current, outcome);
    else await storeOutcome(deps, trx, current, outcome);
    await announceDocument(deps, trx, { authorityId: authority_id, personId: current.imported_by }, id);
    return outcome !== SCAN && "failure" in outcome && outcome.failure.code === "FILE_SECRET";
  });
  if (outcome === SCAN) deps.jobs.wake(SCAN_QUEUE);
  // After the commit: were it rolled back, the file would be missing.
  if (secret) await removeUnusedFile(deps, sha256);
}

async function storeOutcome(deps: Deps, trx: Db, row: DocumentRow, outcome: Outcome): Promise<void> {
  const { authority_id: authorityId, id } = row;
  const before = await readContent(trx, authorityId, id);
  const change = columnsOf(row, before?.reading?.document ?? null, outcome);
  await updateDocument(trx, authorityId, id, { ...change, state: "review", failure: null });
  await storeReading(trx, authorityId, id, outcome.reading.tasks, deps.clock());
  await refreshCoverage(trx, authorityId, id);
}

async function storeFailure(
  deps: Deps,
  trx: Db,
  row: DocumentRow,
  { failure: reason, sheets }: Failure,
): Promise<void> {
  const { authority_id: authorityId, id } = row;
  const failure = JSON.stringify(reason);
  const seen = sheets ? { sheets: storableJson(sheets) } : {};
  if (reason.code === "FILE_SECRET") {
    // A secret document must not stay here: its bytes and words go, the line that says why remains.
    await updateDocument(trx, authorityId, id, { ...NOTHING_READ, state: "failed", failure });
    await storeReading(trx, authorityId, id, [], deps.clock());
    return;
  }
  // A second reading that fails takes nothing away from the first.
  const before = await readContent(trx, authorityId, id);
  const state = before?.reading ? "review" : "failed";
  await updateDocument(trx, authorityId, id, { state, failure, ...seen });
}

/** A document of which nothing has been read, or nothing may stay. */
const NOTHING_READ = {
  ...{ text: "", reading: null, page_map: "[]", warnings: "[]", signatures: "[]", sheets: null },
  ...{ type: "other", number: null, issued_on: null, issuer: null, title: "" },
};

type Outcome = { extracted: ExtractedText | null; reading: Reading };
type Failure = { failure: { code: string; message: string }; sheets?: SheetPreview[] };
/** The file is pictures of pages: it goes to the other queue. */
const SCAN = "scan";
type Circumstances = { lane: Lane; signal: AbortSignal; report: ProgressReport };

/** A workbook of which nobody knows the columns: a person is asked. */
class ColumnsUnknown extends Error {
  readonly sheets: SheetPreview[];

  constructor(sheets: SheetPreview[]) {
    super("no column of tasks is known");
    this.sheets = sheets;
  }
}

async function tryReading(
  deps: Deps,
  row: DocumentRow,
  circumstances: Circumstances,
): Promise<Outcome | typeof SCAN> {
  const { authority_id: authorityId, id } = row;
  const { signal, report } = circumstances;
  const known = (await readContent(deps.db, authorityId, id))?.text ?? "";
  // Offsets of accepted orders and marks count in the text: once somebody has worked on it, it stays.
  const keepsText = known !== "" && (await hasReview(deps.db, authorityId, id));
  const extracted = keepsText ? null : await extract(deps, row, circumstances);
  if (extracted === SCAN) return SCAN;
  report.tell({ stage: "orders", page: null, pages: null });
  const { strictBefore } = await settingsOf(deps.db, authorityId);
  const options = { today: dayOf(deps.clock()), ...(strictBefore === undefined ? {} : { strictBefore }) };
  const reading = await deps.reader.read(extracted?.text ?? known, options, signal);
  return { extracted, reading };
}

async function extract(
  deps: Deps,
  row: DocumentRow,
  { lane, signal, report }: Circumstances,
): Promise<ExtractedText | typeof SCAN> {
  const { maxUploadBytes: maxBytes, scanMinutes, ocrJobs } = deps.config;
  const scan = lane === "scan";
  // Beside the limits of the reader, which are for the text and for each page.
  const end = AbortSignal.timeout(scanMinutes * 60_000);
  try {
    const extracted = await extractText(await deps.blobs.get(row.sha256), {
      fileName: row.file_name,
      limits: { maxBytes },
      sheetMappings: await mappingsOf(deps.db, row.authority_id),
      ocr: scan ? { engine: "auto", jobs: ocrJobs } : { engine: "off" },
      signal: AbortSignal.any([signal, end]),
      onProgress: report.tell,
    });
    if (!scan && hasPictures(extracted)) return SCAN;
    if (extracted.sheets && !extracted.sheets.some(hasTasks)) throw new ColumnsUnknown(extracted.sheets);
    return { ...extracted, text: storableText(extracted.text) };
  } catch (error) {
    if (end.aborted && !signal.aborted) throw new FileError("FILE_TIMEOUT", `${scanMinutes} minutes`);
    if (!scan && isPicture(error)) return SCAN;
    throw error;
  }
}

const hasTasks = ({ mappedBy, columns }: SheetPreview): boolean =>
  mappedBy !== null && columns.some(({ kind }) => kind === "task");

function failureOf(deps: Deps, documentId: string, error: unknown): Failure {
  if (error instanceof FileError) {
    deps.log.info({ documentId, code: error.code, detail: error.detail }, "file refused");
    return { failure: { code: error.code, message: error.message } };
  }
  if (error instanceof ColumnsUnknown) {
    const code = "FILE_COLUMNS_UNKNOWN";
    return { failure: { code, message: READING_FAILURES[code] }, sheets: error.sheets };
  }
  const code = codeOf(error);
  deps.log.error({ documentId, code, err: error }, "reading failed");
  return { failure: { code, message: READING_FAILURES[code] } };
}

function codeOf(error: unknown): keyof typeof READING_FAILURES {
  if (error instanceof ReadingTimeout) return "READING_TIMEOUT";
  if (error instanceof AppError && error.code in READING_FAILURES) {
    return error.code as keyof typeof READING_FAILURES;
  }
  return "READING_FAILED";
}

function columnsOf(row: DocumentRow, before: DocumentFields | null, { extracted, reading }: Outcome) {
  const { text, ...rest } = reading;
  return {
    ...fieldsOf(row, before, reading.document),
    reading: storableJson(rest),
    ...(extracted && {
      text,
      media_type: extracted.mediaType,
      page_map: storableJson(extracted.pages),
      warnings: storableJson(extracted.warnings),
      signatures: storableJson(extracted.signatures),
      sheets: extracted.sheets ? storableJson(extracted.sheets) : null,
      // A format without fixed pages comes as one page without a size.
      pages: extracted.pages[0]?.width == null ? null : extracted.pages.length,
    }),
  };
}
