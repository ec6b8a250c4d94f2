import { expect, test } from "vitest";
import { askew, greyOf, photograph, printPage } from "../../../test/build-scan.ts";
import { blankGrey, type Grey, turnQuarters } from "./bitmap.ts";
import { evenLight } from "./even-light.ts";
import { partInks } from "./ink.ts";
import { asShown, preparePage, turnOver } from "./prepare.ts";
import { takeRules } from "./rules.ts";
import { findBands, setOneBelowOther } from "./side-by-side.ts";
import { findSkew, level, unlevel } from "./skew.ts";

const words = "Công an xã báo cáo tình hình tháng 9 cho Phòng Tài chính và các thôn";
const lines = [0, 1, 2, 3, 4, 5].map((i) => ({ text: words, x: 80, y: 100 + i * 22 }));
const page = greyOf(await photograph(printPage(lines)));

const shadeOf = ({ width, data }: Grey, x: number, y: number): number => data[y * width + x]!;

test.each([-5, -2.2, -0.4, 0, 0.7, 2, 4.6])(
  "a page %f degrees askew is measured to a tenth of a degree",
  (degrees) => {
    expect(Math.abs(findSkew(askew(page, degrees)) - degrees)).toBeLessThanOrEqual(0.1);
  },
);

test("a blank page and one of specks lie level", () => {
  const specks = blankGrey(800, 1000);
  for (let i = 0; i < 30; i++) specks.data[i * 26_111] = 0;
  expect([findSkew(blankGrey(800, 1000)), findSkew(specks)]).toEqual([0, 0]);
});

test("a point of the levelled page is found again on the page as it was", () => {
  const dot = blankGrey(400, 300);
  for (let y = 58; y < 63; y++) for (let x = 98; x < 103; x++) dot.data[y * 400 + x] = 0;
  const turned = level(dot, 3);
  let [best, at] = [256, 0];
  turned.data.forEach((shade, i) => {
    if (shade < best) [best, at] = [shade, i];
  });
  const { x, y } = unlevel(at % 400, Math.floor(at / 400), 3, 400, 300);
  expect(Math.hypot(x - 100, y - 60)).toBeLessThan(4);
});

test("red ink goes, the black letters under it stay, and the red ink is kept apart", () => {
  const data = new Uint8Array(100 * 100 * 3).fill(255);
  for (let y = 20; y < 60; y++) for (let x = 20; x < 60; x++) data.set([215, 40, 50], (y * 100 + x) * 3);
  for (let x = 0; x < 100; x++) data.set([25, 20, 22], (40 * 100 + x) * 3);
  const { black, red } = partInks({ width: 100, height: 100, channels: 3, data });
  expect(shadeOf(black, 30, 30)).toBeGreaterThan(240);
  expect(shadeOf(black, 30, 40)).toBeLessThan(40);
  expect(shadeOf(red!, 30, 30)).toBeLessThan(60);
  expect(shadeOf(red!, 30, 40)).toBe(255);
});

test("what is clear in a picture shows the paper", () => {
  const data = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 255]);
  expect([...partInks({ width: 2, height: 1, channels: 4, data }).black.data]).toEqual([255, 0]);
});

test("a shadow over half of a page becomes paper, its letters stay dark", () => {
  const shadow: Grey = {
    ...page,
    data: page.data.map((shade, i) => (i % page.width > page.width / 2 ? shade * 0.5 : shade)),
  };
  const even = evenLight(shadow);
  const right = (grey: Grey): Uint8Array => grey.data.filter((_, i) => i % page.width > page.width * 0.6);
  expect(right(even).filter((shade) => shade > 230).length).toBeGreaterThan(0.8 * right(even).length);
  expect(right(even).reduce((least, shade) => Math.min(least, shade), 255)).toBeLessThan(60);
  expect(evenLight(page)).toBe(page);
});

test("ruled lines are found where they are drawn, and taken out without a letter", async () => {
  const rule = { x0: 80, x1: 500, y0: 131.6, y1: 132.4 };
  const upright = { x0: 299.6, x1: 300.4, y0: 200, y1: 280 };
  const ruled = greyOf(await photograph(printPage(lines.slice(0, 2), [rule, upright])));
  const plain = greyOf(await photograph(printPage(lines.slice(0, 2))));
  const rules = takeRules(ruled, 200);
  expect(rules.map(({ vertical }) => vertical)).toEqual([false, true]);
  expect(rules[0]!.at).toBeCloseTo(132, 0);
  expect([rules[0]!.from, rules[0]!.to].map(Math.round)).toEqual([80, 500]);
  expect(rules[1]!.at).toBeCloseTo(300, 0);
  const different = ruled.data.filter((shade, i) => Math.abs(shade - plain.data[i]!) > 90).length;
  expect(different).toBeLessThan(60);
});

test("a blank page is nothing to read", () => {
  const white = { width: 600, height: 800, channels: 1 as const, data: new Uint8Array(480_000).fill(250) };
  expect(preparePage({ picture: white, dpi: 100 }, true)).toBeNull();
});

test("a box of the page made ready lies where the page shows it, however it was turned", () => {
  const shown = { width: 600, height: 800 };
  const box = { x: 100, y: 50, width: 80, height: 20 };
  expect(asShown(box, { quarters: 0, skew: 0 }, shown)).toEqual(box);
  expect(asShown(box, { quarters: 2, skew: 0 }, shown)).toEqual({ x: 420, y: 730, width: 80, height: 20 });
  expect(asShown(box, { quarters: 1, skew: 0 }, shown)).toEqual({ x: 50, y: 620, width: 20, height: 80 });
  expect(asShown(box, { quarters: 3, skew: 0 }, shown)).toEqual({ x: 530, y: 100, width: 20, height: 80 });
});

test("turned over, a page is ready to be read from its other end, its rules with it", () => {
  const { width, height, data } = page;
  const ready = preparePage(
    { picture: { width, height, channels: 1, data: data.slice() }, dpi: 200 },
    false,
  )!;
  const rule = { vertical: false, at: 100, from: 10, to: 200 };
  const over = turnOver({ ...ready, rules: [rule] });
  expect(over.turn.quarters).toBe(2);
  expect(over.picture.data).toEqual(turnQuarters(ready.picture, 2).data);
  const [w, h] = [(ready.picture.width * 72) / 200, (ready.picture.height * 72) / 200];
  expect(over.rules).toEqual([{ vertical: false, at: h - 100, from: w - 200, to: w - 10 }]);
});

test("columns side by side are set one below the other, and what is read goes back to its place", async () => {
  const columns = printPage([
    { text: words, x: 80, y: 60 },
    ...[0, 1, 2].map((i) => ({ text: "Công an xã;", x: 80, y: 110 + i * 15, size: 11 })),
    ...[0, 1, 2].map((i) => ({ text: "THAY CHỦ".slice(0, 4), x: 400, y: 118 + i * 18 })),
    { text: words, x: 80, y: 220 },
  ]);
  const grey = greyOf(await photograph(columns));
  const bands = findBands(grey, 200);
  expect(bands).toHaveLength(1);
  const [top, bottom, at] = [bands[0]!.top, bands[0]!.bottom, bands[0]!.at].map((dots) => (dots * 72) / 200);
  expect(top).toBeGreaterThan(62);
  expect(top).toBeLessThan(103);
  expect(bottom).toBeGreaterThan(154);
  expect(bottom).toBeLessThan(210);
  expect(at).toBeGreaterThan(140);
  expect(at).toBeLessThan(400);
  const set = setOneBelowOther(grey, bands, 200);
  expect(set.picture.height).toBeGreaterThan(grey.height + bands[0]!.bottom - bands[0]!.top);
  // The first row of ink in the right column, looked for on the new picture, goes back to where it was.
  const right = firstInk(
    set.picture,
    Math.round((400 * 200) / 72),
    Math.round((460 * 200) / 72),
    bands[0]!.bottom + 10,
  );
  const word = { text: "THAY", confidence: 90, x0: 1111, y0: right, x1: 1200, y1: right + 20 };
  const [line] = set.back([{ words: [word], size: 38, baselineAt: () => right + 20 }]);
  expect((line!.words[0]!.y0 * 72) / 200).toBeCloseTo(118 - 9, -1);
  expect(line!.baselineAt(1111)).toBe(line!.words[0]!.y1);
});

test("paragraphs, headings and short lines are no columns", async () => {
  const text = printPage([
    ...lines.slice(0, 2),
    { text: "1. Công an xã", x: 80, y: 160 },
    { text: words, x: 80, y: 190 },
  ]);
  expect(findBands(greyOf(await photograph(text)), 200)).toEqual([]);
});

function firstInk({ width, height, data }: Grey, from: number, to: number, top: number): number {
  for (let y = top; y < height; y++) for (let x = from; x < to; x++) if (data[y * width + x]! < 100) return y;
  return -1;
}
