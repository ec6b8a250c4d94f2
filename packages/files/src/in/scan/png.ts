import { inflateSync } from "node:zlib";
import { type DecodedPng, decode } from "fast-png";
import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { Picture } from "./bitmap.ts";
import { checkBytes, checkPixels, type SizedPicture } from "./picture-pdf.ts";

const SIGNATURE_LENGTH = 8;
const INCHES_PER_METRE = 39.37;
/** Channels by the type of colour in the header; of a palette before it is looked up. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Decodes a PNG of any kind to 8 bits a colour.
 *
 * @throws FileError FILE_TOO_LARGE by its header, FILE_TOO_COMPLEX when it unpacks to more than its
 *   header says, FILE_BROKEN; any error of the decoder for damaged data.
 */
export function decodePng(bytes: Uint8Array, limits: Limits): SizedPicture {
  const { header, packed } = findParts(bytes);
  const [width, height, depth] = [header.getUint32(0), header.getUint32(4), header.getUint8(8)];
  checkPixels(width, height, limits);
  const channels = CHANNELS[header.getUint8(9)] ?? 0;
  checkBytes(width * channels * depth, height, limits);
  // Interlaced pictures have up to seven rows for one, each with its byte for the filter.
  const most = (Math.ceil((width * channels * depth) / 8) + 8) * height * 2 + 1024;
  inflateWithin(packed, most);
  const png = decode(bytes);
  const { resolution } = png;
  const dpi = resolution?.unit === 1 ? Math.round(resolution.x / INCHES_PER_METRE) : null;
  return { picture: toBytes(png), dpi };
}

/** The header and the packed rows; other parts are not looked at. */
function findParts(bytes: Uint8Array): { header: DataView; packed: Uint8Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: DataView | null = null;
  const packed: Uint8Array[] = [];
  for (let at = SIGNATURE_LENGTH; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = at + 8;
    if (name === "IHDR" && length >= 13 && body + 13 <= bytes.length)
      header ??= new DataView(bytes.buffer, bytes.byteOffset + body, 13);
    if (name === "IDAT") packed.push(bytes.subarray(body, Math.min(bytes.length, body + length)));
    if (name === "IEND") break;
    at = body + length + 4;
  }
  if (!header) throw new FileError("FILE_BROKEN", "png header");
  return { header, packed };
}

function inflateWithin(packed: readonly Uint8Array[], most: number): void {
  try {
    inflateSync(Buffer.concat(packed), { maxOutputLength: most });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE")
      throw new FileError("FILE_TOO_COMPLEX", "png larger than its header");
    throw new FileError("FILE_BROKEN", `png: ${String(code)}`);
  }
}

function toBytes(png: DecodedPng): Picture {
  const { width, height, palette } = png;
  const dots = width * height;
  const shades = depthToBytes(png);
  if (palette) {
    const data = new Uint8Array(dots * 4);
    for (let i = 0; i < dots; i++) {
      const [r = 255, g = 255, b = 255, a = 255] = palette[unscaled(shades[i]!, png.depth)] ?? [];
      data.set([r, g, b, a], i * 4);
    }
    return { width, height, channels: 4, data };
  }
  if (png.channels === 2) {
    const data = new Uint8Array(dots);
    for (let i = 0; i < dots; i++) data[i] = 255 - ((255 - shades[i * 2]!) * shades[i * 2 + 1]!) / 255;
    return { width, height, channels: 1, data };
  }
  return { width, height, channels: png.channels as Picture["channels"], data: shades };
}

/** Values of 1, 2, 4 or 16 bits as bytes; rows of fewer than 8 bits begin at a byte. */
function depthToBytes({ width, height, channels, depth, data }: DecodedPng): Uint8Array {
  if (depth === 8) return new Uint8Array(data.buffer, data.byteOffset, data.length);
  if (depth === 16) return Uint8Array.from(data, (value) => value >> 8);
  const values = width * channels;
  const rowBytes = Math.ceil((values * depth) / 8);
  const most = 2 ** depth - 1;
  const bytes = new Uint8Array(values * height);
  for (let y = 0; y < height; y++)
    for (let i = 0; i < values; i++) {
      const bit = i * depth;
      const value = (data[y * rowBytes + (bit >> 3)]! >> (8 - depth - (bit & 7))) & most;
      bytes[y * values + i] = (value * 255) / most;
    }
  return bytes;
}

const unscaled = (shade: number, depth: number): number =>
  depth < 8 ? Math.round((shade * (2 ** depth - 1)) / 255) : shade;
