import { FileError } from "./errors.ts";
import { detectFormat } from "./in/detect/detect.ts";
import { listsEntry } from "./in/detect/zip-names.ts";
import { readDocx } from "./in/docx/read-docx.ts";
import { readPdf } from "./in/pdf/read-pdf.ts";
import { readTxt } from "./in/txt/read-txt.ts";
import { readXlsx } from "./in/xlsx/read-xlsx.ts";
import type { Limits } from "./limits.ts";
import { refuseSecret } from "./secret.ts";
import type { ExtractedText, FileWarning, FormatReading, MediaType, SheetMappings } from "./types.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Reads one file in this thread: size, format by content, the format's reader, secrecy mark, and
 * that there is anything to read, in this order.
 *
 * @throws FileError in every case in which the file cannot be read completely.
 */
export async function readFileText(
  bytes: Uint8Array,
  limits: Limits,
  fileName?: string,
  sheetMappings: SheetMappings = {},
): Promise<ExtractedText> {
  if (bytes.length > limits.maxBytes) throw new FileError("FILE_TOO_LARGE", `${bytes.length} bytes`);
  const { mediaType, reading } = await readFormat(bytes, limits, sheetMappings);
  const { leftOut, ...extracted } = reading;
  if (extracted.text.length > limits.maxCharacters)
    throw new FileError("FILE_TOO_LARGE", `${extracted.text.length} characters`);
  refuseSecret(extracted.text, leftOut);
  if (!/[\p{L}\p{N}]/u.test(extracted.text)) throw new FileError("FILE_EMPTY", "no letters");
  const warnings = [...extracted.warnings, ...nameWarning(mediaType, fileName)];
  return { ...extracted, warnings, mediaType };
}

const EXTENSIONS: Readonly<Record<MediaType, { extensions: RegExp; name: string }>> = {
  "text/plain": { extensions: /^(?:txt|md|text)$/, name: "văn bản thuần" },
  [DOCX]: { extensions: /^(?:docx|docm|dotx)$/, name: "Word (.docx)" },
  [XLSX]: { extensions: /^(?:xlsx|xlsm|xltx)$/, name: "bảng tính Excel (.xlsx)" },
  "application/pdf": { extensions: /^pdf$/, name: "PDF" },
};

/** A name that promises another format is worth a word: the file may not be the one meant. */
function nameWarning(mediaType: MediaType, fileName: string | undefined): FileWarning[] {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName ?? "")?.[1]?.toLowerCase();
  const { extensions, name } = EXTENSIONS[mediaType];
  if (!extension || extensions.test(extension)) return [];
  const message = `Tên tệp có đuôi .${extension} nhưng nội dung là ${name}. Đã đọc theo nội dung.`;
  return [{ code: "NAME_MISMATCH", message }];
}

async function readFormat(
  bytes: Uint8Array,
  limits: Limits,
  sheetMappings: SheetMappings,
): Promise<{ mediaType: MediaType; reading: FormatReading }> {
  const format = detectFormat(bytes);
  if (format === "zip" && listsEntry(bytes, "xl/workbook.xml", limits.maxEntries))
    return { mediaType: XLSX, reading: readXlsx(bytes, limits, sheetMappings) };
  if (format === "zip") return { mediaType: DOCX, reading: readDocx(bytes, limits) };
  if (format === "application/pdf") return { mediaType: format, reading: await readPdf(bytes, limits) };
  return { mediaType: format, reading: readTxt(bytes) };
}
