import { expect, test } from "vitest";
import { formatOf, shownIsoDay, shownNumber } from "./cell-values.ts";

test.each([
  [14, undefined, "day"],
  [164, "dd/mm/yyyy", "day"],
  [164, "[$-42A]d mmmm yyyy;@", "day"],
  [164, '"Ngày "dd" tháng "mm" năm "yyyy', "day"],
  [164, "mm/yyyy", "month"],
  [164, "h:mm", "time"],
  [164, '#,##0" đồng"', "number"],
  [164, "[Red]#,##0", "number"],
  [164, "General\\ \\d", "number"],
  [9, undefined, "percent"],
  [0, undefined, "number"],
] as const)("format %i %s shows a %s", (id, code, format) => {
  expect(formatOf(id, code)).toBe(format);
});

test("day numbers of both epochs are the same day", () => {
  expect(shownNumber("46254", "day", false)).toBe("20/08/2026");
  expect(shownNumber("44792", "day", true)).toBe("20/08/2026");
});

test("the leap day of 1900 that never was moves no real day", () => {
  expect(shownNumber("1", "day", false)).toBe("01/01/1900");
  expect(shownNumber("59", "day", false)).toBe("28/02/1900");
  expect(shownNumber("61", "day", false)).toBe("01/03/1900");
});

test("a time of day with the day is the day; a month is a month; numbers outside the calendar stay", () => {
  expect(shownNumber("46254.75", "day", false)).toBe("20/08/2026");
  expect(shownNumber("46254", "month", false)).toBe("tháng 08/2026");
  expect(shownNumber("-3", "day", false)).toBe("-3");
  expect(shownNumber("99999999", "day", false)).toBe("99999999");
});

test("numbers without the noise of binary fractions", () => {
  expect(shownNumber("0.30000000000000004", "number", false)).toBe("0.3");
  expect(shownNumber("0.125", "percent", false)).toBe("12.5%");
  expect(shownNumber("x", "number", false)).toBe("x");
});

test("days written in ISO 8601", () => {
  expect(shownIsoDay("2026-08-20T00:00:00", "day")).toBe("20/08/2026");
  expect(shownIsoDay("hôm nay", "day")).toBe("hôm nay");
});
