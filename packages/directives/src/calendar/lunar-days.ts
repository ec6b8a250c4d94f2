/**
 * The two lunar days that make days off: mùng 1 Tết and Giỗ Tổ Hùng Vương (10 of the third month).
 * Computed with the algorithm of Hồ Ngọc Đức for UTC+7 and compared with independent
 * implementations; 2025 and 2026 are confirmed by the yearly notices. 2030 differs from China.
 */
export type LunarYear = { newYear: string; ancestors: string };

export const lunarYears: Readonly<Record<number, LunarYear>> = {
  2015: { newYear: "2015-02-19", ancestors: "2015-04-28" },
  2016: { newYear: "2016-02-08", ancestors: "2016-04-16" },
  2017: { newYear: "2017-01-28", ancestors: "2017-04-06" },
  2018: { newYear: "2018-02-16", ancestors: "2018-04-25" },
  2019: { newYear: "2019-02-05", ancestors: "2019-04-14" },
  2020: { newYear: "2020-01-25", ancestors: "2020-04-02" },
  2021: { newYear: "2021-02-12", ancestors: "2021-04-21" },
  2022: { newYear: "2022-02-01", ancestors: "2022-04-10" },
  2023: { newYear: "2023-01-22", ancestors: "2023-04-29" },
  2024: { newYear: "2024-02-10", ancestors: "2024-04-18" },
  2025: { newYear: "2025-01-29", ancestors: "2025-04-07" },
  2026: { newYear: "2026-02-17", ancestors: "2026-04-26" },
  2027: { newYear: "2027-02-06", ancestors: "2027-04-16" },
  2028: { newYear: "2028-01-26", ancestors: "2028-04-04" },
  2029: { newYear: "2029-02-13", ancestors: "2029-04-23" },
  2030: { newYear: "2030-02-02", ancestors: "2030-04-12" },
};

const stems = ["canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ"];
const branches = ["thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi"];

/**
 * The year that a can chi name means ("Bính Ngọ" → 2026), among those of the table.
 * Null when the name is none or lies outside the table.
 */
export function yearOfCanChi(name: string): number | null {
  const [stem = "", branch = ""] = name.toLowerCase().replace("tị", "tỵ").replace("kỉ", "kỷ").split(/\s+/u);
  for (const key of Object.keys(lunarYears)) {
    const year = Number(key);
    if (stems[year % 10] === stem && branches[year % 12] === branch) return year;
  }
  return null;
}
