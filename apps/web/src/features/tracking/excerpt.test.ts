import { expect, test } from "vitest";
import { after, before } from "./excerpt.ts";

const filler = "từ ".repeat(120);

test("what is whole stays whole, without empty lines", () => {
  expect(before("1. Sở Y tế\n\n- ")).toBe("1. Sở Y tế\n- ");
  expect(after("\n \n2. Sở Nội vụ")).toBe("\n2. Sở Nội vụ");
});

test("what is cut begins and ends with a whole line", () => {
  expect(before(`${filler}giờ.\n\n6. Sở Công Thương\n- `)).toBe("… 6. Sở Công Thương\n- ");
  expect(after(`\n8. Ủy ban\n\n9. Thanh ${filler}`)).toBe("\n8. Ủy ban …");
});

test("in one long paragraph it begins and ends with a whole word", () => {
  expect(before(`${"x".repeat(400)} Sở Y tế `)).toBe("… Sở Y tế ");
  expect(after(` và các xã ${"x".repeat(400)}`)).toBe(" và các xã …");
  expect(before(`${"x".repeat(400)} Sở Y tế\n`)).toBe("… Sở Y tế\n");
});
