import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chooseDeadline, type DeadlineContext, findDeadlines, readDeadlineCell } from "./index.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../../cases/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"));

const parse = (line: string) => {
  const [input = "", expected = ""] = line.split(" ==> ");
  const options = new Map<string, string>();
  const words = input.replace(/\[(\w+)(?: ([\w-]+))?\] ?/gu, (_, name, value) => {
    options.set(name, value ?? "");
    return "";
  });
  const doc = options.get("doc");
  const context: DeadlineContext = {
    documentDate: doc && doc !== "none" ? doc : null,
    meetingDate: options.get("meeting") ?? null,
    strictBefore: options.has("strict"),
    ...(options.has("today") ? { today: options.get("today") } : {}),
  };
  const found = options.has("cell")
    ? readDeadlineCell(words, context)
    : chooseDeadline(findDeadlines(words, context));
  return { words, expected, found };
};

describe("cases/deadlines.txt", () => {
  test.each(read("deadlines.txt"))("%s", (line) => {
    const { words, expected, found } = parse(line);
    expect(`${found?.kind} ${found?.due ?? "-"} rule ${found?.rule}`).toBe(expected);
    expect(words.slice(found?.span.start, found?.span.end)).toBe(found?.text);
  });
});

describe("cases/deadlines.not.txt", () => {
  test.each(read("deadlines.not.txt"))("%s", (line) => {
    expect(parse(line).found).toBeNull();
  });
});
