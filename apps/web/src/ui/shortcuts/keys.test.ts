import { describe, expect, test } from "vitest";
import { isSingleKey, keyCaps, stepOf, stepsOf } from "./keys.ts";

const press = (key: string, with_: Partial<Parameters<typeof stepOf>[0]> = {}) =>
  stepOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...with_ });

describe("a press and a written key are the same string", () => {
  test.each([
    ["j", press("j")],
    ["j", press("J")],
    ["a", press("â")],
    ["Shift+A", press("A", { shiftKey: true })],
    ["Mod+K", press("k", { ctrlKey: true })],
    ["Mod+K", press("k", { metaKey: true })],
    ["?", press("?", { shiftKey: true })],
    ["Shift+ArrowDown", press("ArrowDown", { shiftKey: true })],
    ["Mod+Shift+P", press("P", { shiftKey: true, ctrlKey: true })],
  ])("%s", (written, pressed) => expect(stepsOf(written)).toEqual([pressed]));

  test("different keys differ", () => {
    expect(stepsOf("a")).not.toEqual([press("A", { shiftKey: true })]);
    expect(stepsOf("k")).not.toEqual([press("k", { ctrlKey: true })]);
  });
});

test("a sequence has a step per key", () => expect(stepsOf("g v")).toEqual(["g", "v"]));

test("only shortcuts without Ctrl or Alt can be switched off", () => {
  expect(isSingleKey("Shift+A")).toBe(true);
  expect(isSingleKey("g v")).toBe(true);
  expect(isSingleKey("Mod+K")).toBe(false);
});

test("key caps", () => {
  expect(keyCaps("mod+k", false)).toEqual(["Ctrl", "K"]);
  expect(keyCaps("shift+ArrowDown", true)).toEqual(["Shift", "↓"]);
});
