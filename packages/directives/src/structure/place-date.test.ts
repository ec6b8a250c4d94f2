import { describe, expect, it } from "vitest";
import { readPlaceAndDate } from "./place-date.ts";

const CASES: [string, string | null, string | null][] = [
  ["Nam Khê, ngày 14 tháng 6 năm 2021", "Nam Khê", "2021-06-14"],
  ["Nam Khê, ngày    tháng 6 năm 2021", "Nam Khê", "2021-06"],
  ["Nam Khê, ngày ..... tháng 6 năm 2021", "Nam Khê", "2021-06"],
  ["Nam Khê, ngày … tháng … năm 2021", "Nam Khê", null],
  ["Nam Khê, ngày tháng năm 2026", "Nam Khê", null],
  ["Nam Khê, ngày l5 tháng 1O năm 2021", "Nam Khê", "2021-10-15"],
  ["Nam Khê, ngày 2O thảng 9 nãm 2O21", "Nam Khê", "2021-09-20"],
  ["Nam Khê, ngày} tháng 9 năm 2024", "Nam Khê", "2024-09"],
  ["Nam Khê, ngày05 tháng6 năm2021", "Nam Khê", "2021-06-05"],
  ["Nam Khê, ngày 5/6/2021", "Nam Khê", "2021-06-05"],
  ["Nam Khê ngày 14 tháng 6 năm 2021", "Nam Khê", "2021-06-14"],
  ["Nam Khê. ngày 14 tháng 6 năm 2021", "Nam Khê", "2021-06-14"],
  ["Số: 142 /TB-UBND Nam Khê, ngày 03 tháng 8 năm 2018", "Nam Khê", "2018-08-03"],
  ["Số: 142 /TB-UBND          Nam Khê, ngày 03 tháng 8 năm 2018", "Nam Khê", "2018-08-03"],
  ["Số 45-TB/ĐU Nam Khê, ngày 03 tháng 8 năm 2018", "Nam Khê", "2018-08-03"],
  ["Độc lập - Tự do - Hạnh Phúc Nam Khê, ngày 3 tháng 8 năm 2018", "Nam Khê", "2018-08-03"],
  ["Nam Khê, hồi 10 giờ 30 ngày 17 tháng 10 năm 2024", "Nam Khê", "2024-10-17"],
  ["Nam Khê, lúc 7h30 ngày 17 tháng 10 năm 2024", "Nam Khê", "2024-10-17"],
  ["hồi 22 giờ 00 phút, ngày 17 tháng 10 năm 2024", null, "2024-10-17"],
  ["Thành phố Nam Khê, ngày 3 tháng 8 năm 2018", "Thành phố Nam Khê", "2018-08-03"],
  ["TP. Nam Khê, ngày 3 tháng 8 năm 2018", "TP. Nam Khê", "2018-08-03"],
  ["Quận 15, ngày 3 tháng 8 năm 2018", "Quận 15", "2018-08-03"],
  ["M’Khê, ngày 3 tháng 8 năm 2018", "M’Khê", "2018-08-03"],
  ["Nam Khê - Bắc Lũng, ngày 3 tháng 8 năm 2018", "Nam Khê - Bắc Lũng", "2018-08-03"],
  ["NAM KHÊ, ngày 3 tháng 8 năm 2018", "NAM KHÊ", "2018-08-03"],
];

describe("readPlaceAndDate", () => {
  it.each(CASES)("%s", (line, place, date) => {
    expect(readPlaceAndDate([line])).toEqual({ place, date });
  });

  it.each([
    "V/v triển khai Nghị quyết số 5 ngày 3 tháng 8 năm 2018",
    "V/v triển khai Công văn số 7/UBND-VP của huyện, ngày 3 tháng 8 năm 2018",
    "Ngày họp: 3/8/2018",
    "Ký bởi: Ủy ban nhân dân huyện",
  ])("%s: no place and date", (line) => {
    expect(readPlaceAndDate([line])).toBe(null);
  });

  it("reads a date that the end of a line cuts", () => {
    expect(readPlaceAndDate(["Nam Khê, ngày", "14 tháng 6 năm 2021"])?.date).toBe("2021-06-14");
    expect(readPlaceAndDate(["Nam Khê, ngày 14", "tháng 6 năm 2021"])?.date).toBe("2021-06-14");
  });
});
