import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  daysOffByRule,
  endOfLimit,
  formatDay,
  isIsoDay,
  isoDay,
  lunarYears,
  nextWorkingDay,
  officialDays,
  partOfMonth,
  partOfQuarter,
  previousWorkingDay,
  reportPeriod,
  weekday,
  weekOf,
  workCalendar,
  workingDaysBetween,
  yearOfCanChi,
} from "./index.ts";
import { dayOfLunarDate } from "./lunar-date.ts";

const calendar = workCalendar();
const day = fc.integer({ min: -1500, max: 5500 }).map((n) => addDays("2019-01-01", n));

describe("days", () => {
  test("a day that does not exist is refused", () => {
    expect(isoDay(2021, 2, 30)).toBeNull();
    expect(isoDay(2021, 13, 1)).toBeNull();
    expect(isoDay(2024, 2, 29)).toBe("2024-02-29");
    expect(isIsoDay("2023-02-29")).toBe(false);
  });

  test("weekdays are the calendar's own", () => {
    expect(weekday("2026-02-17")).toBe(2);
    expect(weekday("2020-01-25")).toBe(6);
    expect(weekday("1970-01-01")).toBe(4);
  });

  test("adding and counting days are inverse", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, n) => {
        const moved = addDays(start, n);
        expect(isIsoDay(moved)).toBe(true);
        expect(daysBetween(start, moved)).toBe(n);
        expect(weekday(moved)).toBe((((weekday(start) + n) % 7) + 7) % 7);
      }),
    );
  });

  test("a month later is the corresponding day, or the last of a shorter month", () => {
    expect(addMonths("2021-01-31", 1)).toBe("2021-02-28");
    expect(addMonths("2021-11-30", 3)).toBe("2022-02-28");
    expect(addMonths("2021-03-15", -3)).toBe("2020-12-15");
    expect(formatDay("2021-06-05")).toBe("05/06/2021");
  });
});

describe("periods", () => {
  test("parts of a month, a quarter and a week end where offices mean", () => {
    expect(partOfMonth(2021, 7, "early").last).toBe("2021-07-10");
    expect(partOfMonth(2021, 7, "middle").last).toBe("2021-07-20");
    expect(partOfMonth(2024, 2, "late").last).toBe("2024-02-29");
    expect(partOfQuarter(2025, 3, "whole")).toEqual({ first: "2025-07-01", last: "2025-09-30" });
    expect(weekOf("2021-06-14")).toEqual({ first: "2021-06-14", last: "2021-06-20" });
    expect(weekOf("2021-06-20", 1)).toEqual({ first: "2021-06-21", last: "2021-06-27" });
  });

  test("a can chi name gives its year", () => {
    expect(yearOfCanChi("Bính Ngọ")).toBe(2026);
    expect(yearOfCanChi("Tân Sửu")).toBe(2021);
    expect(yearOfCanChi("Quý Mão")).toBe(2023);
    expect(yearOfCanChi("Bính Sửu")).toBeNull();
  });
});

describe("working days", () => {
  test("days off and make-up Saturdays of the notices", () => {
    expect(calendar.isWorkingDay("2024-04-29")).toBe(false);
    expect(calendar.isWorkingDay("2024-05-04")).toBe(true);
    expect(calendar.isWorkingDay("2024-05-11")).toBe(false);
    expect(calendar.restName("2026-02-18")).toBe("Tết Nguyên đán");
    expect(calendar.restName("2021-06-20")).toBe("Chủ nhật");
  });

  test("an authority's own calendar overrules the built-in one", () => {
    const own = workCalendar([{ date: "2024-06-03", is: "off", name: "Lễ hội", source: "thử" }]);
    expect(own.restName("2024-06-03")).toBe("Lễ hội");
  });

  test("a year without a notice follows the law", () => {
    const make = (year: number) =>
      daysOffByRule(year)
        .filter((d) => d.name.startsWith("Nghỉ bù") && !d.name.includes("Tết Nguyên"))
        .map((d) => d.date);
    expect(make(2022)).toEqual(["2022-01-03", "2022-04-11", "2022-05-02", "2022-05-03"]);
    expect(make(2023)).toEqual(["2023-01-02", "2023-05-02", "2023-05-03", "2023-09-04"]);
    expect(make(2026)).toEqual(["2026-04-27"]);
    expect(make(2027)).toEqual(["2027-05-03"]);
    expect(make(2028)).toEqual(["2028-01-03", "2028-05-02", "2028-09-04"]);
    // 2/9/2029 is a Sunday and 3/9 is the adjacent day, so the make-up moves on to 4/9.
    expect(make(2029)).toEqual(["2029-09-04"]);
    expect(daysOffByRule(2022).map((d) => d.date)).toContain("2022-09-01");
    expect(calendar.isWorkingDay("2027-05-03")).toBe(false);
    expect(calendar.isWorkingDay("2018-02-16")).toBe(false);
  });

  test("no notice calls a working Saturday a day off or the reverse", () => {
    for (const d of officialDays) {
      expect(isIsoDay(d.date)).toBe(true);
      const weekend = [0, 6].includes(weekday(d.date));
      expect([d.date, weekend]).toEqual([d.date, d.is === "work"]);
    }
  });
});

describe("counting", () => {
  test("the first day is not counted and days off are skipped", () => {
    expect(addWorkingDays("2021-06-14", 5, calendar)).toBe("2021-06-21");
    expect(addWorkingDays("2026-02-13", 1, calendar)).toBe("2026-02-23");
    expect(endOfLimit("2021-06-14", 5, "working-day", calendar)).toBe("2021-06-21");
  });

  test("a limit whose last day is a rest day ends on the next working day", () => {
    expect(endOfLimit("2021-08-23", 10, "day", calendar)).toBe("2021-09-06");
    expect(endOfLimit("2021-01-31", 1, "month", calendar)).toBe("2021-03-01");
    expect(endOfLimit("2021-06-14", 24, "hour", calendar)).toBe("2021-06-15");
    expect(endOfLimit("2021-06-14", 2, "week", calendar)).toBe("2021-06-28");
  });

  test("adding working days agrees with counting them and ends on a working day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const end = addWorkingDays(start, n, calendar);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(start, end, calendar)).toBe(n);
        expect(nextWorkingDay(end, calendar)).toBe(end);
      }),
    );
  });

  test("moving to a working day never passes one", () => {
    fc.assert(
      fc.property(day, (start) => {
        const next = nextWorkingDay(start, calendar);
        const previous = previousWorkingDay(start, calendar);
        expect(next >= start && previous <= start).toBe(true);
        expect(workingDaysBetween(start, next, calendar)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("report periods of Nghị định 09/2019", () => {
  test("each kind covers the days of Điều 12", () => {
    const span = (kind: Parameters<typeof reportPeriod>[0], at: string) => {
      const p = reportPeriod(kind, at);
      return p && [p.first, p.last];
    };
    expect(span("month", "2021-06-14")).toEqual(["2021-05-15", "2021-06-14"]);
    expect(span("month", "2021-06-15")).toEqual(["2021-06-15", "2021-07-14"]);
    expect(span("quarter", "2021-05-01")).toEqual(["2021-03-15", "2021-06-14"]);
    expect(span("first-half", "2021-02-01")).toEqual(["2020-12-15", "2021-06-14"]);
    expect(span("nine-months", "2021-02-01")).toEqual(["2020-12-15", "2021-09-14"]);
    expect(span("second-half", "2021-06-20")).toEqual(["2021-06-15", "2021-12-14"]);
    expect(span("year", "2021-12-20")).toEqual(["2021-12-15", "2022-12-14"]);
    expect(span("month", "2019-01-01")).toBeNull();
  });

  test("months follow each other without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const at = addDays("2019-03-12", n);
        const now = reportPeriod("month", at);
        const then = now && reportPeriod("month", addDays(now.last, 1));
        expect(then?.first).toBe(now && addDays(now.last, 1));
        expect(now && now.first <= at && at <= now.last).toBe(true);
      }),
    );
  });
});

describe("lunar dates", () => {
  test("agree with the table of Tết and of the ancestors' day", () => {
    for (const [year, days] of Object.entries(lunarYears)) {
      expect(dayOfLunarDate(Number(year), 1, 1)).toBe(days.newYear);
      expect(dayOfLunarDate(Number(year), 3, 10)).toBe(days.ancestors);
    }
  });

  test("count a leap month before and keep a short month's last day", () => {
    expect(dayOfLunarDate(2025, 8, 15)).toBe("2025-10-06");
    expect(dayOfLunarDate(2023, 8, 15)).toBe("2023-09-29");
    expect(dayOfLunarDate(2025, 12, 23)).toBe("2026-02-10");
    expect(dayOfLunarDate(2025, 12, 30)).toBe("2026-02-16");
    expect(dayOfLunarDate(2025, 13, 1)).toBeNull();
  });
});
