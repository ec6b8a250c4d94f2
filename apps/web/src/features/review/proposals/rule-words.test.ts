import { ruleWords } from "@dondoc/directives";
import { describe, expect, test } from "vitest";
import en from "../../../i18n/en/review.json" with { type: "json" };
import vi from "../../../i18n/vi/review.json" with { type: "json" };

/** The page holds the library's words in its message files, so that it need not load the library. */
describe.each([
  ["vi", vi],
  ["en", en],
] as const)("the reader's rules in %s", (language, texts) => {
  test("are told in the library's words", () => {
    const rules = texts.rule as Record<string, unknown>;
    const shown = Object.keys(ruleWords).map((id) => {
      const [family = "", name = ""] = id.split(":");
      return [id, (rules[family] as Record<string, string> | undefined)?.[name]];
    });
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(Object.entries(ruleWords).map(([id, words]) => [id, words[language]])),
    );
  });
});
