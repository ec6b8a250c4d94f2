import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { FormatReading } from "../../types.ts";
import { CompoundFile } from "./compound.ts";
import { readDoc } from "./read-doc.ts";

const SHEETS = ["Workbook", "Book", "PowerPoint Document"];

/**
 * Reads a compound file: old Word; old Excel and PowerPoint and the wrapper of an encrypted .docx are
 * refused by name.
 *
 * @throws FileError with the code that says what to do.
 */
export function readCompound(bytes: Uint8Array, limits: Limits): FormatReading {
  const compound = new CompoundFile(bytes);
  if (compound.has("EncryptedPackage")) throw new FileError("FILE_PASSWORD", "encrypted office file");
  if (compound.has("WordDocument")) return readDoc(compound, limits);
  const isSheet = SHEETS.some((name) => compound.has(name));
  throw new FileError(isSheet ? "FILE_SPREADSHEET" : "FILE_UNSUPPORTED", "compound file without Word");
}
