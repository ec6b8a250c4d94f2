import type { DirectiveTask } from "@dondoc/directives";
import { describe, expect, test } from "vitest";
import { planReread } from "./reread.ts";

const task = (id: string, start: number, end: number) => ({ id, spans: [{ start, end }] }) as DirectiveTask;
const known = (id: string, readerId: string | null, start: number, end: number, more: object = {}) => ({
  id,
  reader_id: readerId,
  spans: [{ start, end }],
  state: "pending" as const,
  origin: "reader" as const,
  updated_by: null,
  ...more,
});

describe("a document that is read again", () => {
  test("an untouched proposal of the same order takes the new reading", () => {
    const plan = planReread([known("p", "t1", 0, 10)], [task("t1", 0, 12)]);
    expect(plan.update.map(({ id }) => id)).toEqual(["p"]);
    expect([plan.insert, plan.remove]).toEqual([[], []]);
  });

  test.each([
    ["accepted", { state: "accepted" }],
    ["rejected", { state: "rejected" }],
    ["edited", { updated_by: "officer" }],
    ["made by an officer", { origin: "officer" }],
  ])("what was %s stays, and its words are not proposed again", (_how, more) => {
    const plan = planReread([known("p", "old", 0, 10, more)], [task("new", 0, 12)]);
    expect(plan).toEqual({ insert: [], update: [], remove: [] });
  });

  test("an untouched proposal that is read no more goes; a new order comes", () => {
    const plan = planReread([known("p", "t1", 0, 10)], [task("t2", 20, 30)]);
    expect(plan.remove).toEqual(["p"]);
    expect(plan.insert.map(({ id }) => id)).toEqual(["t2"]);
  });

  test("an order beside an officer's proposal is new, however near", () => {
    const plan = planReread([known("p", null, 0, 100, { origin: "officer" })], [task("t2", 98, 200)]);
    expect(plan.insert.map(({ id }) => id)).toEqual(["t2"]);
  });

  test("two orders in the same words stay two", () => {
    const both = [known("p1", "t1", 0, 10, { state: "accepted" }), known("p2", "t2", 0, 10)];
    const plan = planReread(both, [task("t1", 0, 10), task("t2", 0, 10)]);
    expect(plan).toMatchObject({ insert: [], remove: [] });
    expect(plan.update.map(({ id }) => id)).toEqual(["p2"]);
  });
});
