import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Reading, readDirective } from "../packages/directives/src/index.ts";

/** Where the annotated documents and the scorer lie, beside the repository; they are never part of it. */
const shared = join(import.meta.dirname, "..", "..", "shared");
const goldDir = join(shared, "corpus", "gold");
const textDir = join(shared, "corpus", "text");
const scorer = join(shared, "eval", "score.mjs");

/** A task as the annotators wrote it. */
export type GoldTask = {
  id: number;
  spans: [number, number][];
  text: string;
  leads: string[];
  coords: string[];
  kind: string;
  due: string | null;
  dueAlt?: (string | null)[];
};

type Annotation = { tasks: GoldTask[]; ignore: [number, number][] };

/** One annotated document with its reading and the time that the reading took. */
export type ReadDocument = {
  name: string;
  text: string;
  gold: GoldTask[];
  /** Stretches over which careful officers could differ: what lies in them counts neither way. */
  ignore: [number, number][];
  reading: Reading;
  ms: number;
};

type Rate = { p: number; r: number; f1: number };

/** What `score.mjs --json` prints. */
export type Scores = {
  tasks: Rate;
  coverage: Rate;
  leads: Rate;
  leadExact: number;
  coordinators: Rate;
  due: Rate;
  dueExact: number;
  kind: number;
  urgent: number;
  citations: Rate;
  recipients: Rate;
  document: Record<string, number>;
};

/** Whether the corpus is there; without it nothing is measured. */
export const hasCorpus = (): boolean => existsSync(goldDir) && existsSync(scorer);

/** Reads every annotated document; the time is that of the second reading, when the code is warm. */
export function readCorpus(): ReadDocument[] {
  const names = readdirSync(goldDir)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => file.replace(/\.json$/, ""));
  return names.map((name) => {
    const text = readFileSync(join(textDir, `${name}.txt`), "utf8");
    const annotation = JSON.parse(readFileSync(join(goldDir, `${name}.json`), "utf8")) as Annotation;
    readDirective(text);
    const start = performance.now();
    const reading = readDirective(text);
    return {
      name,
      text,
      gold: annotation.tasks,
      ignore: annotation.ignore,
      reading,
      ms: performance.now() - start,
    };
  });
}

/** Scores readings with the scorer that came with the corpus; `errors` lines of its report are kept. */
export function scoreCorpus(
  documents: readonly ReadDocument[],
  errors = 0,
): { scores: Scores; report: string } {
  const out = mkdtempSync(join(tmpdir(), "dondoc-eval-"));
  try {
    for (const { name, reading } of documents)
      writeFileSync(join(out, `${name}.json`), JSON.stringify(reading));
    const args = [scorer, "--gold", goldDir, "--text", textDir, "--pred", out];
    const run = (more: string[]) => execFileSync(process.execPath, [...args, ...more], { encoding: "utf8" });
    return { scores: JSON.parse(run(["--json"])) as Scores, report: run(["--errors", String(errors)]) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
