import type { Coverage, CoverageKind } from "@dondoc/directives";
import { describe, expect, test } from "vitest";
import { coverageShare } from "./coverage.ts";

const label = (start: number, end: number, is: CoverageKind, directive = true): Coverage => ({
  span: { start, end },
  is,
  directive,
});

describe("the share of the directive part that is accounted for", () => {
  const text = "aaaaa bbbbb ccccc ddddd";
  const labels = [label(0, 5, "header", false), label(6, 11, "task"), label(12, 23, "unaccounted")];

  test("only the directive part counts, and spaces do not", () => {
    expect(coverageShare(text, labels, [])).toBeCloseTo(5 / 15);
  });

  test("words of a proposal or a mark are accounted for", () => {
    expect(coverageShare(text, labels, [{ start: 12, end: 17 }])).toBeCloseTo(10 / 15);
    expect(coverageShare(text, labels, [{ start: 12, end: 23 }])).toBe(1);
  });

  test("overlapping spans count once, spans outside the directive part not at all", () => {
    const twice = [
      { start: 12, end: 17 },
      { start: 14, end: 17 },
      { start: 0, end: 5 },
    ];
    expect(coverageShare(text, labels, twice)).toBeCloseTo(10 / 15);
  });

  test("spans beyond the text do no harm", () => {
    expect(coverageShare(text, labels, [{ start: 18, end: 900 }])).toBeCloseTo(10 / 15);
  });

  test("a text without a directive part has nothing left to account for", () => {
    expect(coverageShare(text, [label(0, 23, "result", false)], [])).toBe(1);
    expect(coverageShare("", [], [])).toBe(1);
  });

  test("ten times the text takes about ten times the time", () => {
    const once = (size: number) => {
      const long = "chữ ".repeat(size / 4);
      const many = Array.from({ length: size / 100 }, (_, i) => label(i * 100, i * 100 + 99, "unaccounted"));
      const covered = many.slice(0, many.length / 4).map(({ span }) => span);
      const before = process.cpuUsage();
      coverageShare(long, many, covered);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const time = (size: number) => Math.min(once(size), once(size), once(size));
    time(100_000);
    // 100 when quadratic.
    expect(time(2_000_000) / time(200_000)).toBeLessThan(40);
  });
});
