import { FileError } from "../../errors.ts";
import type { MediaType } from "../../types.ts";
import { isWebArchive } from "../html/web-archive.ts";

/** The first bytes of formats that are recognised only to say what to do instead. */
const REFUSED_SIGNATURES: {
  bytes: number[];
  at?: number;
  code: "FILE_IMAGE" | "FILE_ARCHIVE" | "FILE_UNSUPPORTED";
}[] = [
  { bytes: [0x47, 0x49, 0x46, 0x38], code: "FILE_IMAGE" }, // GIF8
  { bytes: [0x42, 0x4d], code: "FILE_IMAGE" }, // BMP
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, code: "FILE_IMAGE" }, // RIFF....WEBP
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, code: "FILE_IMAGE" }, // ....ftyp: HEIC photographs of phones
  { bytes: [0x52, 0x61, 0x72, 0x21], code: "FILE_ARCHIVE" }, // Rar!
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: "FILE_ARCHIVE" }, // 7z
  { bytes: [0x1f, 0x8b], code: "FILE_ARCHIVE" }, // gzip
  { bytes: [0x4d, 0x5a], code: "FILE_UNSUPPORTED" }, // MZ: a program
  { bytes: [0x7f, 0x45, 0x4c, 0x46], code: "FILE_UNSUPPORTED" }, // ELF
];

/** Pictures whose words are recognised. */
export type PictureFormat = "image/png" | "image/jpeg" | "image/tiff";
const PICTURES: { bytes: number[]; mediaType: PictureFormat }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], mediaType: "image/png" },
  { bytes: [0xff, 0xd8, 0xff], mediaType: "image/jpeg" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], mediaType: "image/tiff" }, // little endian
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], mediaType: "image/tiff" }, // big endian
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [0x7b, 0x5c, 0x72, 0x74]; // {\rt: the whole word is not always written
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** What the bytes say a file is. */
export type Detected =
  | Exclude<
      MediaType,
      `${string}openxmlformats${string}` | `${string}opendocument.text` | "application/msword"
    >
  | "zip"
  | "compound";

/**
 * Tells the format by the bytes alone; the name of a file proves nothing.
 *
 * @param bytes the whole file.
 * @returns the media type of a format that is read; "zip" for a packed file whose entries decide,
 *   "compound" for one whose streams do.
 * @throws FileError with the code that says what to do about any other format.
 */
export function detectFormat(bytes: Uint8Array): Detected {
  if (bytes.length === 0) throw new FileError("FILE_EMPTY", "0 bytes");
  if (findPdfHeader(bytes) >= 0) return "application/pdf";
  const picture = pictureFormat(bytes);
  if (picture) return picture;
  if (startsWith(bytes, ZIP)) return "zip";
  if (startsWith(bytes, EMPTY_ZIP)) throw new FileError("FILE_ARCHIVE", "empty zip");
  if (startsWith(bytes, OLE)) return "compound";
  if (startsWith(bytes, RTF) || startsWith(bytes, [...UTF8_MARK, ...RTF])) return "application/rtf";
  for (const { bytes: signature, at, code } of REFUSED_SIGNATURES)
    if (startsWith(bytes, signature, at)) throw new FileError(code, "signature of another format");
  if (isWebArchive(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)))) return "text/html";
  const markup = markupOf(bytes);
  if (markup === "other") throw new FileError("FILE_UNSUPPORTED", "markup");
  if (markup === "html") return "text/html";
  return "text/plain";
}

/** Which picture a file is by its first bytes; null when it is none whose words are recognised. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  return PICTURES.find((picture) => startsWith(bytes, picture.bytes))?.mediaType ?? null;
}

/**
 * Where a PDF begins in its file; -1 when it is none. Some scanners and mail gateways put bytes before
 * the header; PDF readers search the first KiB.
 */
export function findPdfHeader(bytes: Uint8Array): number {
  return findAscii(bytes.subarray(0, 1024), "%PDF-");
}

/**
 * HTML, or XML that is something else, told by the first words only: a text may speak of tags further
 * down.
 */
function markupOf(bytes: Uint8Array): "html" | "other" | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "latin1";
  const decoded = new TextDecoder(wide).decode(bytes.subarray(0, 2048));
  const head = decoded.replace(/^ï»¿/, "").toLowerCase();
  // Comments and the declaration of XML come before the first element of either.
  const first = head.replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, "");
  if (
    /^<(?:!doctype\s+html|html|head|body|meta|title|style|div|p|table|center|font|h[1-6])[\s>/]/.test(first)
  )
    return "html";
  return /^<(?:!doctype\s|\?xml\s|svg[\s>]|[a-z][\w.-]*:[a-z][\w.-]*[\s>])/.test(first) ||
    head.startsWith("<?xml")
    ? "other"
    : null;
}

function findAscii(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, "latin1");
}
