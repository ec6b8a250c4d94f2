import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlineRules } from "../find-deadlines.ts";
import { lastWord } from "../scene.ts";
import { type Lead, type LedRule, mayLead } from "./led-rules.ts";

const leads = deadlineRules.filter((rule): rule is LedRule => "lead" in rule).map(({ lead }) => lead);
const gated = leads.flatMap(({ id, words, ends }) => (words && ends ? [[id, words, ends] as const] : []));

/** The words that stand in a pattern, and some that may stand between or before them. */
function wordsIn(pattern: RegExp): string[] {
  const own = pattern.source.replace(/\\[pdn](?:\{L\})?/gu, " ").match(/\p{L}+/gu) ?? [];
  return [...new Set([...own, "2", "02", "a)", "1.", "-", ";", "hồ", "sơ", "(", ",", ":"])];
}

function expectLed(words: RegExp, ends: NonNullable<Lead["ends"]>, text: string): void {
  if (words.test(text) && !mayLead(ends, lastWord(text), text))
    expect(text).toBe("led by one of its last words");
}

test.each(gated)("%s: the pattern ends in no other word than those it is asked for", (_, words, ends) => {
  const pool = wordsIn(words);
  for (const a of pool) {
    for (const b of pool) {
      expectLed(words, ends, `${a} ${b} `);
      expectLed(words, ends, `${a} ${b}`);
      for (const c of pool.slice(0, 30)) expectLed(words, ends, `${a} ${b} ${c} `);
    }
  }
  const texts = fc.array(fc.constantFrom(...pool), { maxLength: 8 });
  fc.assert(
    fc.property(texts, fc.boolean(), (list, capitals) => {
      const text = `${list.join(" ")} `;
      expectLed(words, ends, capitals ? text.toUpperCase() : text);
    }),
    { numRuns: 500 },
  );
});

test("a lead is refused by its last word", () => {
  expect(gated.length).toBeGreaterThan(8);
  for (const [, , ends] of gated) expect(mayLead(ends, "xã", "của xã ")).toBe(false);
});
