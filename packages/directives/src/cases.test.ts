import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDirective } from "./read-directive.ts";
import type { Party, Reading } from "./types.ts";

type Case = { given: string; expected: string };

const read = (name: string): Case[] =>
  readFileSync(join(import.meta.dirname, "..", "cases", name), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
    .map((line) => {
      const at = line.lastIndexOf(" ==> ");
      return { given: line.slice(0, at).trim(), expected: line.slice(at + 5).trim() };
    });

/** A small notice in whose directive part one sentence stands. */
const reading = (sentence: string): Reading =>
  readDirective(
    `THÔNG BÁO\n\nKết luận của Chủ tịch UBND huyện\n\nI. NHIỆM VỤ TRỌNG TÂM\n\n1. Các nhiệm vụ khác\n\n${sentence}\n`,
  );

const names = (parties: readonly Party[]) => parties.map((party) => party.name).join("; ") || "-";

describe("orders.txt", () => {
  it.each(read("orders.txt"))("$given", ({ given, expected }) => {
    expect(reading(given).tasks.map((task) => task.text)).toHaveLength(Number(expected));
  });
});

describe("orders.not.txt", () => {
  it.each(read("orders.not.txt"))("$given", ({ given, expected }) => {
    const { tasks, coverage, text } = reading(given);
    expect(tasks).toEqual([]);
    const kinds = coverage
      .filter(({ span }) => span.start >= text.indexOf(given.slice(0, 12)))
      .map(({ is }) => is);
    expect(new Set(kinds)).toEqual(new Set([expected]));
  });
});

describe.each(["parties.txt", "parties.not.txt"])("%s", (name) => {
  it.each(read(name))("$given", ({ given, expected }) => {
    const [task] = reading(given).tasks;
    expect(`${names(task?.leads ?? [])} | ${names(task?.coordinators ?? [])}`).toBe(expected);
  });
});
