import { FileError } from "../errors.ts";
import { pictureFormat } from "../in/detect/detect.ts";

/** Pictures that every browser shows by itself. */
export type PictureType = "image/png" | "image/jpeg";

/** More pixels than any scanner or telephone makes of one page; a browser would run out of memory. */
const MOST_PIXELS = 120_000_000;

/**
 * Tells whether a file is a picture that browsers show, by its bytes.
 *
 * @throws FileError FILE_TOO_COMPLEX when it claims a size that is no page; FILE_BROKEN when it tells none.
 */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const type = pictureFormat(bytes);
  if (type === null || type === "image/tiff") return null;
  const size = type === "image/png" ? pngSize(bytes) : jpegSize(bytes);
  if (!size || size.width * size.height === 0) throw new FileError("FILE_BROKEN", "picture without a size");
  if (size.width * size.height > MOST_PIXELS)
    throw new FileError("FILE_TOO_COMPLEX", `picture of ${size.width} x ${size.height}`);
  return type;
}

type Size = { width: number; height: number };
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The header chunk is the first one (PNG specification, 5.6). */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the frame header, SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, B.1). */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
