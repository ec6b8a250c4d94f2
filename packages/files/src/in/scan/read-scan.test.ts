import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, test, vi } from "vitest";
import { buildPdf, setLines } from "../../../test/build-pdf.ts";
import {
  askew,
  greyOf,
  HEIGHT,
  type PrintedLine,
  photograph,
  printPage,
  toPng,
  toScan,
  toTiff,
} from "../../../test/build-scan.ts";
import { closeFileWorkers, extractText, extractTextInline, FileError, type Progress } from "../../index.ts";
import { blankGrey, type Picture, turnQuarters } from "./bitmap.ts";
import { findNative } from "./engines/native.ts";

afterAll(closeFileWorkers);
// Engines take their time on a busy machine; the limits of the product are tried below.
vi.setConfig({ testTimeout: 300_000 });

const ORDER = [
  "Giao Công an xã báo cáo tình hình tháng 9 cho Phòng Tài chính",
  "và các thôn trong xã theo dõi, báo cáo hàng tháng.",
];
const lines: PrintedLine[] = [
  { text: "1. Thông báo tình hình", x: 85, y: 120 },
  { text: ORDER[0]!, x: 121, y: 150 },
  { text: ORDER[1]!, x: 85, y: 170 },
  { text: "2. Công an xã chú ý phòng cháy trên các xóm.", x: 85, y: 200 },
];
const page = greyOf(await photograph(printPage(lines)));
const native = await findNative();

const codeOf = async (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => "read",
    (error: unknown) => (error instanceof FileError ? error.code : String(error)),
  );

describe.each([
  ["the packaged engine", "wasm", true],
  ["the machine's own engine", "native", native !== null],
] as const)("%s", (_, engine, isHere) => {
  test.skipIf(!isHere)(
    "reads a page askew, joins its paragraph and tells where every word stands",
    async () => {
      const progress: Progress[] = [];
      const scan = toScan([askew(page, 2)]);
      const { text, pages, warnings } = await extractText(scan, {
        ocr: { engine },
        onProgress: (p) => progress.push(p),
      });
      expect(text).toContain(ORDER.join(" "));
      expect(pages[0]).toMatchObject({ page: 1, readBy: "ocr" });
      expect(progress.map((p) => [p.page, p.pages, p.stage])).toEqual([
        [1, 1, "text"],
        [0, 1, "ocr"],
        [1, 1, "ocr"],
      ]);
      expect(warnings.map(({ code }) => code)).toContain("SCAN_READ");
      const words = pages[0]!.words!;
      expect(words.length).toBeGreaterThan(30);
      for (const word of words) expect(word.confidence).toBeGreaterThan(0);
      // On the page as it was scanned, two degrees askew, the word that opens the second line lies a little higher.
      const giao = words.find(({ start, end }) => text.slice(start, end) === "Giao")!;
      const turn = (2 * Math.PI) / 180;
      const [dx, dy] = [121 - 595 / 2, 146 - HEIGHT / 2];
      expect(giao.x).toBeCloseTo(595 / 2 + dx * Math.cos(turn) - dy * Math.sin(turn), -1);
      expect(
        Math.abs(giao.y + giao.height / 2 - (HEIGHT / 2 + dx * Math.sin(turn) + dy * Math.cos(turn))),
      ).toBeLessThan(4);
    },
  );
});

test("a page on its side and one on its head are turned before they are read, boxes stay on the page as shown", async () => {
  const scan = toScan([turnQuarters(page, 1), turnQuarters(page, 2)]);
  const { text, pages } = await extractText(scan, { ocr: { engine: "wasm" } });
  expect(text.split(ORDER.join(" ")).length).toBe(3);
  expect(pages[0]!.width).toBeLessThan(pages[0]!.height!);
  const [side, head] = pages.map(
    (p) => p.words!.find(({ start, end }) => text.slice(start, end) === "Giao")!,
  );
  // Turned clockwise, what was 150 points from the top is so far from the right edge.
  expect(Math.abs(side!.x + side!.width / 2 - (HEIGHT - 146))).toBeLessThan(6);
  expect(Math.abs(head!.y + head!.height / 2 - (HEIGHT - 146))).toBeLessThan(6);
});

test("PNG, TIFF of several pages and their media types", async () => {
  const png = await extractText(toPng(page), { ocr: { engine: "wasm" }, fileName: "trang.jpg" });
  expect(png.mediaType).toBe("image/png");
  expect(png.text).toContain(ORDER.join(" "));
  expect(png.warnings.map(({ code }) => code)).toEqual(["SCAN_READ", "NAME_MISMATCH"]);
  const tiff = await extractTextInline(toTiff([page, page]), { ocr: { engine: "wasm" } });
  expect(tiff.mediaType).toBe("image/tiff");
  expect(tiff.pages.map(({ readBy }) => readBy)).toEqual(["ocr", "ocr"]);
  expect(tiff.text.split(ORDER[1]!).length).toBe(3);
});

test("each page of a TIFF is told before it is unpacked, so that it has the time of a page that is read", async () => {
  const progress: Progress[] = [];
  const { pages } = await extractTextInline(toTiff([blankGrey(40, 40), page, blankGrey(40, 40)]), {
    ocr: { engine: "wasm" },
    onProgress: (p) => progress.push(p),
  });
  expect(pages.map(({ readBy }) => readBy)).toEqual(["text", "ocr", "text"]);
  expect(progress.slice(0, 3)).toEqual(Array(3).fill({ page: 0, pages: 3, stage: "ocr" }));
  expect(progress[3]).toEqual({ page: 1, pages: 3, stage: "text" });
});

test("of a PDF only the pages with something other than text are recognised, those without ink are passed over without a word", async () => {
  const typed = { texts: setLines("Chủ tịch giao Văn phòng theo dõi.", { y: 100 }) };
  const drawn = { rules: [{ x0: 10, y0: 10, x1: 11, y1: 11 }] };
  const progress: Progress[] = [];
  const { pages, warnings } = await extractText(buildPdf([typed, {}, drawn]), {
    ocr: { engine: "wasm" },
    onProgress: (p) => progress.push(p),
  });
  expect(pages.map(({ readBy }) => readBy)).toEqual(["text", "text", "text"]);
  expect(warnings).toEqual([]);
  expect(progress.map(({ page: done, stage }) => [done, stage])).toEqual([
    [1, "text"],
    [2, "text"],
    [3, "text"],
    [2, "ocr"],
    [3, "ocr"],
  ]);
});

test("a blank page, or one with a page number only, does not make a text a scan", async () => {
  const typed = { texts: setLines("Chủ tịch giao Văn phòng theo dõi.", { y: 100 }) };
  const numbered = { texts: [{ text: "2", x: 290, y: 50 }] };
  const stages = new Set<string>();
  const { warnings } = await extractText(buildPdf([typed, numbered, {}]), {
    ocr: { engine: "off" },
    onProgress: ({ stage }) => stages.add(stage),
  });
  expect(warnings).toEqual([]);
  expect(stages).toEqual(new Set(["text"]));
});

test("a table keeps its rows and cells", async () => {
  const [xs, ys] = [
    [85, 300, 500],
    [120, 150, 180],
  ];
  const cells = ["Công an xã", "báo cáo tháng", "Phòng Tài chính", "báo cáo quý"];
  const printed = printPage(
    cells.map((text, i) => ({ text, x: xs[i % 2]! + 8, y: ys[i >> 1]! + 20 })),
    [
      ...[...ys].map((y) => ({ x0: 85, x1: 500, y0: y - 0.4, y1: y + 0.4 })),
      ...[...xs].map((x) => ({ x0: x - 0.4, x1: x + 0.4, y0: 120, y1: 180 })),
    ],
  );
  const { text } = await extractText(toScan([askew(greyOf(await photograph(printed)), 0.8)]), {
    ocr: { engine: "wasm" },
  });
  expect(text.split("\n")).toEqual(["| Công an xã | báo cáo tháng |", "| Phòng Tài chính | báo cáo quý |"]);
});

test("a stamp of secrecy in red ink refuses the document, also where the engine cannot see its marks", async () => {
  expect(await codeOf(extractText(toScan([await stampedPage()]), { ocr: { engine: "wasm" } }))).toBe(
    "FILE_SECRET",
  );
});

test.each([1, 2, 3] as const)(
  "a stamp of secrecy in red ink is seen on a page turned by %i quarters",
  async (quarters) => {
    const scan = toScan([turned(await stampedPage(), quarters)]);
    expect(await codeOf(extractText(scan, { ocr: { engine: "wasm" } }))).toBe("FILE_SECRET");
  },
);

test("with recognition off, scans and pictures are refused as before", async () => {
  const off = { ocr: { engine: "off" as const } };
  expect(await codeOf(extractText(toScan([page]), off))).toBe("FILE_SCANNED");
  expect(await codeOf(extractText(toPng(page), off))).toBe("FILE_IMAGE");
});

test("giving up ends the reading at once and leaves nothing behind", async () => {
  const before = leftovers();
  const giveUp = new AbortController();
  const scan = toScan([page, page, page]);
  const reading = extractText(scan, {
    ocr: { engine: "wasm" },
    signal: giveUp.signal,
    onProgress: ({ page: done }) => done > 0 && giveUp.abort(),
  });
  expect(await codeOf(reading)).toBe("FILE_CANCELLED");
  expect(leftovers()).toEqual(before);
  // The next file finds engines that work.
  expect(await codeOf(extractText(toPng(page), { ocr: { engine: "wasm" } }))).toBe("read");
});

test("a page that takes too long is left out with a warning; when it is the only one the file is refused", async () => {
  const limits = { scanPageTimeoutMs: 1 };
  expect(await codeOf(extractText(toScan([page]), { ocr: { engine: "wasm" }, limits }))).toBe("FILE_TIMEOUT");
  const mixed = buildPdf([
    { texts: setLines("Chủ tịch giao Văn phòng theo dõi.", { y: 100 }) },
    { rules: [{ x0: 80, y0: 80, x1: 300, y1: 200 }] },
  ]);
  const { warnings, pages } = await extractText(mixed, { ocr: { engine: "wasm" }, limits });
  expect(warnings.map(({ code }) => code)).toEqual(["SCAN_PAGES_UNREAD"]);
  expect(pages[1]!.readBy).toBe("text");
});

const stampedPage = (): Promise<Picture> =>
  photograph(printPage([{ text: "MAT", x: 100, y: 90, size: 22, colour: [0.85, 0.1, 0.15] }, ...lines]));

/** A picture in colours turned clockwise. */
function turned({ width, height, channels, data }: Picture, quarters: 1 | 2 | 3): Picture {
  const planes = Array.from({ length: channels }, (_, k) =>
    turnQuarters(
      { width, height, data: Uint8Array.from({ length: width * height }, (_, i) => data[i * channels + k]!) },
      quarters,
    ),
  );
  const [first] = planes;
  const mixed = new Uint8Array(data.length);
  for (const [k, plane] of planes.entries())
    for (let i = 0; i < width * height; i++) mixed[i * channels + k] = plane.data[i]!;
  return { width: first!.width, height: first!.height, channels, data: mixed };
}

const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("dondoc-ocr-"));
