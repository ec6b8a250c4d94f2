import type { DocumentPages } from "@dondoc/contract";
import { describe, expect, test } from "vitest";
import { proposal, review } from "../test/sample-review.ts";
import { marksOf } from "../text/marks.ts";
import { marksOnPages } from "./page-marks.ts";
import { imageWidth, layOutPages, pagesBetween, samePlace, shownWidth } from "./page-sizes.ts";
import { boxesOf, doubtfulWords, placesOf } from "./places.ts";

const FIRST = "- Rà soát hồ sơ nhà tạm; lập danh";
const SECOND = "sách gửi xã trước ngày 20/3/2026.";
const THIRD = "Các thôn vệ sinh đường làng.";
const TEXT = `${FIRST} ${SECOND}\n\n${THIRD}`;
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};
const line = (words: string, y: number) => [at(words).start, at(words).end, 50, y, 400, 12];

/** Two pages; the order of the first runs over to the second. */
const PAGES: DocumentPages = {
  pages: [
    { page: 1, width: 500, height: 700, lines: [line(FIRST, 600)] },
    { page: 2, width: 500, height: 700, lines: [line(SECOND, 60), line(THIRD, 90)] },
  ],
};
const PLACES = placesOf(PAGES);

describe("where words stand", () => {
  test("a whole line has the box of the line", () => {
    expect(boxesOf(TEXT, PLACES, at(THIRD))).toEqual([
      { ...at(THIRD), page: 2, x: 50, y: 90, width: 400, height: 12 },
    ]);
  });

  test("a stretch over two pages has a box on each", () => {
    const boxes = boxesOf(TEXT, PLACES, { start: at("lập").start, end: at("trước").end });
    expect(boxes.map(({ page, start, end }) => [page, TEXT.slice(start, end)])).toEqual([
      [1, "lập danh"],
      [2, "sách gửi xã trước"],
    ]);
    expect(boxes[0]!.x).toBeGreaterThan(300);
    expect(boxes[0]!.x + boxes[0]!.width).toBe(450);
    expect(boxes[1]).toMatchObject({ x: 50, y: 60 });
  });

  test("a part of a line lies where the widths of the letters put it", () => {
    const [wide] = boxesOf(
      "WWWW iiii",
      placesOf({ pages: [{ ...PAGES.pages[0]!, lines: [[0, 9, 0, 0, 90, 12]] }] }),
      {
        start: 0,
        end: 4,
      },
    );
    expect(wide!.width).toBeGreaterThan(55);
  });

  test("white space alone, and words that stand on no page, have no box", () => {
    expect(boxesOf(TEXT, PLACES, { start: FIRST.length, end: FIRST.length + 1 })).toEqual([]);
    expect(boxesOf(TEXT, placesOf({ pages: [] }), at(FIRST))).toEqual([]);
  });

  const scanned = placesOf({
    pages: [
      {
        ...PAGES.pages[1]!,
        words: [
          [at("sách").start, at("sách").end, 51, 60, 30, 12, 95],
          [at("gửi").start, at("gửi").end, 90, 60, 20, 12, 41],
          [at("xã").start, at("xã").end, 300, 60, 20, 12, 60],
        ],
      },
    ],
  });

  test("words with boxes of their own are exact", () => {
    expect(boxesOf(TEXT, scanned, at("gửi xã"))[0]).toMatchObject({ x: 90, width: 230 });
  });

  test("a word below sixty of a hundred is doubtful, one at sixty is not", () => {
    expect(doubtfulWords(scanned).map(({ start, end }) => TEXT.slice(start, end))).toEqual(["gửi"]);
    const { parts } = marksOnPages(TEXT, scanned, []).get(2)!;
    expect(parts.map(({ kind, boxes }) => [kind, boxes[0]!.x])).toEqual([["doubtful", 90]]);
  });
});

describe("orders on pages", () => {
  const order = { ...at(`${FIRST} ${SECOND}`) };
  const sample = proposal(1, "Phòng Kinh tế", {
    spans: [order],
    leads: [],
    state: "accepted",
    deadline: { kind: "date", due: "2026-03-20", text: "", span: at("trước ngày 20/3/2026"), rule: "before" },
  });
  const coverage = [{ span: at(THIRD), is: "unaccounted", directive: true }];
  const marks = marksOf({ ...review({ proposals: [sample] }), coverage });
  const pages = marksOnPages(TEXT, PLACES, marks);

  test("an order over two pages is one thing on each, numbered where it begins, named by its words there", () => {
    expect(pages.get(1)!.tasks).toMatchObject([
      { id: sample.id, number: 1, state: "accepted", words: FIRST },
    ]);
    expect(pages.get(2)!.tasks).toMatchObject([{ id: sample.id, number: null, words: SECOND }]);
  });

  test("numbers of orders that begin on one line stand side by side in its margin", () => {
    const two = [
      proposal(1, "Phòng Kinh tế", { spans: [at("Các thôn")], leads: [] }),
      proposal(2, "Phòng Kinh tế", { spans: [at("vệ sinh đường làng.")], leads: [] }),
    ];
    const { tasks } = marksOnPages(TEXT, PLACES, marksOf(review({ proposals: two }))).get(2)!;
    expect(tasks.map(({ number, later }) => [number, later])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  test("its deadline is marked within the line", () => {
    const [deadline] = pages.get(2)!.parts;
    expect(deadline).toMatchObject({ kind: "deadline", of: [sample.id] });
    expect(deadline!.boxes[0]!.x).toBeGreaterThan(150);
  });

  test("what nobody has accounted for is a gap on its page", () => {
    expect(pages.get(2)!.gaps).toMatchObject([{ span: at(THIRD), words: THIRD }]);
  });
});

describe("sizes of pages", () => {
  const column = layOutPages(
    [1, 2, 3].map((page) => ({ page, width: 500, height: page === 2 ? 250 : 1000, margin: 85 })),
    250,
  );

  test("every page has its place before its image is there", () => {
    expect(column.pages.map(({ top, height, scale }) => [top, height, scale])).toEqual([
      [12, 500, 0.5],
      [524, 125, 0.5],
      [661, 500, 0.5],
    ]);
    expect(column.height).toBe(1173);
  });

  test("only pages between two heights are needed", () => {
    const between = (from: number, to: number) => pagesBetween(column, from, to).map(({ page }) => page);
    expect(between(0, 100)).toEqual([1]);
    expect(between(511, 530)).toEqual([1, 2]);
    expect(between(513, 2000)).toEqual([2, 3]);
    expect(between(5000, 6000)).toEqual([]);
  });

  test("zooming keeps the same line of the same page at the top", () => {
    const larger = layOutPages(
      column.pages.map(({ page, height }) => ({ page, width: 500, height: height * 2, margin: 85 })),
      500,
    );
    const top = samePlace(column, larger, 661 + 250);
    expect(top).toBe(larger.pages[2]!.top + 500);
  });

  test("on an ordinary screen a page is as wide as an image that there is", () => {
    expect(shownWidth(760, 0, 1)).toBe(710);
    expect(imageWidth(710, 1)).toBe(710);
    expect(shownWidth(760, 1, 1)).toBe(900);
  });

  test("on a dense screen a page takes the whole room, drawn with a pixel for each of the screen's", () => {
    expect(shownWidth(344, 0, 3)).toBe(344);
    expect(imageWidth(344, 3)).toBe(1120);
    expect(imageWidth(2000, 3)).toBe(2800);
  });
});
