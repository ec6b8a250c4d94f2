import type { Standing, TaskState } from "@dondoc/contract";
import { describe, expect, test } from "vitest";
import { lateDaysOf, type StandingInput, standingOf } from "./task.ts";

const TODAY = "2026-08-20";

/** One line per case: what happened ==> how it counts. Read it as the rule book of DESIGN §5. */
const CASES: [name: string, task: Partial<StandingInput>, standing: Standing, lateDays: number][] = [
  ["open, due next month", { dueCurrent: "2026-09-30" }, "not_due", 0],
  ["open, due in 8 days", { dueCurrent: "2026-08-28" }, "not_due", 0],
  ["open, due in 7 days", { dueCurrent: "2026-08-27" }, "due_soon", 0],
  ["open, due today: the day itself still counts", { dueCurrent: TODAY }, "due_soon", 0],
  ["open, due yesterday", { dueCurrent: "2026-08-19" }, "overdue", 1],
  ["open, due three weeks ago", { dueCurrent: "2026-07-30" }, "overdue", 21],
  [
    "received but not begun is open all the same",
    { state: "received", dueCurrent: "2026-08-19" },
    "overdue",
    1,
  ],
  ["returned as wrong owner keeps its clock", { state: "returned", dueCurrent: "2026-08-19" }, "overdue", 1],
  ["waiting for another unit keeps its clock", { state: "waiting", dueCurrent: "2026-08-19" }, "overdue", 1],
  ["no deadline", { dueOriginal: null, dueCurrent: null }, "no_deadline", 0],
  [
    "recurring without a day",
    { deadlineKind: "recurring", dueOriginal: null, dueCurrent: null },
    "recurring",
    0,
  ],
  [
    "ongoing without a day",
    { deadlineKind: "ongoing", dueOriginal: null, dueCurrent: null },
    "no_deadline",
    0,
  ],
  [
    "submitted in time, waiting",
    { state: "submitted", submittedOn: "2026-08-19", dueCurrent: TODAY },
    "not_due",
    0,
  ],
  [
    "submitted late, waiting: the doer's clock has stopped",
    { state: "submitted", submittedOn: "2026-08-18", dueCurrent: "2026-08-15" },
    "overdue",
    3,
  ],
  [
    "submitted in time, deadline passed since",
    { state: "submitted", submittedOn: "2026-08-16", dueCurrent: "2026-08-16" },
    "not_due",
    0,
  ],
  [
    "acceptance waits 5 days: not yet overdue",
    { state: "submitted", submittedOn: "2026-08-15", dueCurrent: "2026-09-30" },
    "not_due",
    0,
  ],
  [
    "acceptance waits 6 days: the leader's delay",
    { state: "submitted", submittedOn: "2026-08-14", dueCurrent: "2026-09-30" },
    "acceptance_overdue",
    0,
  ],
  [
    "accepted, submitted on the last day",
    { state: "accepted", submittedOn: "2026-07-31", acceptedOn: "2026-08-19", dueCurrent: "2026-07-31" },
    "done_on_time",
    0,
  ],
  [
    "accepted late by the leader is still on time",
    { state: "accepted", submittedOn: "2026-07-30", acceptedOn: TODAY, dueCurrent: "2026-07-31" },
    "done_on_time",
    0,
  ],
  [
    "closed late stays late",
    { state: "accepted", submittedOn: "2026-08-02", acceptedOn: "2026-08-03", dueCurrent: "2026-07-31" },
    "done_late",
    2,
  ],
  [
    "extended and done within the extension: late against the original",
    {
      state: "accepted",
      submittedOn: "2026-08-05",
      acceptedOn: "2026-08-06",
      dueOriginal: "2026-07-31",
      dueCurrent: "2026-08-10",
    },
    "done_late",
    5,
  ],
  [
    "extended and open: the date in force counts",
    { dueOriginal: "2026-08-10", dueCurrent: "2026-09-10" },
    "not_due",
    0,
  ],
  ["extended and overdue again", { dueOriginal: "2026-07-31", dueCurrent: "2026-08-18" }, "overdue", 2],
  [
    "done without deadline",
    { state: "accepted", submittedOn: "2026-08-01", dueOriginal: null, dueCurrent: null },
    "no_deadline",
    0,
  ],
  ["suspended does not count", { state: "suspended", dueCurrent: "2026-08-01" }, "closed", 0],
  ["cancelled does not count", { state: "cancelled", dueCurrent: "2026-08-01" }, "closed", 0],
];

describe("how a task stands on 20/08/2026", () => {
  test.each(CASES)("%s", (_, given, standing, lateDays) => {
    const task: StandingInput = {
      state: "in_progress" as TaskState,
      deadlineKind: "date",
      dueOriginal: given.dueCurrent ?? null,
      dueCurrent: null,
      submittedOn: null,
      acceptedOn: null,
      ...given,
    };
    expect(standingOf(task, TODAY)).toBe(standing);
    expect(lateDaysOf(task, TODAY)).toBe(lateDays);
  });

  test("the number of days before 'due soon' is the authority's own", () => {
    const task: StandingInput = {
      state: "assigned",
      deadlineKind: "date",
      dueOriginal: "2026-08-25",
      dueCurrent: "2026-08-25",
      submittedOn: null,
      acceptedOn: null,
    };
    expect(standingOf(task, TODAY, { dueSoonDays: 3, acceptanceDays: 5 })).toBe("not_due");
    expect(standingOf(task, TODAY, { dueSoonDays: 5, acceptanceDays: 5 })).toBe("due_soon");
  });
});
