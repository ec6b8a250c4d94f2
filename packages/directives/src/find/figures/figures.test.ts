import { expect, test } from "vitest";
import { findFigures } from "./index.ts";

const brief = (text: string, directive = false) =>
  findFigures(text, { directive }).map((f) => [f.value, f.of ?? null, f.unit, f.comparator, f.kind]);

test("a pair keeps both numbers and the percentage beside it is its own figure", () => {
  expect(brief("Thu ngân sách đạt 41,268/42,100 tỷ đồng (bằng 98,0%)")).toEqual([
    [41.268, 42.1, "tỷ đồng", "=", "result"],
    [98, null, "%", "=", "result"],
  ]);
});

test("points group thousands, commas begin decimals, and the unit settles what is ambiguous", () => {
  expect(brief("rà soát 1,250 hộ")[0]?.[0]).toBe(1250);
  expect(brief("diện tích 1,250 ha")[0]?.[0]).toBe(1.25);
  expect(brief("vận động được 47.350.000đ")[0]?.[0]).toBe(47_350_000);
  expect(brief("rải thảm 2.8km đường")[0]?.[0]).toBe(2.8);
  expect(brief("đưa vào khai thác 3.000 km")[0]?.[0]).toBe(3000);
  expect(brief("tổng vốn 1.234,5 tỷ đồng")[0]?.[0]).toBe(1234.5);
});

test("words before the number compare", () => {
  expect(brief("phấn đấu trên 30% thủ tục")[0]).toEqual([30, null, "%", ">", "target"]);
  expect(brief("đạt tối thiểu 02 mô hình", true)[0]).toEqual([2, null, "mô hình", ">=", "target"]);
  expect(brief("chi không quá 500 triệu đồng", true)[0]).toEqual([500, null, "triệu đồng", "<=", "target"]);
});

test("in the directive part a figure is a target unless told as done", () => {
  expect(brief("trồng 20 ha chè", true)[0]?.[4]).toBe("target");
  expect(brief("đã trồng 20 ha chè", true)[0]?.[4]).toBe("result");
});

test("indicator and period are read from the clause", () => {
  const [figure] = findFigures("- Tỷ lệ giải ngân vốn đầu tư công 5 tháng đầu năm 2021 đạt 45%", {
    directive: false,
  });
  expect(figure?.what).toContain("Tỷ lệ giải ngân vốn đầu tư công");
  expect(figure?.period).toBe("5 tháng đầu năm 2021");
});

test.each([
  "trực 24/24 giờ",
  "Nghị quyết số 42/NQ-CP",
  "trước ngày 30/6/2021",
  "theo khoản 3 Điều 5",
  "thực hiện 5K, các F1",
  "dịch COVID-19",
])("no figure in: %s", (text) => {
  expect(findFigures(text, { directive: true })).toEqual([]);
});

test("a figure in brackets measures what the one before it does", () => {
  const figures = findFigures("Tổng thu ngân sách 41,268/42,100 tỷ đồng (bằng 98,0%)", { directive: false });
  expect(figures.map((f) => f.what)).toEqual(["Tổng thu ngân sách", "Tổng thu ngân sách"]);
});
