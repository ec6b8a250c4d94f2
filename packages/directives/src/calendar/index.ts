export { daysOffByRule } from "./holiday-rules.ts";
export {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  formatDay,
  isIsoDay,
  isoDay,
  partsOf,
  weekday,
} from "./iso-day.ts";
export { type LunarYear, lunarYears, yearOfCanChi } from "./lunar-days.ts";
export { officialDays } from "./official-days.ts";
export {
  halfYear,
  monthPeriod,
  type Part,
  type Period,
  partOfMonth,
  partOfQuarter,
  partOfYear,
  weekOf,
} from "./periods.ts";
export { type ReportKind, reportPeriod } from "./report-periods.ts";
export { endOfLimit, type LimitUnit } from "./time-limits.ts";
export {
  addWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  type WorkCalendar,
  workCalendar,
  workingDaysBetween,
} from "./working-days.ts";
