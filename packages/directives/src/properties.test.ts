import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDirective } from "./read-directive.ts";
import type { OutlineNode, Party, Reading, Span } from "./types.ts";

/** Words and signs of the domain: they reach further into the rules than random letters. */
const domain = fc.constantFrom(
  "UBND các xã, thị trấn",
  "Phòng Tài chính – Kế hoạch",
  "Giao",
  "Yêu cầu",
  "Đề nghị",
  "chủ trì, phối hợp với",
  "trước ngày 30/6/2021",
  "trong tháng 8 năm 2020",
  "định kỳ",
  "khẩn trương",
  "rà soát",
  "báo cáo",
  "I.",
  "II. NHIỆM VỤ",
  "1.",
  "1.1.",
  "a)",
  "- ",
  "+ ",
  "❖",
  "(",
  ")",
  ";",
  ":",
  ".",
  ",",
  "\n",
  "\n\n",
  "|",
  "| a | b | c |",
  "\t",
  "**",
  "*",
  "THÔNG BÁO",
  "Số: 12/TB-UBND",
  "Sơn Hà, ngày 14 tháng 6 năm 2021",
  "Nơi nhận:",
  "TL. CHỦ TỊCH",
  "CHÁNH VĂN PHÒNG",
  "Nguyễn Văn A",
  "Điều 1.",
  "Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ",
  "đạt 99,6%",
  "e\u0302\u0301",
  "\ud83d",
  "\u00a0",
  "\u200b",
  "\r\n",
);
const text = fc.oneof(
  fc.array(domain, { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(fc.oneof(domain, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join("")),
);

const inside = (span: Span, length: number) =>
  span.start >= 0 && span.start <= span.end && span.end <= length;
const partiesOf = (reading: Reading): Party[] =>
  reading.tasks.flatMap((task) => [...task.leads, ...task.coordinators]);
const nodesOf = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
const words = (value: string) => value.replace(/[^\p{L}\p{N}]+/gu, "");

describe("any text", () => {
  it("is read without an error, into spans that lie in it", () => {
    fc.assert(
      fc.property(text, (input) => {
        const reading = readDirective(input);
        expect(reading.text).toBe(input);
        const spans = [
          ...reading.tasks.flatMap((task) => [...task.spans, ...(task.deadline ? [task.deadline.span] : [])]),
          ...partiesOf(reading).map((party) => party.span),
          ...reading.coverage.map((part) => part.span),
          ...reading.citations.map((citation) => citation.span),
          ...reading.figures.map((figure) => figure.span),
          ...nodesOf(reading.outline).map((node) => node.span),
        ];
        for (const span of spans) expect(inside(span, input.length)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives each task its own id, ordered spans and the words of its spans", () => {
    fc.assert(
      fc.property(text, (input) => {
        const { tasks } = readDirective(input);
        expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length);
        for (const task of tasks) {
          task.spans.forEach((span, i) => {
            if (i > 0) expect(span.start).toBeGreaterThanOrEqual(task.spans[i - 1]?.end ?? 0);
          });
          const quoted = task.spans.map((span) => input.slice(span.start, span.end)).join(" ");
          expect(words(task.text)).toBe(words(quoted));
          expect(task.title.length).toBeLessThanOrEqual(120);
          expect(task.confidence).toBeGreaterThanOrEqual(0);
          expect(task.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is read the same way every time", () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(readDirective(input)).toEqual(readDirective(input));
      }),
      { numRuns: 300 },
    );
  });
});

describe("long texts", () => {
  const shapes: [name: string, unit: string][] = [
    ["one line of letters", "a"],
    ["dots", "."],
    ["spaces", " "],
    ["semicolons", "; rà soát "],
    ["open brackets", "("],
    ["dates", "trước ngày 30/6/2021 "],
    ["units", "UBND xã A, "],
    ["circumstances", "Căn cứ tình hình, "],
    ["numbers", "1.1.1. "],
    ["bullets", "- Rà soát hồ sơ.\n"],
    ["bars", "|\n"],
    ["rows", "| a | b | c |\n"],
    ["stars", "*"],
    ["capitals", "UBND "],
    ["digits", "1"],
    ["marks", "e\u0301"],
    ["colons", "Phòng A: "],
  ];

  it.each(shapes)("of %s do not blow up", (_, unit) => {
    const time = (length: number) => {
      const input = unit.repeat(Math.ceil(length / unit.length));
      // Processor time, because other work on the machine must not count.
      const before = process.cpuUsage();
      readDirective(input);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    time(20_000);
    const short = Math.max(time(50_000), time(50_000));
    const long = Math.min(time(400_000), time(400_000));
    // Eight times the text: a quadratic rule would take sixty-four times as long. Below 400 ms the
    // measurement says nothing.
    expect(long).toBeLessThan(Math.max(400_000, short * 24));
  });
});
