import { FileError, type FileErrorCode } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { FormatReading, MediaType } from "../../types.ts";
import { DOCX_PARTS, isDocxMain, readDocx } from "../docx/read-docx.ts";
import { ODT_PARTS, readOdt } from "../odt/read-odt.ts";
import { unpackZip } from "./unpack.ts";

const TEXT = "application/vnd.oasis.opendocument.text";

/**
 * Reads a packed document: .docx or .odt, told by its entries.
 *
 * @throws FileError when it is another packed format, broken, a bomb, encrypted or has no words.
 */
export function readPacked(
  bytes: Uint8Array,
  limits: Limits,
): { mediaType: MediaType; reading: FormatReading } {
  const wanted = (name: string): boolean => DOCX_PARTS.test(name) || isDocxMain(name) || ODT_PARTS.has(name);
  const { parts, names } = unpackZip(bytes, wanted, limits);
  if (names.some(isDocxMain))
    return {
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      reading: readDocx(parts, limits),
    };
  const type = new TextDecoder("latin1").decode(parts.get("mimetype") ?? new Uint8Array()).trim();
  // A template is read like a text; a master document has its words in other files.
  if ([TEXT, `${TEXT}-template`].includes(type)) return { mediaType: TEXT, reading: readOdt(parts, limits) };
  throw new FileError(codeOf(type, names), "no word/document.xml and no ODF text");
}

function codeOf(type: string, names: string[]): FileErrorCode {
  const isSheet = /opendocument\.(?:spreadsheet|presentation)/.test(type);
  if (isSheet || names.some((name) => name.startsWith("xl/") || name.startsWith("ppt/")))
    return "FILE_SPREADSHEET";
  const isOffice = names.some((name) => ["mimetype", "[Content_Types].xml"].includes(name));
  return isOffice ? "FILE_UNSUPPORTED" : "FILE_ARCHIVE";
}
