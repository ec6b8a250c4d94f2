import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dedupeCitations, findCitations } from "./index.ts";

const cases = (name: string) =>
  readFileSync(new URL(`../../../cases/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"));

const words = (line: string) => line.replaceAll("\\n", "\n");

describe("cases/citations.txt", () => {
  test.each(cases("citations.txt"))("%s", (line) => {
    const [input = "", expected] = line.split(" ==> ");
    const found = findCitations(words(input));
    expect(found.map((c) => [c.number, c.type, c.date ?? "-", c.issuer ?? "-"].join(" ")).join(" | ")).toBe(
      expected,
    );
    for (const c of found) expect(words(input).slice(c.span.start, c.span.end)).not.toBe("");
  });
});

describe("cases/citations.not.txt", () => {
  test.each(cases("citations.not.txt"))("%s", (line) => {
    expect(findCitations(words(line))).toEqual([]);
  });
});

test("the document's own number is no citation", () => {
  const text = "(Ban hành kèm theo Kế hoạch số 12/KH-UBND) theo Kế hoạch số 13/KH-UBND";
  expect(findCitations(text, { own: "12 /KH-UBND" }).map((c) => c.number)).toEqual(["13/KH-UBND"]);
});

test("repeats are one document, with the mention that says most", () => {
  const text =
    "Nghị quyết 19/NQ-CP; Nghị quyết số 19/NQ-CP ngày 05/3/2020 của Chính phủ; Nghị quyết số 19/NQ-CP";
  const once = dedupeCitations(findCitations(text));
  expect(once).toHaveLength(1);
  expect(once[0]?.text).toBe("Nghị quyết số 19/NQ-CP ngày 05/3/2020 của Chính phủ");
});
