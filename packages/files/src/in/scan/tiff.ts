import { inflateRawSync } from "node:zlib";
import UTIF from "utif2";
import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import { checkBytes, checkPixels, type SizedPicture } from "./picture-pdf.ts";

const WIDTH = 256;
const HEIGHT = 257;
/** Numbers of the two kinds of whole numbers in a directory. */
const SHORT = 3;
/** How scanners and office programs pack pages; others are those of cameras, or stay white in the decoder. */
const PACKINGS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32_946, 32_773, 32_809]);
const DEFLATE: ReadonlySet<number> = new Set([8, 32_946]);
/** What a camera's sensor saw, before it is a picture. */
const RAW_PHOTO = 32_803;

/**
 * Decodes the pages of a TIFF, one at a time.
 *
 * @param onPage is told before each page how many there are.
 * @throws FileError FILE_BROKEN for a directory that leads back to itself or nowhere,
 *   FILE_TOO_MANY_PAGES, FILE_TOO_LARGE by the sizes in the directories, FILE_TOO_COMPLEX when a part unpacks
 *   to more than they say, FILE_IMAGE for raw pictures of cameras; any error of the decoder.
 */
export function* decodeTiff(
  bytes: Uint8Array,
  limits: Limits,
  onPage: (pages: number) => void = () => undefined,
): Generator<SizedPicture> {
  checkDirectories(bytes, limits);
  const buffer = new Uint8Array(bytes).buffer;
  const pages = UTIF.decode(buffer).filter((page) => page[`t${WIDTH}`] !== undefined);
  if (pages.length === 0) throw new FileError("FILE_BROKEN", "tiff without pages");
  for (const page of pages) {
    onPage(pages.length);
    checkSizes(page, limits);
    checkParts(page, bytes);
    silently(() => UTIF.decodeImage(buffer, page));
    const { width, height } = page;
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

const numbers = (page: UTIF.IFD, tag: number): number[] => (page[`t${tag}`] as number[] | undefined) ?? [];
const first = (page: UTIF.IFD, tag: number, otherwise: number): number =>
  Number(numbers(page, tag)[0] ?? otherwise);

/** The sizes of a page and of its tiles as the decoder will take them, before it makes room for them. */
function checkSizes(page: UTIF.IFD, limits: Limits): void {
  if (!PACKINGS.has(first(page, 259, 1)) || first(page, 262, 1) === RAW_PHOTO || page.t50885 || page.t45)
    throw new FileError("FILE_IMAGE", "tiff of a camera or with an unknown packing");
  const [width, height] = [first(page, WIDTH, 0), first(page, HEIGHT, 0)];
  checkPixels(width, height, limits);
  checkBytes(width * dotBits(page), height, limits);
  if (!page.t322) return;
  const [across, down] = tileSize(page);
  checkPixels(across, down, limits);
  checkBytes(across * dotBits(page), down, limits);
  if (Math.ceil(width / across) * Math.ceil(height / down) > numbers(page, 324).length)
    throw new FileError("FILE_BROKEN", "tiff tiles missing");
}

const dotBits = (page: UTIF.IFD): number => {
  const bits = numbers(page, 258);
  return Math.max(1, ...bits) * Math.max(first(page, 277, 1), bits.length);
};
const tileSize = (page: UTIF.IFD): [number, number] => [first(page, 322, 0), first(page, 323, 0)];

/** The strips or tiles of a page must lie in the file: a decoder leaves what is missing white. */
function checkParts(page: UTIF.IFD, bytes: Uint8Array): void {
  const [width, height] = page.t322 ? tileSize(page) : [first(page, WIDTH, 0), first(page, HEIGHT, 0)];
  const most = Math.ceil((width * dotBits(page)) / 8) * height + 1024;
  const packed = DEFLATE.has(first(page, 259, 1));
  for (const [offsets, sizes] of [
    [numbers(page, 273), numbers(page, 279)],
    [numbers(page, 324), numbers(page, 325)],
  ] as const)
    offsets.forEach((at, i) => {
      const size = sizes[i] ?? 0;
      if (at + size > bytes.length) throw new FileError("FILE_BROKEN", "tiff cut short");
      // Between the two bytes of the head and the four of the checksum, as the decoder takes it.
      if (packed && size > 6) refuseBomb(bytes.subarray(at + 2, at + size - 4), most);
    });
}

/** The decoder unpacks without end. */
function refuseBomb(packed: Uint8Array, most: number): void {
  try {
    inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    // Of damaged data the decoder takes what there is.
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
      throw new FileError("FILE_TOO_COMPLEX", "tiff larger than its directory");
  }
}

/** The decoder writes the number of tiles of every page to the log. */
function silently(act: () => void): void {
  const { log } = console;
  console.log = () => undefined;
  try {
    act();
  } finally {
    console.log = log;
  }
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
