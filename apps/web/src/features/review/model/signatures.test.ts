import type { DocumentSignature } from "@dondoc/contract";
import { expect, test } from "vitest";
import { overallStanding, standingsOf } from "./signatures.ts";

const signature = (changes: Partial<DocumentSignature> = {}): DocumentSignature => ({
  signer: "Ủy ban nhân dân xã Suối Ngà",
  organisation: null,
  signedAt: null,
  field: null,
  covers: "whole",
  intact: true,
  trusted: null,
  ...changes,
});

test("a signature of the whole file is intact", () => {
  expect(standingsOf([signature()])).toEqual(["intact"]);
});

test("bytes behind a signature are fine when a later one signs them", () => {
  const standings = standingsOf([signature({ covers: "part" }), signature()]);
  expect(standings).toEqual(["followed", "intact"]);
  expect(overallStanding(standings)).toBe("intact");
});

test("bytes that no intact signature covers are told", () => {
  expect(standingsOf([signature({ covers: "part" })])).toEqual(["added"]);
  const standings = standingsOf([signature({ covers: "part" }), signature({ intact: false })]);
  expect(standings).toEqual(["added", "broken"]);
  expect(overallStanding(standings)).toBe("broken");
});
