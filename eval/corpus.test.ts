import { describe, expect, it } from "vitest";
import { BARS, measures } from "./bars.ts";
import { hasCorpus, readCorpus, scoreCorpus } from "./corpus.ts";
import { matchDocument } from "./match.ts";

if (!hasCorpus()) console.warn("skipped: no annotated corpus beside the repository (../shared/corpus)");

describe.skipIf(!hasCorpus())("reading of the annotated corpus", () => {
  it("reaches every bar", () => {
    const now = measures(scoreCorpus(readCorpus()).scores);
    for (const [name, bar] of Object.entries(BARS)) expect(now[name], name).toBeGreaterThanOrEqual(bar);
  });

  it("is certain only where it is right", () => {
    const matches = readCorpus().flatMap((document) => matchDocument(document).matches);
    const certain = matches.filter(({ read }) => read.confidence >= 0.9);
    expect(certain.length).toBeGreaterThan(100);
    expect(certain.filter((match) => match.right).length / certain.length).toBeGreaterThanOrEqual(0.98);
  });
});
