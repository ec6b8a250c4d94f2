import type { DocumentFields, Reading } from "@dondoc/directives";
import { type ExtractedText, extractText, FileError, type SheetPreview } from "@dondoc/files";
import type { Selectable } from "kysely";
import { dayOf } from "../clock.ts";
import type { Db } from "../db/database.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
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
import type { DocumentTable } from "./document.table.ts";
import { READING_FAILURES, storableJson, storableText } from "./document.ts";
import { announceDocument } from "./live.ts";
import { mappingsOf } from "./sheet-mapping.repository.ts";
import { removeUnusedFile } from "./stored-file.service.ts";

export const READ_QUEUE = "read-document";
export type ReadJob = { authorityId: string; documentId: string };

/** Registers the reading of documents; before the jobs start. */
export function handleReadingJobs(deps: Deps): void {
  deps.jobs.handle(READ_QUEUE, (data) => readDocument(deps, data as ReadJob));
}

/**
 * Picks up what a crash has left, once at the start. A document that another process is reading at
 * this moment is read twice; the second result finds nothing to do.
 */
export async function resumeReadings(deps: Deps): Promise<void> {
  for (const job of await unfinishedReadings(deps.db)) await deps.jobs.send(deps.db, READ_QUEUE, job);
  deps.jobs.wake(READ_QUEUE);
}

/**
 * Reads a stored file: bytes → text → orders. Whatever goes wrong with the file is a state of the
 * document, with a reason; only a database that is away throws, and the job is tried again.
 */
export async function readDocument(deps: Deps, { authorityId, documentId }: ReadJob): Promise<void> {
  const row = await findDocument(deps.db, authorityId, documentId);
  if (row?.state !== "reading") return;
  const outcome = await tryReading(deps, row).catch((error: unknown) => failureOf(deps, documentId, error));
  const secret = await deps.db.transaction().execute(async (trx) => {
    const current = await lockDocument(trx, authorityId, documentId);
    if (current?.state !== "reading") return false;
    if ("failure" in outcome) await storeFailure(deps, trx, current, outcome);
    else await storeOutcome(deps, trx, current, outcome);
    const by = { authorityId, personId: current.imported_by };
    await announceDocument(deps, trx, by, documentId);
    return "failure" in outcome && outcome.failure.code === "FILE_SECRET";
  });
  // After the commit: were it rolled back, the file would be missing.
  if (secret) await removeUnusedFile(deps, row.sha256);
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
    const gone = { text: "", reading: null, page_map: "[]", sheets: null };
    await updateDocument(trx, authorityId, id, { ...gone, state: "failed", failure });
    await storeReading(trx, authorityId, id, [], deps.clock());
    return;
  }
  // A second reading that fails takes nothing away from the first.
  const before = await readContent(trx, authorityId, id);
  const state = before?.reading ? "review" : "failed";
  await updateDocument(trx, authorityId, id, { state, failure, ...seen });
}

type Outcome = { extracted: ExtractedText | null; reading: Reading };
type Failure = { failure: { code: string; message: string }; sheets?: SheetPreview[] };

/** A workbook of which nobody knows the columns: a person is asked. */
class ColumnsUnknown extends Error {
  readonly sheets: SheetPreview[];

  constructor(sheets: SheetPreview[]) {
    super("no column of tasks is known");
    this.sheets = sheets;
  }
}

async function tryReading(deps: Deps, row: DocumentRow): Promise<Outcome> {
  const { authority_id: authorityId, id } = row;
  const known = (await readContent(deps.db, authorityId, id))?.text ?? "";
  // Offsets of accepted orders and marks count in the text: once somebody has worked on it, it stays.
  const keepsText = known !== "" && (await hasReview(deps.db, authorityId, id));
  const extracted = keepsText ? null : await extract(deps, row);
  const text = extracted?.text ?? known;
  const { strictBefore } = await settingsOf(deps.db, authorityId);
  const reading = await deps.reader.read(text, {
    today: dayOf(deps.clock()),
    ...(strictBefore === undefined ? {} : { strictBefore }),
  });
  return { extracted, reading };
}

async function extract(deps: Deps, row: DocumentRow): Promise<ExtractedText> {
  const extracted = await extractText(await deps.blobs.get(row.sha256), {
    fileName: row.file_name,
    limits: { maxBytes: deps.config.maxUploadBytes },
    sheetMappings: await mappingsOf(deps.db, row.authority_id),
  });
  const { sheets } = extracted;
  if (
    sheets &&
    !sheets.some(({ mappedBy, columns }) => mappedBy && columns.some(({ kind }) => kind === "task"))
  ) {
    throw new ColumnsUnknown(sheets);
  }
  return { ...extracted, text: storableText(extracted.text) };
}

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
      sheets: extracted.sheets ? storableJson(extracted.sheets) : null,
      // A format without fixed pages comes as one page without a size.
      pages: extracted.pages[0]?.width == null ? null : extracted.pages.length,
    }),
  };
}

type FieldColumns = Pick<Selectable<DocumentTable>, "type" | "number" | "issued_on" | "issuer" | "title">;

/** The document's fields after a reading: what an officer has corrected stays as corrected. */
export function fieldsOf(
  row: FieldColumns,
  before: DocumentFields | null,
  now: DocumentFields,
): FieldColumns {
  const untouched: FieldColumns = before
    ? columnsFrom(before)
    : { type: "other", number: null, issued_on: null, issuer: null, title: "" };
  const read = columnsFrom(now);
  const keep = <K extends keyof FieldColumns>(key: K): FieldColumns[K] =>
    row[key] === untouched[key] ? read[key] : row[key];
  return {
    type: keep("type"),
    number: keep("number"),
    issued_on: keep("issued_on"),
    issuer: keep("issuer"),
    title: keep("title"),
  };
}

/** Bounds keep a misread header from filling lists. */
function columnsFrom(fields: DocumentFields): FieldColumns {
  const clip = (value: string | null, length: number) =>
    value === null ? null : storableText(value.normalize("NFC")).slice(0, length).toWellFormed();
  return {
    type: fields.type,
    number: clip(fields.number, 100),
    issued_on: fields.date,
    issuer: clip(fields.issuer, 300),
    title: clip(fields.title, 2000)!,
  };
}
