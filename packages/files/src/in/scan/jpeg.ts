import { FileError } from "../../errors.ts";
import { PdfParts } from "./pdf-parts.ts";
import { pagePoints } from "./picture-pdf.ts";

/** What the header of a JPEG tells; `turn` is by how many degrees it has to be turned clockwise to stand upright. */
export type JpegHeader = {
  width: number;
  height: number;
  components: number;
  bits: number;
  /** Dots an inch; null when the file does not say. */
  dpi: number | null;
  turn: 0 | 90 | 180 | 270;
  /** Written by Adobe's programs: four colours are stored turned into their opposite. */
  inverted: boolean;
};

const TURN_OF_ORIENTATION: Readonly<Record<number, JpegHeader["turn"]>> = {
  3: 180,
  4: 180,
  5: 90,
  6: 90,
  7: 270,
  8: 270,
};

/**
 * Reads sizes, resolution and orientation from the segments before the picture itself.
 *
 * @throws FileError FILE_BROKEN when there is no complete header.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [dpi, turn, inverted]: [number | null, JpegHeader["turn"], boolean] = [null, 0, false];
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    const body = at + 4;
    if (length < 2 || at + 2 + length > bytes.length) break;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(body + 1), view.getUint16(body + 3)];
      const frame = { width, height, components: bytes[body + 5]!, bits: bytes[body]! };
      if (width === 0 || height === 0 || ![1, 3, 4].includes(frame.components)) break;
      return { ...frame, dpi, turn, inverted };
    }
    const name = ascii(bytes, body, 6);
    if (marker === 0xe0 && name.startsWith("JFIF") && length >= 14) dpi = jfifDpi(view, body);
    if (marker === 0xe1 && name.startsWith("Exif"))
      turn = exifTurn(bytes.subarray(body + 6, at + 2 + length));
    if (marker === 0xee && name.startsWith("Adobe")) inverted = true;
    at += 2 + length;
  }
  throw new FileError("FILE_BROKEN", "jpeg header");
}

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

function jfifDpi(view: DataView, body: number): number | null {
  const [unit, density] = [view.getUint8(body + 7), view.getUint16(body + 8)];
  if (unit === 1) return density;
  return unit === 2 ? density * 2.54 : null;
}

/** The orientation (tag 0x112) of the first directory of the camera's notes. */
function exifTurn(tiff: Uint8Array): JpegHeader["turn"] {
  if (tiff.length < 14) return 0;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return 0;
  const count = view.getUint16(first, little);
  for (let i = 0; i < count; i++) {
    const entry = first + 2 + i * 12;
    if (entry + 12 > tiff.length) return 0;
    if (view.getUint16(entry, little) !== 0x112) continue;
    return TURN_OF_ORIENTATION[view.getUint16(entry + 8, little)] ?? 0;
  }
  return 0;
}

/**
 * Refuses a picture that was cut off: a decoder would leave the rest of the page grey.
 *
 * @throws FileError FILE_BROKEN.
 */
export function checkJpegEnd(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Preview pictures in the header have an end of their own, before the picture itself.
  const picture = buffer.lastIndexOf(Buffer.from([0xff, 0xda]));
  if (picture < 0 || buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) < picture)
    throw new FileError("FILE_BROKEN", "jpeg cut short");
}

/**
 * Puts JPEG pictures into a PDF, one a page, without unpacking them: the PDF engine unpacks them then
 * inside its own bounded memory.
 *
 * @param dpi dots an inch; without it what the pictures say, else they fill a sheet of A4.
 * @throws FileError FILE_BROKEN.
 */
export function wrapJpegs(pictures: readonly Uint8Array[], dpi?: number): Uint8Array {
  const pdf = new PdfParts();
  for (const picture of pictures) {
    const { width, height, components, bits, inverted, turn, dpi: own } = readJpegHeader(picture);
    const colours = { 1: "/DeviceGray", 3: "/DeviceRGB" }[components] ?? "/DeviceCMYK";
    const decode = components === 4 && inverted ? "/Decode[1 0 1 0 1 0 1 0]" : "";
    const image = `/Width ${width}/Height ${height}/ColorSpace${colours}/BitsPerComponent ${bits}${decode}/Filter/DCTDecode`;
    // A page is as wide as it is shown.
    const onSide = turn % 180 === 90;
    const shown = pagePoints(onSide ? height : width, onSide ? width : height, dpi ?? own);
    const size = onSide ? { w: shown.h, h: shown.w } : shown;
    pdf.addPage(picture, image, { ...size, turn });
  }
  return pdf.finish();
}
