import { Password } from "@dondoc/contract";
import { expect, test } from "vitest";
import { makePassword } from "./make-password.ts";

test("a made password is accepted by the contract and never the same", () => {
  const made = Array.from({ length: 50 }, () => makePassword());
  for (const password of made) {
    expect(Password.safeParse(password).success).toBe(true);
    expect(password).toMatch(/^([a-z]{4}-){4}[2-9]{2}$/);
  }
  expect(new Set(made).size).toBe(50);
});
