import { TASK_EVENT_KINDS, TASK_STATES } from "@dondoc/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../http/app-error.ts";
import { applyEvent, canHappen, parentStateOf, type TaskFacts, type TaskHappening } from "./task.ts";

const at = new Date("2026-08-20T03:00:00Z");
const task = (facts: Partial<TaskFacts> = {}): TaskFacts => ({
  state: "assigned",
  deadlineKind: "date",
  dueOriginal: "2026-08-31",
  dueCurrent: "2026-08-31",
  progress: 0,
  resultNumber: null,
  leadUnitId: "a",
  assignedAt: at,
  receivedAt: null,
  submittedAt: null,
  acceptedAt: null,
  ...facts,
});
const happen = (facts: TaskFacts, ...events: (Partial<TaskHappening> & Pick<TaskHappening, "kind">)[]) =>
  events.reduce((t, event) => applyEvent(t, { at, data: {}, ...event }), facts);

describe("the life of a task", () => {
  test("assigned → received → in progress → submitted → accepted", () => {
    const done = happen(
      task(),
      { kind: "received" },
      { kind: "progress", data: { progress: 40 } },
      { kind: "submitted", data: { resultNumber: "15/KH-UBND" } },
      { kind: "accepted" },
    );
    expect(done).toMatchObject({
      state: "accepted",
      progress: 100,
      resultNumber: "15/KH-UBND",
      receivedAt: at,
      submittedAt: at,
      acceptedAt: at,
    });
  });

  test("reporting work on a new order is receiving it", () => {
    expect(happen(task(), { kind: "progress", data: { progress: 10 } })).toMatchObject({
      state: "in_progress",
      receivedAt: at,
    });
  });

  test("sent back for more work: the submission no longer counts", () => {
    const back = happen(task(), { kind: "submitted" }, { kind: "rework" });
    expect(back).toMatchObject({ state: "in_progress", submittedAt: null, progress: 90 });
  });

  test("an extension moves the date in force and never the original", () => {
    const extended = happen(
      task(),
      { kind: "extension_asked" },
      { kind: "extension_granted", data: { due: "2026-09-15" } },
    );
    expect(extended).toMatchObject({
      state: "assigned",
      dueOriginal: "2026-08-31",
      dueCurrent: "2026-09-15",
    });
  });

  test("a wrong owner gives it back, the officer hands it to the right one", () => {
    const moved = happen(
      task({ receivedAt: at }),
      { kind: "returned" },
      { kind: "reassigned", data: { unitId: "b" } },
    );
    expect(moved).toMatchObject({ state: "assigned", leadUnitId: "b", receivedAt: null });
  });

  test.each([
    ["accepted", "in_progress"],
    ["received", "in_progress"],
    ["progress", "accepted"],
    ["submitted", "cancelled"],
    ["rework", "accepted"],
    ["returned", "in_progress"],
    ["cancelled", "accepted"],
  ] as const)("%s cannot happen to a task that is %s", (kind, state) => {
    expect(() => applyEvent(task({ state }), { kind, at, data: {} })).toThrow(AppError);
  });

  test("no sequence of events ever changes the original deadline or leaves the known states", () => {
    const events = fc.array(fc.constantFrom(...TASK_EVENT_KINDS.filter((kind) => kind !== "assigned")), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(events, (kinds) => {
        let now = task();
        for (const kind of kinds) {
          if (!canHappen(kind, now.state)) continue;
          now = applyEvent(now, { kind, at, data: { progress: 50, unitId: "b", due: "2026-12-31" } });
          expect(now.dueOriginal).toBe("2026-08-31");
          expect(TASK_STATES).toContain(now.state);
          expect(now.state === "accepted").toBe(now.acceptedAt !== null);
          if (now.state === "submitted" || now.state === "accepted") expect(now.submittedAt).not.toBeNull();
        }
      }),
    );
  });
});

describe("the line above several units", () => {
  test.each([
    [["accepted", "accepted"], "accepted"],
    [["accepted", "cancelled"], "accepted"],
    [["accepted", "submitted"], "submitted"],
    [["accepted", "in_progress"], "in_progress"],
    [["assigned", "assigned"], "assigned"],
    [["assigned", "received"], "received"],
    [["assigned", "accepted"], "in_progress"],
    [["suspended", "suspended"], "suspended"],
    [["cancelled", "cancelled"], "cancelled"],
  ] as const)("%j → %s", (children, state) => {
    expect(parentStateOf(children)).toBe(state);
  });
});
