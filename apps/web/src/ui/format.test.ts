import { describe, expect, test } from "vitest";
import {
  dayOfMoment,
  daysBetween,
  fold,
  formatDay,
  formatMoment,
  formatShare,
  formatSize,
  parseDay,
} from "./format.ts";

describe("dates as an office writes them", () => {
  test.each([
    ["2026-08-01", "01/08/2026"],
    ["2026-08", "08/2026"],
    [null, ""],
  ])("%s is shown as %s", (day, shown) => expect(formatDay(day)).toBe(shown));

  test("a moment is shown in Vietnamese time, also late in the evening of UTC", () => {
    expect(formatMoment("2026-12-31T17:05:00Z")).toBe("01/01/2027 00:05");
    expect(dayOfMoment("2026-12-31T17:05:00Z")).toBe("2027-01-01");
  });

  test.each([
    ["1/8/2026", "2026-08-01"],
    ["01.08.2026", "2026-08-01"],
    [" 9-2-26 ", "2026-02-09"],
    ["29/2/2024", "2024-02-29"],
    ["29/2/2026", null],
    ["31/4/2026", null],
    ["0/1/2026", null],
    ["2026", null],
    ["mai", null],
  ])("typed %s means %s", (typed, day) => expect(parseDay(typed)).toBe(day));

  test("days between", () => {
    expect(daysBetween("2026-02-27", "2026-03-01")).toBe(2);
    expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  });
});

test("numbers have a decimal comma and a thousands point", () => {
  expect(formatShare(0.996)).toBe("99,6 %");
  expect(formatSize(1_430_000)).toBe("1,4 MB");
});

test("search ignores accents, case and đ", () => {
  expect(fold("Sở Tài nguyên  và ĐƯỜNG bộ")).toBe("so tai nguyen va duong bo");
});
