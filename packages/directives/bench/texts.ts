import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const corpus = join(import.meta.dirname, "..", "..", "..", "..", "shared", "corpus", "text");
const invented = join(import.meta.dirname, "..", "fixtures");

/** The documents that are measured: real ones where they lie beside the repository, else our own. */
export function benchDocuments(): { source: string; documents: string[] } {
  const real = existsSync(corpus);
  const folder = real ? corpus : invented;
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
  return { source: real ? "the corpus" : "the invented documents", documents };
}

/** One text of so many bytes (UTF-8, to the nearest line), the documents again and again. */
export function textOf(documents: readonly string[], bytes: number): string {
  const lines = `${documents.join("\n\n")}\n\n`.split(/(?<=\n)/);
  const parts: string[] = [];
  for (let size = 0, i = 0; size < bytes; i = (i + 1) % lines.length) {
    const line = lines[i] as string;
    parts.push(line);
    size += Buffer.byteLength(line);
  }
  return parts.join("");
}

/** A page of an official document holds about so many characters (A4, size 14, Nghị định 30/2020). */
const PAGE = 2200;

/** A document of 20 pages, cut from the documents one after the other. */
export function twentyPages(documents: readonly string[]): string {
  const all = documents.join("\n\n");
  return all.repeat(Math.ceil((20 * PAGE) / all.length)).slice(0, 20 * PAGE);
}
