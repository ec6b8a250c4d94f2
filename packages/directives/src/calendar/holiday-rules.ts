import type { CalendarDay } from "../types.ts";
import { addDays, weekday } from "./iso-day.ts";
import { lunarYears } from "./lunar-days.ts";

type RuledDay = { date: string; name: string; source: string; madeUp: boolean };

/**
 * The days off of a year by the Labour Code alone, for a year whose notice is not known (yet):
 * fixed and lunar holidays, and the make-up of one that falls on the weekly rest day on the next
 * working day (BLLĐ 2019 Điều 111 khoản 3; before 2021 BLLĐ 2012 Điều 115 khoản 3). The five days of Tết are taken as the eve and the four
 * days after, the second National Day as 3/9 or, when that is a rest day, 1/9; a notice may set them otherwise, so these days carry a
 * source that says they are assumed. Lunar days are given for the years of {@link lunarYears}.
 *
 * @param year four digits
 * @returns days off, in order, weekday or not; each with the article it rests on
 */
export function daysOffByRule(year: number): CalendarDay[] {
  const ruled = ruledDays(year);
  const taken = new Set(ruled.map((day) => day.date));
  const days: CalendarDay[] = ruled.map(({ date, name, source }) => ({ date, is: "off", name, source }));
  for (const day of ruled) {
    if (!day.madeUp || !isWeekend(day.date)) continue;
    let next = addDays(day.date, 1);
    while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    days.push({
      date: next,
      is: "off",
      name: `Nghỉ bù ${day.name}`,
      source:
        year >= 2021 ? "Bộ luật Lao động 2019, Điều 111 khoản 3" : "Bộ luật Lao động 2012, Điều 115 khoản 3",
    });
  }
  return days.sort((a, b) => a.date.localeCompare(b.date));
}

function ruledDays(year: number): RuledDay[] {
  const law = year >= 2021 ? "Bộ luật Lao động 2019, Điều 112" : "Bộ luật Lao động 2012, Điều 115";
  const fixed = (monthDay: string, name: string): RuledDay => ({
    date: `${year}-${monthDay}`,
    name,
    source: law,
    madeUp: true,
  });
  const days = [
    fixed("01-01", "Tết Dương lịch"),
    fixed("04-30", "Ngày Chiến thắng"),
    fixed("05-01", "Quốc tế Lao động"),
  ];
  const lunar = lunarYears[year];
  if (lunar) {
    days.push({ date: lunar.ancestors, name: "Giỗ Tổ Hùng Vương", source: law, madeUp: true });
    for (let i = -1; i <= 3; i++)
      days.push({
        date: addDays(lunar.newYear, i),
        name: "Tết Nguyên đán",
        source: `${law} (tạm tính)`,
        madeUp: true,
      });
  }
  days.push(fixed("09-02", "Quốc khánh"));
  if (year >= 2021)
    days.push({
      date: secondNationalDay(year),
      name: "Quốc khánh (ngày liền kề)",
      source: `${law} (tạm tính)`,
      madeUp: false,
    });
  // Outside Điều 112, hence not made up when it falls on a rest day.
  if (year >= 2026)
    days.push({
      date: `${year}-11-24`,
      name: "Ngày Văn hóa Việt Nam",
      source: "Nghị quyết 28/2026/QH16, Điều 2",
      madeUp: false,
    });
  return days.sort((a, b) => a.date.localeCompare(b.date));
}

/** The adjacent day is taken where it makes an extra day off; a notice may put it elsewhere. */
function secondNationalDay(year: number): string {
  return isWeekend(`${year}-09-03`) ? `${year}-09-01` : `${year}-09-03`;
}

function isWeekend(day: string): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}
