import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./boundaries.ts";

/** The texts of one language: "review.actions.accept" → words, per file. */
export type Texts = Map<string, Map<string, string>>;

/** The page's message files: i18n/LANGUAGE/FEATURE.json. */
const FOLDER = "apps/web/src/i18n";
/** i18next's endings for numbers: "count_one", "count_other"; Vietnamese needs only "_other". */
const PLURAL = /_(zero|one|two|few|many|other)$/;

export function readTexts(root: string, language: string): Texts {
  const folder = join(root, FOLDER, language);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    files.map((name) => [name, flatten(JSON.parse(readFileSync(join(folder, name), "utf8")))] as const),
  );
}

function flatten(value: unknown, prefix = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[prefix, value]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [
      ...flatten(inner, prefix === "" ? key : `${prefix}.${key}`),
    ]),
  );
}

/** Both languages have the same files and keys, no empty text, and the same values to fill in. */
export function checkTexts(vi: Texts, en: Texts): Finding[] {
  const files = new Set([...vi.keys(), ...en.keys()]);
  return [...files].flatMap((file) => {
    const [ours, theirs] = [withoutPlurals(vi.get(file)), withoutPlurals(en.get(file))];
    const keys = new Set([...ours.keys(), ...theirs.keys()]);
    return [...keys].flatMap((key) => {
      const says = compare(ours.get(key), theirs.get(key));
      return says ? [{ path: `${FOLDER}/vi/${file}`, line: 1, says: `${key}: ${says}` }] : [];
    });
  });
}

function withoutPlurals(texts: Map<string, string> | undefined): Map<string, string> {
  return new Map([...(texts ?? [])].map(([key, words]) => [key.replace(PLURAL, ""), words] as const));
}

function compare(vi: string | undefined, en: string | undefined): string | null {
  if (vi === undefined) return "missing in Vietnamese";
  if (en === undefined) return "missing in English";
  if (vi.trim() === "" || en.trim() === "") return "empty";
  if (placeholders(vi) !== placeholders(en)) return "the two languages fill in different values";
  return null;
}

/** "{{count}} việc của {{unit}}" → "count unit" */
function placeholders(words: string): string {
  const names = [...words.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]);
  // A singular may leave its number out ("one task").
  return [...new Set(names)]
    .filter((name) => name !== "count")
    .sort()
    .join(" ");
}

/**
 * Keys that no source names, neither whole ("review.accept") nor by a beginning that is completed at
 * run time (`states.${state}`).
 * @param sources texts of the page's source files
 */
export function checkUse(texts: Texts, sources: string[]): Finding[] {
  const code = sources.join("\n");
  const whole = new Set(
    [...code.matchAll(/["'`](?:[\w-]+:)?([\w-]+(?:\.[\w-]+)*)["'`]/g)].map((match) => match[1]),
  );
  const beginnings = [...code.matchAll(/`(?:[\w-]+:)?((?:[\w-]+\.)*)[\w-]*\$\{/g)].map((match) => match[1]!);
  const completed = new Set(beginnings.filter((beginning) => beginning !== ""));
  return [...texts].flatMap(([file, keys]) =>
    [...new Set([...keys.keys()].map((key) => key.replace(PLURAL, "")))]
      .filter((key) => !whole.has(key) && !parents(key).some((parent) => completed.has(parent)))
      .map((key) => ({ path: `${FOLDER}/vi/${file}`, line: 1, says: `${key}: no source uses it` })),
  );
}

/** "a.b.c" → "a.", "a.b." */
function parents(key: string): string[] {
  const parts = key.split(".");
  return parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join(".")}.`);
}
