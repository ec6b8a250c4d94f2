import type { OfficialFormat } from "@dondoc/contract";
import {
  type OfficialDocument,
  type OfficialParts,
  OutputError,
  writeOfficialDocx,
  writeOfficialPdf,
} from "@dondoc/files";
import { AppError } from "../http/app-error.ts";

/** A file that the program has written. */
export type OfficialFile = { bytes: Uint8Array; fileName: string; mediaType: string };

const MEDIA_TYPES: Readonly<Record<OfficialFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};
/** Signs that file systems refuse, and line breaks. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]+/gu;
const LONGEST_NAME = 120;

/**
 * Writes a document under a Vietnamese name.
 * @param name without the ending
 * @throws AppError OUTPUT_FAILED
 */
export async function writeOfficial(
  document: OfficialDocument,
  { format, name, parts = "whole" }: { format: OfficialFormat; name: string; parts?: OfficialParts },
): Promise<OfficialFile> {
  const write = format === "docx" ? writeOfficialDocx : writeOfficialPdf;
  try {
    const bytes = await write(document, parts);
    const fit = name.replace(UNFIT, "-").slice(0, LONGEST_NAME).trim();
    return { bytes, fileName: `${fit}.${format}`, mediaType: MEDIA_TYPES[format] };
  } catch (cause) {
    if (cause instanceof OutputError) throw new AppError("OUTPUT_FAILED", { cause });
    throw cause;
  }
}
