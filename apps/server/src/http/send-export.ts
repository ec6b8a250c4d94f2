import { Readable } from "node:stream";
import type { ExportFormat, ExportQuery } from "@dondoc/contract";
import { type SheetTable, writeCsv, writeXlsx } from "@dondoc/files";
import type { FastifyReply } from "fastify";
import { AppError } from "./app-error.ts";
import { attachment } from "./attachment.ts";
import type { Deps } from "./deps.ts";

/** A table and the name of its file, without an ending. */
export type ExportedTable = { fileName: string; table: SheetTable };

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** A reader that has taken nothing for so long is gone; its place is for others. */
const STALLED_MS = 60_000;
const RETRY_SECONDS = 30;

/**
 * Answers with a table as a file, made while it is sent and only as fast as it is taken.
 * @param make decides rights and puts the table together; what it throws is answered as an error
 * @throws AppError EXPORT_BUSY; what `make` throws
 */
export async function sendExport(
  deps: Deps,
  reply: FastifyReply,
  { format, separator }: ExportQuery,
  make: () => Promise<ExportedTable>,
): Promise<FastifyReply> {
  const release = deps.exports.take();
  if (!release) throw new AppError("EXPORT_BUSY", { details: { retryAfter: RETRY_SECONDS } });
  try {
    const { fileName, table } = await make();
    const bytes = format === "xlsx" ? writeXlsx(table) : writeCsv(table, separator === "comma" ? "," : ";");
    const stream = Readable.from(bytes, { highWaterMark: 1 });
    stream.once("close", release);
    reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
    return reply
      .type(MEDIA_TYPES[format])
      .header("content-disposition", attachment(`${fileName}.${format}`))
      .header("x-content-type-options", "nosniff")
      .send(stream);
  } catch (error) {
    release();
    throw error;
  }
}
