import type { SheetPreview } from "@dondoc/contract";
import { expect, test } from "vitest";
import { choose, distinct, examples, isRead, kindsOf, parseChoices } from "./choices.ts";

const sheet: SheetPreview = {
  name: "Danh mục",
  key: "a",
  headingRow: 1,
  columns: [
    { column: "A", heading: "Mã", kind: "note" },
    { column: "B", heading: "Hạng mục", kind: "note" },
    { column: "C", heading: "Nơi làm", kind: "note" },
  ],
  rows: [
    ["A1", "", "Phòng Kinh tế"],
    ["A2", "Xây cầu", "Phòng Nội vụ"],
  ],
  rowCount: 2,
  mappedBy: null,
};

test("nothing chosen is what was read; a choice changes one column", () => {
  expect(kindsOf(sheet, {})).toEqual(["note", "note", "note"]);
  const choices = choose(sheet, {}, 1, "task");
  expect(kindsOf(sheet, choices)).toEqual(["note", "task", "note"]);
  expect([isRead(sheet, {}), isRead(sheet, choices)]).toEqual([false, true]);
});

test("a sheet has one column of work: choosing another moves it", () => {
  const choices = choose(sheet, choose(sheet, {}, 0, "task"), 1, "task");
  expect(kindsOf(sheet, choices)).toEqual(["note", "task", "note"]);
});

test("the examples are the first rows that order something", () => {
  const choices = choose(sheet, choose(sheet, {}, 1, "task"), 2, "lead");
  const [example, ...more] = examples(sheet, choices);
  expect(example?.get("task")).toBe("Xây cầu");
  expect(example?.get("lead")).toBe("Phòng Nội vụ");
  expect(more).toEqual([]);
});

test("sheets of the same headings are asked about once", () => {
  expect(distinct([sheet, { ...sheet, name: "Tháng sau" }, { ...sheet, key: "b" }])).toHaveLength(2);
});

test("what was kept before a reload comes back, what makes no sense does not", () => {
  expect(parseChoices('{"a":["task","note"]}')).toEqual({ a: ["task", "note"] });
  for (const text of ["", "null", '{"a":["xyz"]}', '{"a":1}', "["]) expect(parseChoices(text)).toEqual({});
});
