import { describe, expect, it } from "vitest";
import { readNumber } from "./number.ts";

const CASES: [string, string | null][] = [
  ["Số: 12/TB-UBND", "12/TB-UBND"],
  ["Số: 123 /BC-SNN&PTNT", "123/BC-SNN&PTNT"],
  ["Số:   /TB-UBND", "/TB-UBND"],
  ["Số: ……/KH-UBND", "/KH-UBND"],
  ["Số: ..... /QĐ-UBND", "/QĐ-UBND"],
  ["Số: _____/CT-UBND", "/CT-UBND"],
  ["Số 45-TB/ĐU", "45-TB/ĐU"],
  ["Số: 128 - KL/TU", "128-KL/TU"],
  ["Số      -NQ/HU", "-NQ/HU"],
  ["Số 07-CTr/ĐU", "07-CTr/ĐU"],
  ["Số 45 TB/UB", "45 TB/UB"],
  ["Số: 07/2008/CT-BXD", "07/2008/CT-BXD"],
  ["Số: 15 / 2016 / QĐ - UBND", "15/2016/QĐ-UBND"],
  ["Số: 1234/UBND-KT V/v đôn đốc tiến độ", "1234/UBND-KT"],
  ["Số: 98/TB-VP(TH)", "98/TB-VP"],
  ["Số: 12/UBND", "12/UBND"],
  ["Số: 12a/TB-UBND", "12a/TB-UBND"],
  ["Sô: l5/TB-UBND", "15/TB-UBND"],
  ["Só: 2O/KH-UBND", "20/KH-UBND"],
  ["Số: 4l/KH-UBND", "41/KH-UBND"],
  ["Số: O9/2OO9/CT-UBND", "09/2009/CT-UBND"],
  ["S6: 31/CT-UBND", "31/CT-UBND"],
  ["SỐ: 31/CT-UBND", "31/CT-UBND"],
  ["Số; 1 2/TB-ƯBND", "12/TB-UBND"],
  ["Số: 3“ /CT-UBND", "/CT-UBND"],
  ["Số: 15/TB–UBND.", "15/TB-UBND"],
  ["UBND HUYỆN NAM KHÊ Số: 12/TB-UBND Nam Khê, ngày 5 tháng 6 năm 2021", "12/TB-UBND"],
  ["Độc lập - Tự do - Hạnh phúc Số: 7/TB-VP", "7/TB-VP"],
  ["Số: 33/2021/NQ-HĐND ngày", "33/2021/NQ-HĐND"],
  ["Số: 142/SGD&ĐT-VP", "142/SGD&ĐT-VP"],
  ["Số 9 /GM-UBND", "9/GM-UBND"],
  ["15/TB-UBND", "15/TB-UBND"],
  ["V/v trả lời công văn số 77/UBND-VX của huyện", null],
  ["Căn cứ Quyết định Số 77/QĐ-UBND", null],
  ["ĐẾN Số: 4512 Ngày: 3/4/2020", null],
  ["Số lượng: 12/TB-UBND", null],
  ["Sổ tay số 5", null],
  ["Số: 12 người/TB-UBND", null],
];

describe("readNumber", () => {
  it.each(CASES)("%s → %s", (line, expected) => {
    expect(readNumber([line])).toBe(expected);
  });

  it("takes the symbol of a header in two columns from further down", () => {
    expect(readNumber(["UBND XÃ NAM KHÊ", "Số: 277", "Độc lập - Tự do", "/KH-UBND"])).toBe("277/KH-UBND");
    expect(readNumber(["Số:", "/KH-UBND"])).toBe("/KH-UBND");
  });

  it("reads a symbol that the end of a line cuts", () => {
    expect(readNumber(["Số: 15/TB-", "UBND"])).toBe("15/TB-UBND");
  });

  it("passes over the stamp of the office that received the document", () => {
    expect(readNumber(["ĐẾN", "Số: 4512", "Ngày: 3/4/2020", "Số: 15/TB-UBND"])).toBe("15/TB-UBND");
  });
});
