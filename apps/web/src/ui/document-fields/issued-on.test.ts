import { expect, test } from "vitest";
import { parseIssuedOn } from "./issued-on.ts";

test.each([
  ["31/12/2026", "2026-12-31"],
  ["8/2026", "2026-08"],
  ["", null],
  ["13/2026", undefined],
  ["31/4/2026", undefined],
  ["tháng 8", undefined],
])("%s → %s", (typed, meant) => expect(parseIssuedOn(typed)).toBe(meant));
