import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Reading, readDirective } from "../packages/directives/src/index.ts";
import { type Annotation, readAnnotation, type StoredAnnotation } from "./annotation.ts";

/**
 * Groups of annotated documents, each measured for itself: the five that the project was made from, those
 * that it invented, those of them that are held back, and the wider corpus of real ones.
 */
export const GROUPS = ["five", "invented", "held back", "wider"] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Invented documents that nobody looks at error by error: rules are never made for them, so that their
 * measures keep telling how the reader does on documents that it has not seen.
 */
export const HELD_BACK: readonly string[] = ["w4-so-2026-cv", "w4-tinh-2024-tb-kl", "w4-xa-2025-kh"];

/** One annotated document with its reading and the time that the reading took. */
export type ReadDocument = {
  name: string;
  text: string;
  annotation: Annotation;
  reading: Reading;
  ms: number;
};

/** The real documents lie beside the repository and are never part of it. */
const corpus = join(import.meta.dirname, "..", "..", "shared", "corpus");
const FOLDERS: Record<Group, { text: string; annotations: string }> = {
  five: { text: join(corpus, "text"), annotations: join(corpus, "gold") },
  invented: {
    text: join(import.meta.dirname, "invented"),
    annotations: join(import.meta.dirname, "invented"),
  },
  "held back": {
    text: join(import.meta.dirname, "invented"),
    annotations: join(import.meta.dirname, "invented"),
  },
  wider: { text: join(corpus, "wider"), annotations: join(import.meta.dirname, "wider") },
};

/** Reads every document of a group; `missing` says why it cannot be measured. */
export function readGroup(group: Group): { documents: ReadDocument[]; missing: string | null } {
  const { text, annotations } = FOLDERS[group];
  if (!existsSync(text) || !existsSync(annotations))
    return { documents: [], missing: "no such documents beside the repository (../shared/corpus)" };
  const names = namesOf(group, annotations);
  const files = names.map((name) => ({ name, ...readFiles(name, text, annotations) }));
  const strange = files.filter(({ text, stored }) => text === null || !fits(stored, text));
  if (strange.length > 0) {
    const list = strange.map(({ name }) => name).join(", ");
    return { documents: [], missing: `texts that are absent or not the annotated ones: ${list}` };
  }
  return {
    documents: files.map(({ name, text, stored }) => readDocument(name, text ?? "", stored)),
    missing: null,
  };
}

function namesOf(group: Group, folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => HELD_BACK.includes(name) === (group === "held back"))
    .sort();
}

function readFiles(name: string, texts: string, annotations: string) {
  const path = join(texts, `${name}.txt`);
  const stored = JSON.parse(readFileSync(join(annotations, `${name}.json`), "utf8")) as StoredAnnotation;
  return { text: existsSync(path) ? readFileSync(path, "utf8") : null, stored };
}

/** Whether a text is the one that was annotated, as far as the annotation tells. */
function fits({ sha256 }: StoredAnnotation, text: string): boolean {
  return sha256 === undefined || createHash("sha256").update(text).digest("hex") === sha256;
}

function readDocument(name: string, text: string, stored: StoredAnnotation): ReadDocument {
  return readAgain(name, text, readAnnotation(stored, text));
}

/** A text with its annotation, read. The time is that of the second reading, when the code is warm. */
export function readAgain(name: string, text: string, annotation: Annotation): ReadDocument {
  readDirective(text);
  const start = performance.now();
  const reading = readDirective(text);
  const ms = performance.now() - start;
  return { name, text, annotation, reading, ms };
}
