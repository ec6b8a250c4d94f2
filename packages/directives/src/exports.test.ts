import { expect, it } from "vitest";
import * as library from "./index.ts";

/** Who takes a name away breaks those who use it; who adds one promises to keep it. */
it("exports these names and no others", () => {
  expect(Object.keys(library).sort()).toMatchInlineSnapshot(`
    [
      "CERTAIN",
      "addDays",
      "addMonths",
      "addWorkingDays",
      "daysBetween",
      "daysInMonth",
      "daysOffByRule",
      "deadlineRuleLabels",
      "endOfLimit",
      "explainTask",
      "formatDay",
      "halfYear",
      "isIsoDay",
      "isoDay",
      "lunarYears",
      "monthPeriod",
      "nextWorkingDay",
      "officialDays",
      "partOfMonth",
      "partOfQuarter",
      "partOfYear",
      "partsOf",
      "previousWorkingDay",
      "readDirective",
      "readSelection",
      "reportPeriod",
      "ruleWords",
      "weekOf",
      "weekday",
      "workCalendar",
      "workingDaysBetween",
      "yearOfCanChi",
    ]
  `);
});
