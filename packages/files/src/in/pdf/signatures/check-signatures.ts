import type { DigitalSignature } from "../../../types.ts";
import { digestOf, type Pieces } from "./algorithms.ts";
import { fieldNameOf } from "./field-name.ts";
import { parsePdfDate } from "./pdf-date.ts";
import type { SignatureValue } from "./signature-values.ts";
import {
  type Cms,
  isSignatureOf,
  namesOf,
  readCms,
  same,
  signingTime,
  stampedTime,
  timeFor,
} from "./signed-data.ts";

/** The two signed stretches of a file and the gap between them that holds the signature. */
type Signed = { pieces: Pieces; gap: { from: number; to: number }; end: number };

const SHA1 = { algorithm: "1.3.14.3.2.26" };
const [OPEN, CLOSE] = ["<".charCodeAt(0), ">".charCodeAt(0)];

/**
 * Who signed a PDF, when, and whether its bytes still are the signed ones. Whether the certificate
 * itself deserves trust is not judged: that needs the issuer's lists, which are not at hand offline.
 *
 * @param bytes the file as it came.
 * @param names whether field names can be read from the bytes (not in an encrypted file).
 */
export function checkSignatures(
  bytes: Uint8Array,
  values: readonly SignatureValue[],
  names: boolean,
): DigitalSignature[] {
  return values.map((value) => {
    const signed = signedStretches(bytes, value);
    const cms = attempt(() => readCms(value.contents));
    const covers = signed && isRestEmpty(bytes, signed.end) ? "whole" : "part";
    const { signer, organisation } = (cms && attempt(() => namesOf(cms))) ?? {
      signer: null,
      organisation: null,
    };
    return {
      signer,
      organisation,
      signedAt: timeOf(value, cms, signed),
      field: signed && names ? fieldNameOf(bytes, signed.gap.from) : null,
      covers,
      intact: (cms && signed && attempt(() => isIntact(value.kind, cms, signed.pieces))) ?? false,
      trusted: null,
    };
  });
}

/** What a damaged or hostile structure makes the libraries throw means: cannot be read. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/**
 * The signed stretches, when they are what they must be: from the first byte on, one after the
 * other inside the file, and between them nothing but this signature. Anything else could hide
 * words from the signature.
 */
function signedStretches(bytes: Uint8Array, { ranges, contents }: SignatureValue): Signed | null {
  const [start, length, next, rest] = ranges;
  if (start === undefined || length === undefined || next === undefined || rest === undefined) return null;
  const end = next + rest;
  if (ranges.length !== 4 || start !== 0 || length <= 0 || rest <= 0) return null;
  if (next <= length || end > bytes.length) return null;
  if (bytes[length] !== OPEN || bytes[next - 1] !== CLOSE) return null;
  const written = Buffer.from(bytes.buffer, bytes.byteOffset + length + 1, next - length - 2);
  // Stops at the first sign that is no digit: then the lengths differ.
  const held = Buffer.from(written.toString("latin1"), "hex");
  if (held.length !== written.length / 2 || !same(held, contents)) return null;
  const pieces = [bytes.subarray(0, length), bytes.subarray(next, end)];
  return { pieces, gap: { from: length, to: next }, end };
}

function isIntact(kind: string, cms: Cms, pieces: Pieces): boolean {
  switch (kind) {
    case "adbe.pkcs7.detached":
    case "ETSI.CAdES.detached":
      return isSignatureOf(cms, pieces);
    case "adbe.pkcs7.sha1": {
      const digest = digestOf(pieces, SHA1);
      return !!cms.content && !!digest && same(cms.content, digest) && isSignatureOf(cms, [cms.content]);
    }
    case "ETSI.RFC3161":
      return timeFor(cms, pieces) !== null;
    default:
      return false;
  }
}

/** The certified time before the one that the signer's machine claims. */
function timeOf(value: SignatureValue, cms: Cms | null, signed: Signed | null): string | null {
  const stamped =
    cms && value.kind === "ETSI.RFC3161"
      ? signed && attempt(() => timeFor(cms, signed.pieces))
      : cms && attempt(() => stampedTime(cms));
  const time = stamped ?? (cms && attempt(() => signingTime(cms))) ?? parsePdfDate(value.time);
  const year = time?.getUTCFullYear();
  // Times that no signature can have are no times.
  return time && year && year > 1990 && year < 2200 ? time.toISOString() : null;
}

/** Whether only line ends follow, which say nothing. */
function isRestEmpty(bytes: Uint8Array, end: number): boolean {
  if (bytes.length - end > 16) return false;
  return bytes.subarray(end).every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0);
}
