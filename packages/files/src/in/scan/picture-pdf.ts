import { deflateSync } from "node:zlib";
import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { Picture } from "./bitmap.ts";
import { PdfParts } from "./pdf-parts.ts";

/** A decoded picture, and its dots an inch where the file tells them. */
export type SizedPicture = { picture: Picture; dpi: number | null };

/** A picture that does not say how fine it is fills the width of a sheet of A4. */
const A4_WIDTH = 595;

/**
 * Refuses a picture by the sizes in its header, before anything of it is unpacked.
 *
 * @throws FileError FILE_BROKEN for no size, FILE_TOO_LARGE.
 */
export function checkPixels(width: number, height: number, limits: Limits): void {
  if (!(width > 0 && height > 0)) throw new FileError("FILE_BROKEN", "picture without size");
  if (width * height > limits.maxImagePixels)
    throw new FileError("FILE_TOO_LARGE", `${width} × ${height} dots`);
}

/**
 * Refuses a picture whose dots take too much memory once unpacked: few dots may have very many bits.
 *
 * @param rowBits of one row of its dots.
 * @throws FileError FILE_TOO_LARGE beyond two bytes for each dot that is allowed.
 */
export function checkBytes(rowBits: number, rows: number, limits: Limits): void {
  const bytes = Math.ceil(rowBits / 8) * rows;
  if (bytes > 2 * limits.maxImagePixels) throw new FileError("FILE_TOO_LARGE", `${bytes} bytes unpacked`);
}

/** The size of a page that a picture fills, in points. */
export function pagePoints(width: number, height: number, dpi: number | null): { w: number; h: number } {
  // Cameras and screens write 72 or 96, which says nothing of paper.
  const scale = dpi && dpi >= 100 && dpi <= 1200 ? 72 / dpi : A4_WIDTH / width;
  const round = (points: number): number => Math.max(1, Math.round(points * 100) / 100);
  return { w: round(width * scale), h: round(height * scale) };
}

/** Puts decoded pictures into a PDF, one a page, packed again without loss. */
export function wrapPictures(pictures: Iterable<SizedPicture>): Uint8Array {
  const pdf = new PdfParts();
  for (const { picture, dpi } of pictures) {
    const { width, height } = picture;
    const { w, h } = pagePoints(width, height, dpi);
    const opaque = onWhite(picture);
    const colours = opaque.channels === 1 ? "/DeviceGray" : "/DeviceRGB";
    const packed = deflateSync(opaque.data, { level: 1 });
    const image = `/Width ${width}/Height ${height}/ColorSpace${colours}/BitsPerComponent 8/Filter/FlateDecode`;
    pdf.addPage(packed, image, { w, h, turn: 0 });
  }
  return pdf.finish();
}

/** The picture on white paper: what is clear shows the paper. A picture without colours becomes grey. */
function onWhite({ width, height, channels, data }: Picture): Picture {
  if (channels !== 4) return { width, height, channels, data };
  const kept = isGrey(data) ? 1 : 3;
  const flat = new Uint8Array(width * height * kept);
  for (let i = 0, from = 0, to = 0; i < width * height; i++, from += 4)
    for (let k = 0; k < kept; k++) flat[to++] = 255 - ((255 - data[from + k]!) * data[from + 3]!) / 255;
  return { width, height, channels: kept, data: flat };
}

function isGrey(data: Uint8Array): boolean {
  for (let i = 0; i < data.length; i += 4)
    if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) return false;
  return true;
}
