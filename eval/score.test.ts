import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDirective } from "../packages/directives/src/index.ts";
import { type Annotation, type GoldTask, readAnnotation } from "./annotation.ts";
import { GROUPS, type Group, type ReadDocument, readGroup } from "./corpus.ts";
import { countSame, similarity } from "./names.ts";
import { score } from "./score.ts";

/** The scorer that the corpus came with. */
const SCORER = join(import.meta.dirname, "..", "..", "shared", "eval", "score.mjs");
if (!existsSync(SCORER)) console.warn("skipped: no scorer beside the repository (../shared/eval/score.mjs)");

describe.skipIf(!existsSync(SCORER))("the same numbers as the corpus's scorer", () => {
  test.each(GROUPS)("%s", (group: Group) => {
    const { documents } = readGroup(group);
    expect(score(documents).scores).toEqual(scoreOutside(documents));
  });
});

function scoreOutside(documents: readonly ReadDocument[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-eval-"));
  const write = (kind: string, file: string, content: string) => {
    mkdirSync(join(folder, kind), { recursive: true });
    writeFileSync(join(folder, kind, file), content);
  };
  try {
    for (const kind of ["gold", "text", "pred"]) mkdirSync(join(folder, kind));
    for (const { name, text, annotation, reading } of documents) {
      const citations = annotation.citations.map((number) => ({ number }));
      write("gold", `${name}.json`, JSON.stringify({ ...annotation, citations }));
      write("text", `${name}.txt`, text);
      write("pred", `${name}.json`, JSON.stringify(reading));
    }
    const folders = ["gold", "text", "pred"].flatMap((kind) => [`--${kind}`, join(folder, kind)]);
    return JSON.parse(execFileSync(process.execPath, [SCORER, ...folders, "--json"], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TEXT = `1. Giao Phòng Y tế rà soát hộ nghèo, báo cáo UBND huyện trước ngày 15/3/2026.
2. Trạm Y tế xã tổ chức tiêm chủng cho trẻ em trong tháng 4/2026.`;

/** The text with what the reader finds in it as its annotation, but for the changes. */
function annotated(change: (task: GoldTask) => Partial<GoldTask>): ReadDocument {
  const reading = readDirective(TEXT);
  const annotation: Annotation = readAnnotation(
    {
      doc: { ...reading.document, recipients: [], signer: null },
      citations: [],
      tasks: reading.tasks.map((task) => ({
        spans: task.spans.map(({ start, end }) => [start, end]),
        leads: task.leads.map(({ name }) => name),
        coords: task.coordinators.map(({ name }) => name),
        kind: task.deadline?.kind ?? "none",
        due: task.deadline?.due ?? null,
        urgent: task.urgent,
      })),
      ignore: [],
    },
    TEXT,
  );
  const tasks = annotation.tasks.map((task) => ({ ...task, ...change(task) }));
  return { name: "invented", text: TEXT, annotation: { ...annotation, tasks }, reading, ms: 0 };
}

describe("a score", () => {
  test("of a reading that is as annotated is full", () => {
    const { scores, errors } = score([annotated(() => ({}))]);
    expect(errors).toEqual([]);
    expect(scores.tasks.f1).toBe(1);
    expect(scores.leadExact).toBe(1);
  });

  test("tells of another lead, deadline and kind, unless an annotator would accept them", () => {
    const other = annotated(({ id }) =>
      id === 1 ? { leads: ["Công an xã"], due: null, kind: "event" } : {},
    );
    const { scores, errors } = score([other]);
    expect(scores.leadExact).toBe(0.5);
    expect(errors.map((line) => line.split(":")[0])).toEqual([
      "invented leads",
      "invented due",
      "invented kind",
    ]);
    const allowed = annotated((task) => ({
      due: null,
      dueAlt: [task.due],
      kind: "none",
      kindAlt: [task.kind],
    }));
    expect(score([allowed]).errors).toEqual([]);
  });

  test("tells of a task that is missed and one that is too many", () => {
    const elsewhere = annotated(({ id, spans }) => (id === 1 ? { spans: [[0, 12]] } : { spans }));
    expect(score([elsewhere]).errors.map((line) => line.split(":")[0])).toEqual([
      "invented missed task",
      "invented extra task",
    ]);
  });
});

test("names that mean the same", () => {
  expect(countSame(["Ủy ban nhân dân xã Nà Vạt"], ["UBND xã Nà Vạt"])).toBe(1);
  expect(countSame(["đồng chí Lường Văn Sậy"], ["Lường Văn Sậy"])).toBe(1);
  expect(countSame(["Phòng Y tế", "Phòng Y tế"], ["Phòng Y tế"])).toBe(1);
  expect(countSame(["Công an xã"], ["Phòng Y tế"])).toBe(0);
  expect(similarity("một hai ba", "ba hai một")).toBe(1);
});
