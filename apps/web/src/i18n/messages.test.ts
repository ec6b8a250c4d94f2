import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

type Messages = { [key: string]: string | Messages };
const read = (language: string, file: string): Messages =>
  JSON.parse(readFileSync(join(import.meta.dirname, language, file), "utf8")) as Messages;

/** "count.results_one" and "_other" are one key: Vietnamese has one form where English has two. */
function keysOf(messages: Messages, prefix = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string"
      ? [`${prefix}${key.replace(/_(one|other)$/, "")}`]
      : keysOf(value, `${prefix}${key}.`),
  );
}
const placeholders = (messages: Messages): string[] =>
  [...JSON.stringify(messages).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "");

const files = readdirSync(join(import.meta.dirname, "vi"));

describe.each(files)("%s", (file) => {
  const vi = read("vi", file);
  const en = read("en", file);
  test("has the same keys in both languages", () => {
    expect([...new Set(keysOf(en))].sort()).toEqual([...new Set(keysOf(vi))].sort());
  });
  test("names the same values in both languages", () => {
    expect([...new Set(placeholders(en))].sort()).toEqual([...new Set(placeholders(vi))].sort());
  });
  test("leaves no text empty", () => {
    expect(JSON.stringify([vi, en])).not.toMatch(/:\s*"\s*"/);
  });
});

test("every file has a language", () => expect(readdirSync(join(import.meta.dirname, "en"))).toEqual(files));
