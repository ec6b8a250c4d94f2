import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import decodeWebp, { init } from "@jsquash/webp/decode.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDocx, paragraph } from "../../test/build-docx.ts";
import { buildPdf, setLines } from "../../test/build-pdf.ts";
import { toTiff } from "../../test/build-scan.ts";
import { blankGrey } from "../in/scan/bitmap.ts";
import { PageRenderer, type RenderOptions } from "../index.ts";

const renderer = new PageRenderer({ threads: 1 });
let reads = 0;

beforeAll(async () => {
  const code = await readFile(
    createRequire(import.meta.url).resolve("@jsquash/webp/codec/dec/webp_dec.wasm"),
  );
  await init(await WebAssembly.compile(new Uint8Array(code)));
});
afterAll(() => renderer.close());

const draw = (bytes: Uint8Array, options: Partial<RenderOptions> = {}, key = String(Math.random())) =>
  renderer.render(
    {
      key,
      read: async () => {
        reads++;
        return bytes;
      },
    },
    { page: 1, width: 400, ...options },
  );

type Shown = { width: number; height: number; dark: (x: number, y: number) => boolean };

/** The image of a page, and whether it is dark at a place in pixels. */
async function shown(bytes: Uint8Array, options: Partial<RenderOptions> = {}): Promise<Shown> {
  const image = await draw(bytes, options);
  expect(image?.mediaType).toBe("image/webp");
  const { width, height, data } = await decodeWebp(new Uint8Array(image!.bytes).buffer);
  return { width, height, dark: (x, y) => data[(y * width + x) * 4]! < 100 };
}

const bar = { x0: 100, y0: 50, x1: 300, y1: 90 };

test("a page is as wide as asked, and its points lie at width / page width from the top left", async () => {
  const page = await shown(buildPdf([{ rules: [bar], width: 600, height: 800 }]), { width: 1200 });
  expect(page).toMatchObject({ width: 1200, height: 1600 });
  expect(page.dark(400, 140)).toBe(true);
  expect(page.dark(400, 80)).toBe(false);
  expect(page.dark(180, 140)).toBe(false);
});

test("a page that is shown turned is drawn turned", async () => {
  const page = await shown(buildPdf([{ rules: [bar], width: 600, height: 800, rotate: 90 }]), { width: 800 });
  expect(page).toMatchObject({ width: 800, height: 600 });
  // What lies 50 to 90 below the top of the paper lies as far from the right edge of the turned page.
  expect(page.dark(800 - 70, 200)).toBe(true);
  expect(page.dark(200, 70)).toBe(false);
});

/** A PDF of objects numbered from 1, the first of them the catalogue; the engine finds them by itself. */
const pdfOf = (...objects: string[]): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n${objects.map((body, at) => `${at + 1} 0 obj${body}endobj\n`).join("")}trailer<</Root 1 0 R>>\n%%EOF\n`,
  );
const CATALOGUE = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>"];
const stream = (content: string, dictionary = ""): string =>
  `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream `;

test("stamps of digital signatures, which lie over the page as fields, are drawn", async () => {
  const page = await shown(
    pdfOf(
      ...CATALOGUE,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Annots[4 0 R]>>",
      "<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/F 4/Rect[100 200 200 240]/AP<</N 5 0 R>>>>",
      stream("0 0 100 40 re f", "/Type/XObject/Subtype/Form/BBox[0 0 100 40]"),
    ),
  );
  expect(page.dark(150, 180)).toBe(true);
  expect(page.dark(150, 120)).toBe(false);
});

test("the second page of the same file is drawn without reading the file again", async () => {
  const bytes = buildPdf([{}, { rules: [bar] }, {}]);
  reads = 0;
  for (const page of [1, 2, 3]) expect(await draw(bytes, { page }, "the same")).not.toBeNull();
  expect(reads).toBe(1);
});

test("a page beyond the last, and a file without fixed pages, give no image", async () => {
  expect(await draw(buildPdf([{}]), { page: 2 })).toBeNull();
  expect(await draw(Buffer.from("Giao Phòng Kinh tế rà soát."))).toBeNull();
  expect(await draw(buildDocx(paragraph("Giao Phòng Kinh tế rà soát.")))).toBeNull();
});

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a picture is its own first and only page, as it came", async () => {
  expect(await draw(PNG)).toMatchObject({ mediaType: "image/png", bytes: PNG });
  expect(await draw(PNG, { page: 2 })).toBeNull();
});

test("every page of a TIFF is drawn, since no browser shows one", async () => {
  const scan = toTiff([blankGrey(200, 280), blankGrey(200, 280, 90)]);
  expect(await draw(scan, { page: 2 })).toMatchObject({ mediaType: "image/webp" });
  expect(await draw(scan, { page: 3 })).toBeNull();
});

test("a TIFF of so many or so large pages that unpacking it takes too long is not drawn", async () => {
  const many = toTiff(Array.from({ length: 41 }, () => blankGrey(2, 2)));
  await expect(draw(many)).rejects.toMatchObject({ code: "FILE_TOO_MANY_PAGES" });
  const large = toTiff([blankGrey(7000, 6000)]);
  await expect(draw(large)).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
});

const sized = (at: number, size: number): Buffer => {
  const huge = Buffer.from(PNG);
  huge.writeUInt32BE(size, at);
  huge.writeUInt32BE(size, at + 4);
  return huge;
};
const JPEG_HEAD = (size: number): Buffer =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    17,
    8,
    size >> 8,
    size & 255,
    size >> 8,
    size & 255,
  ]);

test.each<[string, Uint8Array, string]>([
  ["a PNG that claims 60,000 pixels square", sized(16, 60_000), "FILE_TOO_COMPLEX"],
  ["a JPEG that claims 60,000 pixels square", JPEG_HEAD(60_000), "FILE_TOO_COMPLEX"],
  ["a JPEG cut before its size", JPEG_HEAD(100).subarray(0, 8), "FILE_BROKEN"],
  ["a PDF header and nothing else", Buffer.from("%PDF-1.7\n%%EOF"), "FILE_BROKEN"],
  [
    "a PDF of ten thousand pages",
    buildPdf(Array.from({ length: 10_000 }, () => ({}))),
    "FILE_TOO_MANY_PAGES",
  ],
])("%s is refused with its reason", async (_, bytes, code) => {
  await expect(draw(bytes)).rejects.toMatchObject({ name: "FileError", code });
});

test("a page a thousand times higher than wide is drawn within the limit of pixels", async () => {
  const page = await shown(buildPdf([{ width: 14, height: 14_000 }]), {
    width: 2000,
    limits: { maxPixels: 1_000_000 },
  });
  expect(page.width * page.height).toBeLessThanOrEqual(1_000_000);
});

/** A form that draws itself ten times at each of nine depths: a thousand million rectangles. */
function formBomb(): Uint8Array {
  const form = (at: number) =>
    at === 8
      ? stream("0 0 500 500 re f", "/Type/XObject/Subtype/Form/BBox[0 0 600 800]")
      : stream(
          "/X Do ".repeat(10),
          `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X ${at + 6} 0 R>>>>`,
        );
  return pdfOf(
    ...CATALOGUE,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
    stream("/X Do"),
    ...Array.from({ length: 9 }, (_, at) => form(at)),
  );
}

test("a page that would be drawn for hours ends at the time limit, and the next file is drawn", async () => {
  await expect(draw(formBomb(), { limits: { timeoutMs: 1500 } })).rejects.toMatchObject({
    code: "FILE_TIMEOUT",
  });
  expect(await draw(buildPdf([{}]))).not.toBeNull();
});

test("a file that needs more memory than allowed is refused, and the next file is drawn", async () => {
  const large = Buffer.concat([buildPdf([{}]), Buffer.alloc(40 * 1024 * 1024)]);
  await expect(draw(large, { limits: { maxMemoryMb: 24 } })).rejects.toMatchObject({
    code: "FILE_TOO_COMPLEX",
  });
  expect(await draw(buildPdf([{}]))).not.toBeNull();
});

test("who gives up is told at once and does not hold up the queue; the last asked comes first", async () => {
  const bytes = buildPdf([{ texts: setLines("Rà soát, báo cáo. ".repeat(40), { y: 100 }) }, {}, {}, {}]);
  const order: number[] = [];
  const ask = (page: number, signal?: AbortSignal) =>
    draw(bytes, { page, ...(signal && { signal }) }, "queue").then(() => order.push(page));
  const leaving = new AbortController();
  const first = ask(1);
  const second = ask(2, leaving.signal);
  const rest = [ask(3), ask(4)];
  leaving.abort();
  await expect(second).rejects.toMatchObject({ code: "FILE_CANCELLED" });
  await Promise.all([first, ...rest]);
  expect(order).toEqual([1, 4, 3]);
});
