import { FileError } from "../../errors.ts";
import type { MediaType } from "../../types.ts";

/** The first bytes of formats that are recognised only to say what to do instead. */
const REFUSED_SIGNATURES: {
  bytes: number[];
  at?: number;
  code: "FILE_IMAGE" | "FILE_ARCHIVE" | "FILE_UNSUPPORTED";
}[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: "FILE_IMAGE" }, // PNG
  { bytes: [0xff, 0xd8, 0xff], code: "FILE_IMAGE" }, // JPEG
  { bytes: [0x47, 0x49, 0x46, 0x38], code: "FILE_IMAGE" }, // GIF8
  { bytes: [0x49, 0x49, 0x2a, 0x00], code: "FILE_IMAGE" }, // TIFF, little endian
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], code: "FILE_IMAGE" }, // TIFF, big endian
  { bytes: [0x42, 0x4d], code: "FILE_IMAGE" }, // BMP
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, code: "FILE_IMAGE" }, // RIFF....WEBP
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, code: "FILE_IMAGE" }, // ....ftyp: HEIC photographs of phones
  { bytes: [0x52, 0x61, 0x72, 0x21], code: "FILE_ARCHIVE" }, // Rar!
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: "FILE_ARCHIVE" }, // 7z
  { bytes: [0x1f, 0x8b], code: "FILE_ARCHIVE" }, // gzip
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], code: "FILE_UNSUPPORTED" }, // {\rtf
  { bytes: [0x4d, 0x5a], code: "FILE_UNSUPPORTED" }, // MZ: a program
  { bytes: [0x7f, 0x45, 0x4c, 0x46], code: "FILE_UNSUPPORTED" }, // ELF
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

/**
 * Tells the format by the bytes alone; the name of a file proves nothing.
 *
 * @param bytes the whole file.
 * @returns the media type of a format that is read; "zip" for a packed file whose entries decide.
 * @throws FileError with the code that says what to do about any other format.
 */
export function detectFormat(
  bytes: Uint8Array,
): Exclude<MediaType, `${string}openxmlformats${string}`> | "zip" {
  if (bytes.length === 0) throw new FileError("FILE_EMPTY", "0 bytes");
  // Some scanners and mail gateways put bytes before the header; PDF readers search the first KiB.
  if (findAscii(bytes.subarray(0, 1024), "%PDF-") >= 0) return "application/pdf";
  if (startsWith(bytes, ZIP)) return "zip";
  if (startsWith(bytes, EMPTY_ZIP)) throw new FileError("FILE_ARCHIVE", "empty zip");
  if (startsWith(bytes, OLE)) throw new FileError(oleCode(bytes), "compound file");
  for (const { bytes: signature, at, code } of REFUSED_SIGNATURES)
    if (startsWith(bytes, signature, at)) throw new FileError(code, "signature of another format");
  if (looksLikeMarkup(bytes)) throw new FileError("FILE_UNSUPPORTED", "markup");
  return "text/plain";
}

/** Compound files: old Word, old Excel, and the wrapper of a password-protected .docx. */
function oleCode(
  bytes: Uint8Array,
): "FILE_LEGACY_DOC" | "FILE_PASSWORD" | "FILE_SPREADSHEET" | "FILE_UNSUPPORTED" {
  const has = (name: string): boolean => findUtf16(bytes, name) >= 0;
  if (has("EncryptedPackage")) return "FILE_PASSWORD";
  if (has("WordDocument")) return "FILE_LEGACY_DOC";
  if (has("Workbook") || has("PowerPoint Document")) return "FILE_SPREADSHEET";
  return "FILE_UNSUPPORTED";
}

/**
 * HTML or XML pretending to be text. Checked on the first words only, because a text may speak of
 * tags further down.
 */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return /^(?:ï»¿)?\s*<(?:!doctype\s|html[\s>]|\?xml\s|head[\s>]|svg[\s>])/.test(head);
}

function findAscii(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, "latin1");
}

function findUtf16(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, "utf16le");
}
