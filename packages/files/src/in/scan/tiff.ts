import UTIF from "utif2";
import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import { checkPixels, type SizedPicture } from "./picture-pdf.ts";

const WIDTH = 256;
const HEIGHT = 257;
/** Numbers of the two kinds of whole numbers in a directory. */
const SHORT = 3;

/**
 * Decodes the pages of a TIFF, one at a time.
 *
 * @throws FileError FILE_BROKEN for a directory that leads back to itself or nowhere,
 *   FILE_TOO_MANY_PAGES, FILE_TOO_LARGE by the sizes in the directories; any error of the decoder.
 */
export function* decodeTiff(bytes: Uint8Array, limits: Limits): Generator<SizedPicture> {
  checkDirectories(bytes, limits);
  const buffer = new Uint8Array(bytes).buffer;
  const pages = UTIF.decode(buffer).filter((page) => page[`t${WIDTH}`] !== undefined);
  if (pages.length === 0) throw new FileError("FILE_BROKEN", "tiff without pages");
  for (const page of pages) {
    checkParts(page, bytes.length);
    UTIF.decodeImage(buffer, page);
    const { width, height } = page;
    checkPixels(width, height, limits);
    const data = UTIF.toRGBA8(page);
    if (data.length < width * height * 4) throw new FileError("FILE_BROKEN", "tiff page cut short");
    yield { picture: { width, height, channels: 4, data }, dpi: resolution(page) };
    // The decoder keeps what it unpacked with the page.
    page.data = new Uint8Array();
  }
}

/** Follows the chain of directories without unpacking anything. */
function checkDirectories(bytes: Uint8Array, limits: Limits): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) throw new FileError("FILE_BROKEN", "tiff header");
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || at + 2 > bytes.length) throw new FileError("FILE_BROKEN", "tiff directory");
    seen.add(at);
    if (seen.size > limits.maxScanPages)
      throw new FileError("FILE_TOO_MANY_PAGES", `more than ${limits.maxScanPages}`);
    const count = view.getUint16(at, little);
    const end = at + 2 + count * 12;
    if (end + 4 > bytes.length) throw new FileError("FILE_BROKEN", "tiff directory cut short");
    const size = { width: 0, height: 0 };
    for (let entry = at + 2; entry < end; entry += 12) {
      const tag = view.getUint16(entry, little);
      if (tag !== WIDTH && tag !== HEIGHT) continue;
      const isShort = view.getUint16(entry + 2, little) === SHORT;
      const value = isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little);
      size[tag === WIDTH ? "width" : "height"] = value;
    }
    if (size.width > 0 || size.height > 0) checkPixels(size.width, size.height, limits);
    at = view.getUint32(end, little);
  }
}

/** The strips or tiles of a page must lie in the file: a decoder leaves what is missing white. */
function checkParts(page: UTIF.IFD, length: number): void {
  const numbers = (tag: number): number[] => (page[`t${tag}`] as number[] | undefined) ?? [];
  for (const [offsets, sizes] of [
    [numbers(273), numbers(279)],
    [numbers(324), numbers(325)],
  ] as const)
    if (offsets.some((at, i) => at + (sizes[i] ?? 0) > length))
      throw new FileError("FILE_BROKEN", "tiff cut short");
}

/** Dots an inch: tag 282 in the unit of tag 296 (2 inches, 3 centimetres). */
function resolution(page: UTIF.IFD): number | null {
  const [dots, unit] = [
    Number((page.t282 as number[] | undefined)?.[0]),
    (page.t296 as number[] | undefined)?.[0] ?? 2,
  ];
  if (!(dots > 0)) return null;
  return unit === 3 ? dots * 2.54 : unit === 2 ? dots : null;
}
