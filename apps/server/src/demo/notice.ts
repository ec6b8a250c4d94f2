import { addDays, nextWorkingDay, type WorkCalendar } from "@dondoc/directives";

const two = (n: number) => String(n).padStart(2, "0");
const dayMonthYear = (day: string) => day.split("-").reverse().join("/");
/** Nghị định 30, Phụ lục I: a leading zero for days below 10 and for months 1 and 2 only. */
const officialMonth = (month: number) => (month < 3 ? two(month) : String(month));

function monthFrom(day: string, offset: number): { year: number; month: number } {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + offset;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/**
 * Fills a sample document for the day it is issued.
 *
 * `{{so}}` number · `{{ngay}}` day · `{{thang}}`, `{{thang+1}}`, `{{thang-1}}` month · `{{nam}}`, `{{nam+1}}` year of
 * that month · `{{hop}}` day of the meeting · `{{+18}}` the first working day 18 days or more after the issue.
 */
export function fillNotice(template: string, issued: string, number: number, calendar: WorkCalendar): string {
  return template.replace(
    /\{\{(so|ngay|hop|thang|nam)?([+-]\d+)?\}\}/g,
    (_, name: string | undefined, shift) => {
      const offset = Number(shift ?? 0);
      switch (name) {
        case "so":
          return two(number);
        case "ngay":
          return issued.slice(8);
        case "hop":
          return dayMonthYear(addDays(issued, -2));
        case "thang":
          return officialMonth(monthFrom(issued, offset).month);
        case "nam":
          return String(monthFrom(issued, offset).year);
        default:
          return dayMonthYear(nextWorkingDay(addDays(issued, offset), calendar));
      }
    },
  );
}
