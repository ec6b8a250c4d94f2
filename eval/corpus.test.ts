import { describe, expect, it, test } from "vitest";
import { fallen, floorOf, readAccepted } from "./accepted.ts";
import { BARS, measures } from "./bars.ts";
import { HELD_BACK, readGroup } from "./corpus.ts";
import { matchDocument } from "./match.ts";
import { confidences } from "./report.ts";
import { score } from "./score.ts";

const five = readGroup("five");
if (five.missing !== null) console.warn(`skipped: the annotated corpus: ${five.missing}`);

describe.skipIf(five.missing !== null)("reading of the annotated corpus", () => {
  it("reaches every bar", () => {
    const now = measures(score(five.documents).scores);
    for (const [name, bar] of Object.entries(BARS)) expect(now[name], name).toBeGreaterThanOrEqual(bar);
  });

  it("is certain only where it is right", () => {
    const certain = confidences(five.documents.map(matchDocument)).filter(
      ({ confidence }) => confidence >= 0.9,
    );
    expect(certain.length).toBeGreaterThan(100);
    expect(certain.filter((task) => task.right).length / certain.length).toBeGreaterThanOrEqual(0.98);
  });
});

describe.each(["invented", "held back"] as const)("reading of the invented documents: %s", (group) => {
  const { documents } = readGroup(group);

  it("is nowhere below the accepted run (`npm run eval` tells more)", () => {
    const floor = floorOf(readAccepted(), group);
    expect(Object.keys(floor)).toEqual(Object.keys(BARS));
    expect(fallen(measures(score(documents).scores), floor)).toEqual([]);
  });

  test.each(documents)("$name: the annotation belongs to the text", ({ text, annotation }) => {
    const ranges = [...annotation.tasks.flatMap((task) => task.spans), ...annotation.ignore];
    const words = ranges.map(([start, end]) => text.slice(start, end));
    expect(words.filter((word) => word === "" || word !== word.trim())).toHaveLength(0);
    const flat = text.replace(/\s+/g, " ");
    const untrue = annotation.tasks.filter(
      ({ dueText }) => dueText !== null && !flat.includes(dueText.replace(/\s+/g, " ")),
    );
    expect(untrue).toHaveLength(0);
  });
});

test("every document that is held back is there", () => {
  expect(readGroup("held back").documents.map(({ name }) => name)).toEqual(HELD_BACK);
});
