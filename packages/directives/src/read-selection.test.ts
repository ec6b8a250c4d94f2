import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSelection } from "./read-selection.ts";

const NOTICE = `ỦY BAN NHÂN DÂN
TỈNH SƠN HÀ
Số: 12/TB-UBND
Sơn Hà, ngày 05 tháng 8 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 7

Chủ tịch UBND tỉnh kết luận như sau:

1. Sở Tài chính
- Chủ trì, phối hợp với Sở Xây dựng rà soát vốn, báo cáo trước ngày 20/8/2025; hướng dẫn các chủ đầu tư.
- Kết quả giải ngân còn thấp.

2. Giao Sở Y tế kiểm tra các trạm y tế. Phối hợp với Công an tỉnh xử lý vi phạm trong tháng 9.

| Nhiệm vụ | Ghi chú |
|---|---|
| Lập danh mục dự án trước ngày 30/9/2025 | gấp |
`;

const read = (words: string) => {
  const start = NOTICE.indexOf(words);
  return readSelection(NOTICE, [{ start, end: start + words.length }]);
};
const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name);

describe("words that a person has chosen", () => {
  test("their own owner, coordinating unit and deadline", () => {
    const task = read("Giao Sở Y tế kiểm tra các trạm y tế");
    expect(names(task.leads)).toEqual(["Sở Y tế"]);
    expect(task.leads[0]?.from).toBe("clause");
    const helped = read("phối hợp với Sở Xây dựng rà soát vốn, báo cáo trước ngày 20/8/2025");
    expect(names(helped.coordinators)).toEqual(["Sở Xây dựng"]);
    expect(helped.deadline).toMatchObject({ kind: "date", due: "2025-08-20" });
  });

  test("else the owner of the heading, also for words that the reader took for no order", () => {
    const task = read("Kết quả giải ngân còn thấp");
    expect(names(task.leads)).toEqual(["Sở Tài chính"]);
    expect(task.section).toEqual(["1", "-"]);
    expect(task.deadline).toBeNull();
  });

  test("else the owner of the sentence before", () => {
    const task = read("Phối hợp với Công an tỉnh xử lý vi phạm trong tháng 9");
    expect(names(task.leads)).toEqual(["Sở Y tế"]);
    expect(names(task.coordinators)).toEqual(["Công an tỉnh"]);
    expect(task.deadline?.due).toBe("2025-09-30");
  });

  test("words of a table cell", () => {
    const task = read("Lập danh mục dự án trước ngày 30/9/2025");
    expect(task.deadline?.due).toBe("2025-09-30");
    expect(task.title).toMatch(/^Lập danh mục dự án/);
  });

  test("words of the header name nobody", () => {
    expect(read("THÔNG BÁO")).toMatchObject({ text: "THÔNG BÁO", leads: [], deadline: null, section: [] });
  });

  test("several stretches are one order with exactly these spans", () => {
    const spans = ["rà soát vốn", "kiểm tra các trạm y tế"].map((words) => {
      const start = NOTICE.indexOf(words);
      return { start, end: start + words.length };
    });
    const task = readSelection(NOTICE, spans);
    expect(task.spans).toEqual(spans);
    expect(task.text).toBe("rà soát vốn kiểm tra các trạm y tế");
  });
});

test("any words of any text give an order with these words, and never throw", () => {
  const piece = fc.constantFrom(
    ...NOTICE.split(/(?<=\s)/),
    "- ",
    "| a | b |\n",
    "\ud83d",
    "\0",
    "Nơi nhận:\n",
    "\u0300",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const text = pieces.join("");
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const task = readSelection(text, [{ start, end }]);
      expect(task.spans).toEqual([{ start, end }]);
      for (const { span } of [...task.leads, ...task.coordinators]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});
