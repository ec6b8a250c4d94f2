import { TASK_EVENT_KINDS, TASK_STATES } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { dayOf } from "../clock.ts";
import { DEFAULT_RULES } from "../tracking/task.ts";
import { countsFrom } from "../tracking/task-counts.ts";
import { countByStateAndStanding } from "../tracking/task-list.repository.ts";
import { seedDemo } from "./seed.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({ demo: true }, { jobs: true });
  // A fixed day: the story depends on which days around it are worked.
  program.time.now = new Date("2026-11-21T16:00:00+07:00");
  await seedDemo(program.deps);
});
afterAll(() => program.close());

const column = async (query: ReturnType<typeof sql<{ value: string }>>) =>
  (await query.execute(program.deps.db)).rows.map((row) => row.value);

describe("the sample province", () => {
  test("has tasks in every state, so that every badge of the page can be seen", async () => {
    const states = await column(sql`SELECT DISTINCT state AS value FROM task`);
    expect(states.sort()).toEqual([...TASK_STATES].sort());
  });

  test("has extensions granted, refused and waiting", async () => {
    const decisions = await column(
      sql`SELECT DISTINCT coalesce(decision, 'waiting') AS value FROM task_extension`,
    );
    expect(decisions.sort()).toEqual(["granted", "refused", "waiting"]);
  });

  test("has events of every kind a page can show", async () => {
    const kinds = await column(sql`SELECT DISTINCT kind AS value FROM task_event`);
    // The demo's people neither comment nor hand on nor resume: that is left to whoever tries it.
    const left = TASK_EVENT_KINDS.filter((kind) => !["comment", "reassigned", "resumed"].includes(kind));
    expect(kinds.sort()).toEqual([...left].sort());
  });

  test("has tasks for every standing against a deadline", async () => {
    const authority = await sql<{ id: string }>`SELECT id FROM authority`.execute(program.deps.db);
    const sight = {
      authorityId: authority.rows[0]!.id,
      ownUnits: null,
      today: dayOf(program.time.now),
      rules: DEFAULT_RULES,
    };
    const counts = countsFrom(await countByStateAndStanding(program.deps.db, sight, { level: "work" }));
    expect(Object.entries(counts.byStanding).filter(([, count]) => count === 0)).toEqual([]);
  });

  test("leaves the newest document to be reviewed and everything older decided", async () => {
    const documents = await sql<{ state: string; pending: number }>`
      SELECT d.state, (SELECT count(*)::int FROM proposal p WHERE p.document_id = d.id AND p.state = 'pending') AS pending
      FROM document d ORDER BY d.imported_at`.execute(program.deps.db);
    expect(documents.rows.map((row) => row.state)).toEqual([
      "done",
      "done",
      "done",
      "done",
      "done",
      "done",
      "review",
    ]);
    expect(documents.rows.slice(0, 6).every((row) => row.pending === 0)).toBe(true);
    expect(documents.rows[6]!.pending).toBeGreaterThan(10);
  });

  test("puts nothing into the future and every event after the assignment", async () => {
    const wrong = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM task_event e JOIN task t ON t.id = e.task_id
      WHERE e.at > ${program.time.now} OR e.at < t.assigned_at`.execute(program.deps.db);
    expect(wrong.rows[0]!.n).toBe(0);
  });

  test("gives most orders an owner: what the officer had to leave out is the exception", async () => {
    const share = await sql<{
      rejected: number;
      total: number;
    }>`SELECT count(*) FILTER (WHERE state = 'rejected')::int
      AS rejected, count(*)::int AS total FROM proposal`.execute(program.deps.db);
    const { rejected, total } = share.rows[0]!;
    expect(rejected / total).toBeLessThan(0.1);
  });
});
