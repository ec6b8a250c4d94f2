import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDirective } from "./read-directive.ts";
import type { Party, Reading } from "./types.ts";

const dir = join(import.meta.dirname, "..", "fixtures");
const names = readdirSync(dir)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.replace(/\.txt$/, ""));

/** What a reviewer reads in a difference: the findings in words, without offsets. */
function shown(reading: Reading) {
  const who = (parties: readonly Party[]) => parties.map((party) => `${party.name} <${party.from}>`);
  return {
    document: reading.document,
    tasks: reading.tasks.map((task) => ({
      section: task.section.join("."),
      text: task.text,
      title: task.title,
      leads: who(task.leads),
      coordinators: who(task.coordinators),
      deadline: task.deadline
        ? `${task.deadline.kind} ${task.deadline.due ?? "-"} “${task.deadline.text}”`
        : null,
      urgent: task.urgent,
      confidence: task.confidence,
    })),
    citations: reading.citations.map((citation) => citation.number),
    rest: reading.coverage
      .filter(({ is }) => is !== "task")
      .map(({ is, span }) => `${is}: ${reading.text.slice(span.start, span.end).replace(/\s+/g, " ")}`),
    diagnostics: reading.diagnostics.map(({ severity, code, from, to, fix }) => {
      const words = reading.text.slice(from, to).replace(/\s+/g, " ");
      return `${severity} ${code} “${words}”${fix ? ` → ${fix.replacement}` : ""}`;
    }),
  };
}

describe("whole documents", () => {
  it.each(names)("%s", (name) => {
    const got = `${JSON.stringify(shown(readDirective(readFileSync(join(dir, `${name}.txt`), "utf8"))), null, 2)}\n`;
    const path = join(dir, `${name}.expected.json`);
    if (process.env.UPDATE) writeFileSync(path, got);
    expect(existsSync(path), `${name}.expected.json is missing: run with UPDATE=1`).toBe(true);
    expect(JSON.parse(got)).toEqual(JSON.parse(readFileSync(path, "utf8")));
  });

  it("reads a decomposed text as it reads a composed one", () => {
    for (const name of names) {
      const text = readFileSync(join(dir, `${name}.txt`), "utf8");
      expect(shown(readDirective(text.normalize("NFD"))).tasks.map(composed)).toEqual(
        shown(readDirective(text)).tasks.map(composed),
      );
    }
  });
});

const composed = (task: object) => JSON.parse(JSON.stringify(task).normalize("NFC")) as object;
