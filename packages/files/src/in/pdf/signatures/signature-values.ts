import type { PdfEngine } from "../engine.ts";
import { SCRATCH_BYTES, type Scratch } from "../read-glyphs.ts";

/** A signature as the PDF holds it. */
export type SignatureValue = {
  /** "adbe.pkcs7.detached", ...: which kind of signature `contents` is. */
  kind: string;
  /** Offset and length of the signed stretches of the file. */
  ranges: number[];
  contents: Uint8Array;
  /** /M as written: "D:20260620103000+07'00'". */
  time: string;
};

/** All signatures of a PDF, of which only so many are looked at. */
export type SignatureValues = { values: SignatureValue[]; total: number };

/** Documents carry a handful: numbers, dates, stamps and people each sign once. */
const MOST_SIGNATURES = 50;
/** Hashing all ranges of all signatures must stay within seconds. */
const MOST_HASHED_BYTES = 1024 ** 3;
/** Larger than any signature with its certificates and revocation lists. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Signed stretches are two; some more are only kept to see that they are not two. */
const MOST_RANGES = 16;

/**
 * Reads the signature fields of a PDF that hold a signature.
 *
 * @param fileSize bytes of the file: how many signatures are looked at depends on it.
 */
export function readSignatureValues(
  engine: PdfEngine,
  document: number,
  scratch: Scratch,
  fileSize: number,
): SignatureValues {
  const { pdfium } = engine;
  const count = Math.max(0, pdfium.FPDF_GetSignatureCount(document));
  const most = Math.min(count, MOST_SIGNATURES, Math.floor(MOST_HASHED_BYTES / fileSize));
  const values: SignatureValue[] = [];
  let empty = 0;
  for (let i = 0; i < count && values.length < most && i < 4 * MOST_SIGNATURES; i++) {
    const signature = pdfium.FPDF_GetSignatureObject(document, i);
    const value = signature === 0 ? null : readValue(engine, signature, scratch);
    // A field that waits for its signature has no value.
    if (value) values.push(value);
    else empty++;
  }
  return { values, total: count - empty };
}

function readValue(engine: PdfEngine, signature: number, scratch: Scratch): SignatureValue | null {
  const { pdfium } = engine;
  const text = (ask: (at: number, room: number) => number): string => {
    const length = ask(scratch.at, SCRATCH_BYTES);
    if (length <= 1 || length > SCRATCH_BYTES) return "";
    return Buffer.from(engine.memory.buffer, scratch.at, length - 1).toString("latin1");
  };
  const size = pdfium.FPDFSignatureObj_GetContents(signature, 0, 0);
  const count = pdfium.FPDFSignatureObj_GetByteRange(signature, 0, 0);
  const kind = text((at, room) => pdfium.FPDFSignatureObj_GetSubFilter(signature, at, room));
  if (size === 0 && count === 0 && kind === "") return null;
  const ranges: number[] = [];
  if (count > 0 && count <= MOST_RANGES) {
    pdfium.FPDFSignatureObj_GetByteRange(signature, scratch.at, count);
    ranges.push(...new Int32Array(engine.memory.buffer.slice(scratch.at, scratch.at + 4 * count)));
  }
  const time = text((at, room) => pdfium.FPDFSignatureObj_GetTime(signature, at, room));
  return { kind, ranges, contents: contentsOf(engine, signature, size), time };
}

function contentsOf(engine: PdfEngine, signature: number, size: number): Uint8Array {
  if (size === 0 || size > MOST_BYTES) return new Uint8Array();
  const at = engine.reserve(size);
  engine.pdfium.FPDFSignatureObj_GetContents(signature, at, size);
  const contents = new Uint8Array(engine.memory.buffer.slice(at, at + size));
  engine.pdfium.pdfium.wasmExports.free(at);
  return contents;
}
