import type { Unit } from "@dondoc/contract";
import { describe, expect, test } from "vitest";
import { subtreeOf, unitLines } from "./unit-tree.ts";

const unit = (id: string, name: string, parentId: string | null, more: Partial<Unit> = {}): Unit => ({
  id,
  parentId,
  name,
  shortName: null,
  aliases: [],
  kind: "other",
  active: true,
  openTasks: 0,
  version: 0,
  ...more,
});

const units = [
  unit("r", "UBND tỉnh", null),
  unit("s2", "Sở Xây dựng", "r", { aliases: ["Sở GTVT"] }),
  unit("s1", "Sở Đất đai", "r"),
  unit("x", "Xã An", "r", { active: false }),
  unit("t10", "Thôn 10", "x"),
  unit("t2", "Thôn 2", "x"),
];
const names = (query: string, open: string[] = [], showInactive = false) =>
  unitLines(units, { query, open: new Set(open), showInactive }).map((l) => `${l.depth} ${l.unit.name}`);

describe("the directory as a tree", () => {
  test("closed units hide what is below them", () => {
    expect(names("", [], true)).toEqual(["0 UBND tỉnh"]);
  });
  test("a level is in Vietnamese order, numbers by value", () => {
    expect(names("", ["r", "x"], true)).toEqual([
      "0 UBND tỉnh",
      "1 Sở Đất đai",
      "1 Sở Xây dựng",
      "1 Xã An",
      "2 Thôn 2",
      "2 Thôn 10",
    ]);
  });
  test("units below a hidden inactive one stay visible", () => {
    expect(names("")).toEqual(["0 Thôn 2", "0 Thôn 10", "0 UBND tỉnh"]);
  });
  test("a search without accents finds other names too and shows the way to them", () => {
    expect(names("so gtvt")).toEqual(["0 UBND tỉnh", "1 Sở Xây dựng"]);
    expect(names("dat")).toEqual(["0 UBND tỉnh", "1 Sở Đất đai"]);
  });
});

test("a unit's subtree is itself and everything below", () => {
  expect([...subtreeOf(units, "x")].sort()).toEqual(["t10", "t2", "x"]);
});
