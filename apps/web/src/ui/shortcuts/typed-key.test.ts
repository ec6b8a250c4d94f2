import { expect, test } from "vitest";
import { typedKey } from "./typed-key.ts";

test("a Vietnamese typing program composes letters; the pressed key is found again", () => {
  const pressed = ["â", "ạ", "á", "ẫ", "ơ", "đ", "Ẩ", "k"].map(typedKey);
  expect(pressed).toEqual(["a", "j", "s", "x", "w", "d", "R", "k"]);
});

test("other keys stay what they are", () => {
  expect(["Enter", "?", "[", "Shift", "1"].map(typedKey)).toEqual(["Enter", "?", "[", "Shift", "1"]);
});
