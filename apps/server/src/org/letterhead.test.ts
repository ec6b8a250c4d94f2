import { expect, test } from "vitest";
import { derivedLetterhead, fullName, placeOf } from "./letterhead.ts";

test("the place is the authority's own name; with its kind when it is a number or a person", () => {
  expect(placeOf("UBND xã Suối Cát")).toBe("Suối Cát");
  expect(placeOf("Ủy ban nhân dân tỉnh Sơn Hà")).toBe("Sơn Hà");
  expect(placeOf("UBND phường 7")).toBe("Phường 7");
  expect(placeOf("UBND thành phố Hồ Chí Minh")).toBe("Thành phố Hồ Chí Minh");
});

test("the issuer is written in full, and nothing is set yet", () => {
  expect(fullName("UBND xã Suối Cát")).toBe("Ủy ban nhân dân xã Suối Cát");
  expect(derivedLetterhead({ name: "UBND xã Suối Cát", kind: "xa" })).toMatchObject({
    derived: true,
    version: 0,
  });
});
