import { FileError } from "./errors.ts";
import { detectFormat } from "./in/detect/detect.ts";
import { listsEntry } from "./in/detect/zip-names.ts";
import { readCompound } from "./in/doc/read-compound.ts";
import { readHtml } from "./in/html/read-html.ts";
import { readPacked } from "./in/packed/read-packed.ts";
import { readPdf } from "./in/pdf/read-pdf.ts";
import { readRtf } from "./in/rtf/read-rtf.ts";
import { readImage } from "./in/scan/read-image.ts";
import { NO_SCANS, type ScanReading } from "./in/scan/read-scan.ts";
import { readTxt } from "./in/txt/read-txt.ts";
import { readXlsx } from "./in/xlsx/read-xlsx.ts";
import type { Limits } from "./limits.ts";
import { refuseSecret } from "./secret.ts";
import type { ExtractedText, FileWarning, FormatReading, MediaType, SheetMappings } from "./types.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
  scans: ScanReading = NO_SCANS,
  sheetMappings: SheetMappings = {},
): Promise<ExtractedText> {
  if (bytes.length > limits.maxBytes) throw new FileError("FILE_TOO_LARGE", `${bytes.length} bytes`);
  const { mediaType, reading } = await readFormat(bytes, limits, scans, sheetMappings);
  const { leftOut, ...extracted } = reading;
  if (extracted.text.length > limits.maxCharacters)
    throw new FileError("FILE_TOO_LARGE", `${extracted.text.length} characters`);
  refuseSecret(extracted.text, leftOut);
  if (!/[\p{L}\p{N}]/u.test(extracted.text)) throw new FileError("FILE_EMPTY", "no letters");
  const warnings = [...extracted.warnings, ...nameWarning(mediaType, fileName)];
  return { ...extracted, warnings, mediaType, signatures: reading.signatures ?? [] };
}

const EXTENSIONS: Readonly<Record<MediaType, { extensions: RegExp; name: string }>> = {
  "text/plain": { extensions: /^(?:txt|md|text)$/, name: "văn bản thuần" },
  "text/html": { extensions: /^(?:html?|xhtml|mht|mhtml)$/, name: "trang web (.html)" },
  "application/rtf": { extensions: /^rtf$/, name: "RTF (.rtf)" },
  "application/msword": { extensions: /^(?:doc|dot)$/, name: "Word 97-2003 (.doc)" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    extensions: /^(?:docx|docm|dotx|dotm)$/,
    name: "Word (.docx)",
  },
  "application/vnd.oasis.opendocument.text": { extensions: /^(?:odt|ott)$/, name: "OpenDocument (.odt)" },
  [XLSX]: { extensions: /^(?:xlsx|xlsm|xltx)$/, name: "bảng tính Excel (.xlsx)" },
  "application/pdf": { extensions: /^pdf$/, name: "PDF" },
  "image/png": { extensions: /^png$/, name: "ảnh PNG" },
  "image/jpeg": { extensions: /^(?:jpe?g|jfif)$/, name: "ảnh JPEG" },
  "image/tiff": { extensions: /^tiff?$/, name: "ảnh TIFF" },
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
  scans: ScanReading,
  sheetMappings: SheetMappings,
): Promise<{ mediaType: MediaType; reading: FormatReading }> {
  const format = detectFormat(bytes);
  switch (format) {
    case "zip":
      return listsEntry(bytes, "xl/workbook.xml", limits.maxEntries)
        ? { mediaType: XLSX, reading: readXlsx(bytes, limits, sheetMappings) }
        : readPacked(bytes, limits);
    case "compound":
      return { mediaType: "application/msword", reading: readCompound(bytes, limits) };
    case "application/pdf":
      return { mediaType: format, reading: await readPdf(bytes, limits, scans) };
    case "application/rtf":
      return { mediaType: format, reading: readRtf(bytes) };
    case "text/html":
      return { mediaType: format, reading: readHtml(bytes) };
    case "image/png":
    case "image/jpeg":
    case "image/tiff":
      return { mediaType: format, reading: await readImage(bytes, format, limits, scans) };
    default:
      return { mediaType: "text/plain", reading: readTxt(bytes) };
  }
}
