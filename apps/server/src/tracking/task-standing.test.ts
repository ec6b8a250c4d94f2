import { TASK_STATES } from "@dondoc/contract";
import { addDays } from "@dondoc/directives";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../test/database.ts";
import { lateDaysOf, type StandingInput, standingOf } from "./task.ts";
import { lateDaysSql, standingSql } from "./task-standing.sql.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const TODAY = "2026-08-20";
const day = fc.integer({ min: -40, max: 40 }).map((n) => addDays(TODAY, n));
const past = fc.integer({ min: -40, max: 0 }).map((n) => addDays(TODAY, n));
const task: fc.Arbitrary<StandingInput> = fc.record({
  state: fc.constantFrom(...TASK_STATES),
  deadlineKind: fc.constantFrom("date", "recurring", "event", "ongoing", "none"),
  dueOriginal: fc.option(day),
  dueCurrent: fc.option(day),
  submittedOn: fc.option(past),
  acceptedOn: fc.option(past),
});

/** Late in the evening in Việt Nam it is still the day before in UTC's morning: the day must be the office's. */
const evening = (isoDay: string | null) => isoDay && `${isoDay}T23:30:00+07:00`;

test("the database counts a task as the program does, for any task on any day", async () => {
  const rules = { dueSoonDays: 7, acceptanceDays: 5 };
  await fc.assert(
    fc.asyncProperty(fc.array(task, { minLength: 20, maxLength: 20 }), async (tasks) => {
      const rows = await sql<{ standing: string; late: number }>`
        SELECT ${standingSql(TODAY, rules)} AS standing, ${lateDaysSql(TODAY)} AS late
        FROM jsonb_to_recordset(${JSON.stringify(tasks.map(asRow))}::jsonb) AS task(n int, state text, deadline_kind text,
          due_original date, due_current date, submitted_at timestamptz, accepted_at timestamptz)
        ORDER BY task.n`.execute(database.db);
      expect(rows.rows.map((row) => row.standing)).toEqual(tasks.map((t) => standingOf(t, TODAY, rules)));
      expect(rows.rows.map((row) => row.late)).toEqual(tasks.map((t) => lateDaysOf(t, TODAY)));
    }),
    { numRuns: 60 },
  );
});

function asRow(input: StandingInput, n: number) {
  return {
    n,
    state: input.state,
    deadline_kind: input.deadlineKind,
    due_original: input.dueOriginal,
    due_current: input.dueCurrent,
    submitted_at: evening(input.submittedOn),
    accepted_at: evening(input.acceptedOn),
  };
}
