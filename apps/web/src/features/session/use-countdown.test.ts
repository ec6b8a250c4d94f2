import { expect, test } from "vitest";
import { formatLeft } from "./use-countdown.ts";

test.each([
  [899_200, "15:00"],
  [59_000, "00:59"],
  [3_723_000, "1:02:03"],
  [0, ""],
  [-5, ""],
])("%d ms left is shown as %s", (milliseconds, shown) => expect(formatLeft(milliseconds)).toBe(shown));
