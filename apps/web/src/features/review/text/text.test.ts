import { describe, expect, test } from "vitest";
import { NOTICE, proposal, review, words } from "../test/sample-review.ts";
import { layOut } from "./blocks.ts";
import { measureCoverage, nextGap } from "./coverage.ts";
import { findEmphasis } from "./emphasis.ts";
import { checkWords, marksOf } from "./marks.ts";
import { headingsOf } from "./outline.ts";
import { distribute, segmentsOf, signatureOf } from "./segments.ts";
import { spansInBlocks, wholeWords } from "./selection.ts";
import { sentencesOf, splitPoints, stepSentence } from "./sentences.ts";
import { subtractSpans } from "./span.ts";

const slice = (span: { start: number; end: number }, text = NOTICE): string =>
  text.slice(span.start, span.end);
const whole = (text: string) => ({ start: 0, end: text.length });

describe("laying a text out", () => {
  const headings = headingsOf([
    {
      kind: "part",
      label: "I",
      title: "NHIỆM VỤ",
      span: words("I. NHIỆM VỤ"),
      children: [
        { kind: "clause", label: "1", title: "Phòng Kinh tế", span: words("1. Phòng Kinh tế"), children: [] },
      ],
    },
  ]);
  const regions = [{ span: { start: NOTICE.indexOf("Nơi nhận"), end: NOTICE.length }, is: "recipients" }];
  const blocks = layOut(NOTICE, headings, regions);

  test("number and place stand side by side, without rules", () => {
    const first = blocks[0];
    expect(first?.kind).toBe("table");
    if (first?.kind !== "table") return;
    expect(first.ruled).toBe(false);
    expect(first.rows[0]?.map((cell) => slice(cell))).toEqual([
      "Số: 48/TB-UBND",
      "Suối Ngà, ngày 05 tháng 3 năm 2026",
    ]);
  });

  test("headings have their depth, bullets their indent, recipients their place", () => {
    const kinds = blocks
      .slice(1)
      .map((block) => [block.kind, "level" in block ? block.level : null, slice(block).slice(0, 12)]);
    expect(kinds).toEqual([
      ["title", 1, "**THÔNG BÁO*"],
      ["paragraph", 0, "Kết luận của"],
      ["heading", 1, "I. NHIỆM VỤ"],
      ["heading", 2, "1. Phòng Kin"],
      ["item", 1, "- Rà soát hồ"],
      ["item", 1, "- Chủ trì, p"],
      ["item", 0, "2. Các thôn:"],
      ["recipients", 0, "Nơi nhận:"],
      ["recipients", 0, "- Lưu: VT."],
    ]);
  });

  test("an order with a number like a heading's is no heading", () => {
    const text = "2. Trạm Y tế chuẩn bị thuốc men.";
    const heading = { start: 0, end: text.length, level: 1, label: "2", title: text.slice(3) };
    expect(layOut(text, [heading], [])[0]?.kind).toBe("heading");
    expect(layOut(text, [heading], [{ span: whole(text), is: "task" }])[0]?.kind).toBe("item");
  });

  test("every word of the text belongs to exactly one block, in order", () => {
    const covered = blocks
      .map((block) => slice(block))
      .join(" ")
      .replaceAll(/\s+/gu, " ");
    expect(covered).toBe(NOTICE.replaceAll(/\s+/gu, " ").trim());
  });

  test("lines broken by hand are one paragraph again", () => {
    const long = "Tập trung chỉ đạo các thôn rà soát từng hộ, từng tuyến đường và báo cáo kết quả về Ủy ban";
    const text = Array.from({ length: 6 }, () => `${long}\n${long}\nnhân dân xã theo quy định.\n\n`).join("");
    expect(layOut(text, [], []).map((block) => slice(block, text))).toHaveLength(6);
  });

  test("whole-line paragraphs are never joined", () => {
    const text =
      "Phòng Kinh tế rà soát các hộ nghèo trên địa bàn xã và lập danh sách gửi Ủy ban nhân dân xã trong tháng này nhé các đồng chí.\nCông an xã trực.";
    expect(layOut(text, [], [])).toHaveLength(2);
  });

  test("tables between tabs, on barred lines, and with bars on lines of their own", () => {
    const cells = (text: string) => {
      const block = layOut(text, [], [])[0];
      return block?.kind === "table"
        ? block.rows.map((row) => row.map((cell) => slice(cell, text).trim()))
        : null;
    };
    const expected = [
      ["Việc", "Ai"],
      ["Rà soát", "Thôn"],
    ];
    expect(cells("Việc\tAi\nRà soát\tThôn")).toEqual(expected);
    expect(cells("| Việc | Ai |\n|---|---|\n| Rà soát | Thôn |")).toEqual(expected);
    expect(cells("|\nViệc\n|\nAi\n|\n|\nRà soát\n|\nThôn\n|\n\nHết.")).toEqual(expected);
  });

  test("a bar that opens no table is an ordinary line", () => {
    expect(layOut("Đoạn một.\n\n|\nkhông phải bảng", [], []).map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
  });
});

describe("emphasis", () => {
  test("signs are hidden and words are bold or italic", () => {
    const text = "xong **trước ngày 20/6** (*nếu có*), * không phải";
    const found = findEmphasis(text);
    expect(found.bold.map((span) => slice(span, text))).toEqual(["trước ngày 20/6"]);
    expect(found.italic.map((span) => slice(span, text))).toEqual(["nếu có"]);
    expect(found.hidden).toHaveLength(4);
  });

  test("a stray sign emboldens nothing beyond its paragraph", () => {
    const text = "một **hai\n\nba** bốn";
    expect(findEmphasis(text)).toEqual({ hidden: [], bold: [], italic: [] });
  });
});

describe("marks and segments", () => {
  test("overlapping marks are cut into pieces that each know all their marks", () => {
    const view = review({
      proposals: [
        proposal(1, "lập danh sách gửi UBND xã **trước ngày 20/3/2026**.", {
          deadline: {
            kind: "date",
            due: "2026-03-20",
            text: "trước ngày 20/3/2026",
            span: words("trước ngày 20/3/2026"),
            rule: "before",
          },
        }),
      ],
    });
    const block = words("- Rà soát hồ sơ nhà tạm; lập danh sách gửi UBND xã **trước ngày 20/3/2026**.");
    const [marks = []] = distribute([block], marksOf(view));
    const segments = segmentsOf(block, marks, findEmphasis(NOTICE));
    expect(
      segments.map((piece) => [slice(piece), piece.marks.map(({ kind }) => kind).join("+"), piece.bold]),
    ).toEqual([
      ["- Rà soát hồ sơ nhà tạm; ", "", false],
      ["lập danh sách gửi UBND xã ", "task", false],
      ["trước ngày 20/3/2026", "task+deadline", true],
      [".", "task", false],
    ]);
  });

  test("a heading that names the owner of several orders is one mark of all of them", () => {
    const lead = marksOf(review()).filter(({ kind }) => kind === "lead");
    expect(lead).toHaveLength(1);
    expect(lead[0]?.of).toHaveLength(3);
  });

  test("the signature changes with the state of a proposal and with nothing else", () => {
    const before = marksOf(review());
    expect(signatureOf(marksOf(review()))).toBe(signatureOf(before));
    const accepted = review({
      proposals: review().proposals.map((one) => ({ ...one, state: "accepted" as const })),
    });
    expect(signatureOf(marksOf(accepted))).not.toBe(signatureOf(before));
  });
});

describe("sentences", () => {
  test("stops and semicolons cut; short words, numbers and brackets do not", () => {
    const text =
      "1. Đề nghị TP. Hà Giang rà soát (xong trước 30/6; báo cáo sau); lập danh sách. Gửi UBND xã.";
    expect(sentencesOf(text, whole(text)).map((span) => slice(span, text))).toEqual([
      "1. Đề nghị TP. Hà Giang rà soát (xong trước 30/6; báo cáo sau);",
      "lập danh sách.",
      "Gửi UBND xã.",
    ]);
  });

  test("the caret steps forward and back and stops at the ends", () => {
    const sentences = [
      { start: 0, end: 5 },
      { start: 6, end: 9 },
    ];
    expect(stepSentence(sentences, null, 1)).toEqual({ start: 0, end: 5 });
    expect(stepSentence(sentences, { start: 0, end: 5 }, 1)).toEqual({ start: 6, end: 9 });
    expect(stepSentence(sentences, { start: 6, end: 9 }, 1)).toBeNull();
    expect(stepSentence(sentences, null, -1)).toEqual({ start: 6, end: 9 });
  });

  test("an order can be cut before each of its later sentences and spans", () => {
    const spans = [words("- Rà soát hồ sơ nhà tạm; lập danh sách gửi UBND xã"), words("Thời tiết còn rét.")];
    expect(splitPoints(NOTICE, spans)).toEqual([
      NOTICE.indexOf("lập danh sách"),
      NOTICE.indexOf("Thời tiết"),
    ]);
  });
});

describe("coverage", () => {
  const directive = words("2. Các thôn: vệ sinh đường làng. Thời tiết còn rét.");
  const coverage = [
    { span: words("2. Các thôn: vệ sinh đường làng."), is: "unaccounted", directive: true },
    { span: words("Thời tiết còn rét."), is: "remark", directive: true },
  ];

  test("what no proposal and no mark covers is a gap", () => {
    const meter = measureCoverage(review({ coverage }));
    expect(meter.gaps.map((gap) => slice(gap))).toEqual(["2. Các thôn: vệ sinh đường làng."]);
    expect(meter.share).toBeCloseTo(18 / (18 + 32), 2);
  });

  test("a proposal over a part leaves the rest", () => {
    const meter = measureCoverage(review({ coverage, proposals: [proposal(1, "vệ sinh đường làng.")] }));
    expect(meter.gaps.map((gap) => slice(gap))).toEqual(["2. Các thôn: "]);
  });

  test("an officer's mark closes it", () => {
    const marks = [{ id: "a", span: directive, is: "remark", by: "" }];
    expect(measureCoverage(review({ coverage, marks }))).toMatchObject({ share: 1, gaps: [] });
  });

  test("a document without a directive part is fully accounted for", () => {
    expect(measureCoverage(review()).share).toBe(1);
  });

  test("the next gap goes on from the beginning", () => {
    const gaps = [
      { start: 5, end: 9 },
      { start: 20, end: 22 },
    ];
    expect(nextGap(gaps, 6)).toEqual({ start: 20, end: 22 });
    expect(nextGap(gaps, 30)).toEqual({ start: 5, end: 9 });
    expect(nextGap([], 0)).toBeNull();
  });
});

describe("selection", () => {
  test("a careless drag takes whole words", () => {
    const start = NOTICE.indexOf("vệ sinh") + 1;
    const end = NOTICE.indexOf("đường làng") + 3;
    expect(slice(wholeWords(NOTICE, { start, end }) ?? { start: 0, end: 0 })).toBe("vệ sinh đường");
    expect(wholeWords("  \n ", { start: 0, end: 3 })).toBeNull();
  });

  test("a selection over two paragraphs is two spans", () => {
    const a = words("1. Phòng Kinh tế");
    const b = words("- Rà soát hồ sơ nhà tạm;");
    expect(spansInBlocks(NOTICE, { start: a.start, end: b.end }, [a, b])).toEqual([a, b]);
  });

  test("holes are taken out of a span", () => {
    expect(
      subtractSpans({ start: 0, end: 10 }, [
        { start: 2, end: 4 },
        { start: 8, end: 12 },
      ]),
    ).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 8 },
    ]);
  });
});

test("a check speaks the page's language; a reading from before that has Vietnamese only", () => {
  const old = { from: 0, to: 1, severity: "info" as const, code: "spelling", message: "lỗi gõ" };
  const both = { ...old, messages: { vi: "lỗi gõ", en: "a slip of typing" } };
  expect([checkWords(both, "vi"), checkWords(both, "en"), checkWords(old, "en")]).toEqual([
    "lỗi gõ",
    "a slip of typing",
    "lỗi gõ",
  ]);
});
