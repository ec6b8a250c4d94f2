import { describe, expect, test } from "vitest";
import { cutSpans, overlapOf, tidySpans, trimSpans, wordsOf } from "./spans.ts";

describe("spans", () => {
  const text = "  một hai \n ba bốn ";

  test("tidied: in order, overlapping and touching ones as one", () => {
    expect(
      tidySpans([
        { start: 5, end: 9 },
        { start: 0, end: 3 },
        { start: 3, end: 4 },
        { start: 8, end: 12 },
      ]),
    ).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 12 },
    ]);
  });

  test("trimmed: no spaces at the edges, nothing without words", () => {
    expect(trimSpans(text, [{ start: 0, end: 10 }])).toEqual([{ start: 2, end: 9 }]);
    expect(trimSpans(text, [{ start: 9, end: 12 }])).toEqual([]);
  });

  test("cut: each side keeps its own words", () => {
    expect(cutSpans(text, [{ start: 2, end: 18 }], 9)).toEqual([
      [{ start: 2, end: 9 }],
      [{ start: 12, end: 18 }],
    ]);
    const two = [
      { start: 2, end: 5 },
      { start: 12, end: 18 },
    ];
    expect(cutSpans(text, two, 10)).toEqual([[two[0]], [two[1]]]);
    expect(cutSpans(text, two, 2)[0]).toEqual([]);
  });

  test("words: one line, single spaces", () => {
    expect(
      wordsOf(text, [
        { start: 0, end: 11 },
        { start: 12, end: 19 },
      ]),
    ).toBe("một hai ba bốn");
  });

  test("overlap: characters in both", () => {
    expect(overlapOf([{ start: 0, end: 10 }], [{ start: 8, end: 20 }])).toBe(2);
    expect(overlapOf([{ start: 0, end: 8 }], [{ start: 8, end: 20 }])).toBe(0);
  });
});
