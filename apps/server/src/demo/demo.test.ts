import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, daysBetween, workCalendar } from "@dondoc/directives";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEvent, type TaskFacts } from "../tracking/task.ts";
import { fillNotice } from "./notice.ts";
import { seededRandom } from "./random.ts";
import { STOPS, tellStory } from "./story.ts";

const calendar = workCalendar();

describe("sample documents", () => {
  const folder = join(import.meta.dirname, "notices");
  test.each(readdirSync(folder))("%s has every gap filled, for any day of issue", (file) => {
    const text = fillNotice(readFileSync(join(folder, file), "utf8"), "2026-12-28", 7, calendar);
    expect(text).not.toMatch(/\{\{|undefined|NaN/);
    expect(text).toContain("ngày 28 tháng 12 năm 2026");
  });

  test("months and years roll over together", () => {
    expect(fillNotice("tháng {{thang+1}} năm {{nam+1}}", "2026-12-28", 1, calendar)).toBe(
      "tháng 01 năm 2027",
    );
    expect(fillNotice("tháng {{thang-1}} năm {{nam-1}}", "2026-01-05", 1, calendar)).toBe(
      "tháng 12 năm 2025",
    );
    expect(fillNotice("tháng {{thang+1}}", "2026-05-05", 1, calendar)).toBe("tháng 6");
  });

  test("a deadline never falls on a day of rest", () => {
    // 29/08/2026 is a Saturday, and the offices rest until the end of 02/09/2026.
    expect(fillNotice("{{+9}}", "2026-08-20", 1, calendar)).toBe("03/09/2026");
  });
});

describe("the story of a sample task", () => {
  test("is told by events that the life of a task allows, none of them in the future", () => {
    const plots = fc.record({
      due: fc.option(fc.integer({ min: 3, max: 70 })),
      endless: fc.boolean(),
      pace: fc.double({ min: 0, max: 1, noNaN: true }),
      age: fc.integer({ min: 0, max: 180 }),
      seed: fc.integer(),
      stop: fc.option(fc.constantFrom(...STOPS)),
    });
    fc.assert(
      fc.property(plots, ({ due, endless, pace, age, seed, stop }) => {
        const today = "2026-11-21";
        const assigned = addDays(today, -age);
        const dueDay = due === null ? null : addDays(assigned, due);
        const scenes = tellStory({ assigned, due: dueDay, endless, pace, today, stop }, seededRandom(seed));
        let facts: TaskFacts = {
          state: "assigned",
          deadlineKind: due ? "date" : "none",
          dueOriginal: dueDay,
          dueCurrent: dueDay,
          progress: 0,
          resultNumber: null,
          leadUnitId: "a",
          assignedAt: new Date(assigned),
          receivedAt: null,
          submittedAt: null,
          acceptedAt: null,
        };
        for (const { day, body } of scenes) {
          expect(daysBetween(assigned, day)).toBeGreaterThanOrEqual(0);
          expect(day <= today).toBe(true);
          facts = applyEvent(facts, { kind: body.kind, at: new Date(day), data: { ...body } });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("is the same for the same seed", () => {
    const plot = {
      stop: null,
      assigned: "2026-06-02",
      due: "2026-07-01",
      endless: false,
      pace: 0.3,
      today: "2026-11-21",
    };
    expect(tellStory(plot, seededRandom(42))).toEqual(tellStory(plot, seededRandom(42)));
  });
});
