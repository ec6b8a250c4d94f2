import { deflateSync } from "node:zlib";
import { afterAll, expect, test, vi } from "vitest";
import { wrapPictures } from "../src/in/scan/picture-pdf.ts";
import { decodeTiff } from "../src/in/scan/tiff.ts";
import { closeFileWorkers, DEFAULT_LIMITS, extractText, FileError } from "../src/index.ts";
import { greyOf, photograph, printPage, toPng, toTiff } from "./build-scan.ts";

afterAll(closeFileWorkers);
vi.setConfig({ testTimeout: 120_000 });

const page = greyOf(await photograph(printPage([{ text: "Công an xã báo cáo", x: 85, y: 120 }])));

function chunk(name: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(body.length + 12);
  out.writeUInt32BE(body.length, 0);
  out.write(name, 4, "latin1");
  out.set(body, 8);
  return out;
}

/** A PNG, without more of grey dots, whose header says what it likes; checksums are nobody's concern. */
function png(width: number, height: number, packed: Uint8Array, depth = 8, colour = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colour;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The header of a JPEG whose picture does not follow. */
function jpegHead(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame]);
}

/** A TIFF whose first directory names itself as the next one. */
function loopingTiff(): Buffer {
  const tiff = Buffer.from(toTiff([page]));
  tiff.writeUInt32LE(8, 8 + 2 + 9 * 12);
  return tiff;
}

/** A TIFF whose directory claims a size that its dots do not fill. */
function hugeTiff(): Buffer {
  const tiff = Buffer.from(toTiff([page]));
  tiff.writeUInt32LE(100_000, 8 + 2 + 8);
  tiff.writeUInt32LE(100_000, 8 + 2 + 12 + 8);
  return tiff;
}

/** A small TIFF with these values in its directory instead of its own. */
function tiffWith(values: Readonly<Record<number, number>>, dots = page): Buffer {
  const tiff = Buffer.from(toTiff([dots]));
  for (let entry = 10; entry < 10 + 9 * 12; entry += 12) {
    const value = values[tiff.readUInt16LE(entry)];
    if (value !== undefined) tiff.writeUInt32LE(value, entry + 8);
  }
  return tiff;
}

/** A TIFF of one tile, in the entries that told of strips. */
function tiledTiff(across: number, down: number): Buffer {
  const tiff = Buffer.from(toTiff([page]));
  const rename: Readonly<Record<number, [tag: number, value: number | null]>> = {
    273: [324, null],
    277: [322, across],
    278: [323, down],
    279: [325, null],
  };
  for (let entry = 10; entry < 10 + 9 * 12; entry += 12) {
    const [tag, value] = rename[tiff.readUInt16LE(entry)] ?? [null, null];
    if (tag !== null) tiff.writeUInt16LE(tag, entry);
    if (value !== null) {
      tiff.writeUInt16LE(4, entry + 2);
      tiff.writeUInt32LE(value, entry + 8);
    }
  }
  return tiff;
}

/** A TIFF of 10 × 10 dots in a strip that unpacks to 50 million. */
function tiffBomb(): Buffer {
  const data = deflateSync(Buffer.alloc(50_000_000));
  return tiffWith({ 256: 10, 257: 10, 259: 8 }, { width: data.length, height: 1, data });
}

const dot = { picture: { width: 1, height: 1, channels: 1 as const, data: Uint8Array.of(0) }, dpi: null };

test.each<[string, () => Uint8Array, string]>([
  [
    "a PNG of 100,000 × 100,000 dots by its header",
    () => png(100_000, 100_000, deflateSync("x")),
    "FILE_TOO_LARGE",
  ],
  [
    "a PNG that unpacks to 500 times its size",
    () => png(10, 10, deflateSync(Buffer.alloc(50_000_000))),
    "FILE_TOO_COMPLEX",
  ],
  [
    "a PNG of few enough dots with 64 bits each",
    () => png(9000, 9000, deflateSync("x"), 16, 6),
    "FILE_TOO_LARGE",
  ],
  ["a PNG without size", () => png(0, 10, deflateSync("x")), "FILE_BROKEN"],
  ["a PNG cut in the middle", () => toPng(page).subarray(0, 3000), "FILE_BROKEN"],
  ["a PNG that is only its signature", () => toPng(page).subarray(0, 8), "FILE_BROKEN"],
  ["a JPEG cut before its picture", () => jpegHead(1000, 1000).subarray(0, 10), "FILE_BROKEN"],
  ["a JPEG of 65,535 × 65,535 dots by its header", () => jpegHead(65_535, 65_535), "FILE_TOO_LARGE"],
  ["a JPEG whose picture is cut off", () => jpegHead(1000, 1000), "FILE_BROKEN"],
  ["a TIFF whose directories go round in a ring", loopingTiff, "FILE_BROKEN"],
  ["a TIFF of 100,000 × 100,000 dots by its directory", hugeTiff, "FILE_TOO_LARGE"],
  ["a TIFF whose dots have 60,000 bits each", () => tiffWith({ 258: 60_000 }), "FILE_TOO_LARGE"],
  ["a TIFF whose dots have 60,000 colours", () => tiffWith({ 277: 60_000 }), "FILE_TOO_LARGE"],
  ["a TIFF with a tile of 50,000 × 50,000 dots", () => tiledTiff(50_000, 50_000), "FILE_TOO_LARGE"],
  ["a TIFF with tiles of no size", () => tiledTiff(0, 0), "FILE_BROKEN"],
  ["a TIFF with fewer tiles than it needs", () => tiledTiff(16, 16), "FILE_BROKEN"],
  ["a TIFF that unpacks to more than its directory says", tiffBomb, "FILE_TOO_COMPLEX"],
  ["a TIFF as the sensor of a camera saw it", () => tiffWith({ 262: 32_803 }), "FILE_IMAGE"],
  ["a TIFF in an unknown packing", () => tiffWith({ 259: 50_001 }), "FILE_IMAGE"],
  ["a TIFF whose dots are missing", () => toTiff([page]).subarray(0, 200), "FILE_BROKEN"],
  [
    "a TIFF of too many pages",
    () => toTiff(Array.from({ length: 301 }, () => ({ width: 1, height: 1, data: Uint8Array.of(0) }))),
    "FILE_TOO_MANY_PAGES",
  ],
  [
    "a scan of more pages than are recognised",
    () => wrapPictures(Array.from({ length: 301 }, () => dot)),
    "FILE_TOO_MANY_PAGES",
  ],
  [
    "a scan of ten thousand pages",
    () => wrapPictures(Array.from({ length: 10_000 }, () => dot)),
    "FILE_TOO_MANY_PAGES",
  ],
])("%s is refused", async (_, make, code) => {
  const error = await extractText(make()).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FileError);
  expect((error as FileError).code).toBe(code);
});

test("a TIFF in tiles is unpacked without a word in the log", () => {
  const log = vi.spyOn(console, "log");
  const [unpacked] = decodeTiff(tiledTiff(page.width, page.height), DEFAULT_LIMITS);
  expect(greyOf(unpacked!.picture).data).toEqual(page.data);
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test("a page of absurd size becomes a picture within the limit", async () => {
  const pdf = Buffer.from(printPage([{ text: "Công an xã báo cáo", x: 85, y: 120 }])).toString("latin1");
  const huge = Buffer.from(pdf.replace(/MediaBox\[[^\]]*\]/, "MediaBox[0 0 14400 14400]"), "latin1");
  const picture = await photograph(huge, 300);
  expect(picture.width * picture.height).toBeLessThanOrEqual(DEFAULT_LIMITS.maxPagePixels * 1.001);
});
