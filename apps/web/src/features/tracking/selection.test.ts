import type { TaskRow } from "@dondoc/contract";
import { expect, test } from "vitest";
import {
  chosenOf,
  fitFor,
  lateAmong,
  NOTHING,
  type Selection,
  stretch,
  toggle,
  toggleAll,
} from "./selection.ts";

const ORDER = ["a", "b", "c", "d", "e"];
const ids = (selection: Selection) => [...selection.ids].sort().join("");
const row = (id: string, allowed: TaskRow["allowed"] = []) => ({ id, allowed }) as TaskRow;

test("a row is chosen and left out again", () => {
  expect(ids(toggle(NOTHING, "b"))).toBe("b");
  expect(ids(toggle(toggle(NOTHING, "b"), "b"))).toBe("");
  expect(ids(NOTHING)).toBe("");
});

test.each([
  ["forward", "b", "d", "bcd"],
  ["backward", "d", "b", "bcd"],
  ["to itself", "c", "c", "c"],
])("a stretch %s takes both ends", (_name, from, to, expected) => {
  expect(ids(stretch(toggle(NOTHING, from), to, ORDER))).toBe(expected);
});

test("a stretch from a row left out leaves out", () => {
  const all = toggleAll(NOTHING, ORDER);
  expect(ids(stretch(toggle(all, "b"), "d", ORDER))).toBe("ae");
});

test("a stretch whose begin is gone from the list chooses its end", () => {
  expect(ids(stretch({ ids: new Set(), anchor: "gone" }, "c", ORDER))).toBe("c");
  expect(ids(stretch(NOTHING, "c", ORDER))).toBe("c");
});

test("all, then none", () => {
  expect(ids(toggleAll(toggle(NOTHING, "c"), ORDER))).toBe("abcde");
  expect(ids(toggleAll(toggleAll(NOTHING, ORDER), ORDER))).toBe("");
});

test("what has left the list is not chosen any more; what may be done is asked of each row", () => {
  const rows = [row("a", ["received"]), row("b", ["comment"]), row("c", ["received", "comment"])];
  const chosen = chosenOf({ ids: new Set(["c", "b", "x"]), anchor: null }, rows);
  expect(chosen.map(({ id }) => id)).toEqual(["b", "c"]);
  expect(fitFor("received", chosen).map(({ id }) => id)).toEqual(["c"]);
});

test("a letter reminds of what is overdue, not of what is done late or due soon", () => {
  const rows = ["overdue", "due_soon", "done_late", "acceptance_overdue"].map(
    (standing) => ({ id: standing, standing }) as TaskRow,
  );
  expect(lateAmong(rows).map(({ id }) => id)).toEqual(["overdue"]);
});
