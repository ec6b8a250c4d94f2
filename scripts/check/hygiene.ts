import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./boundaries.ts";

/** Files that may hold any bytes. */
const BINARY = /\.(png|jpe?g|webp|gif|ico|woff2?|ttf|otf|pdf|docx?|odt|xlsx|wasm|gz|zip)$/i;

/** What must never be committed. */
const FORBIDDEN: { pattern: RegExp; says: string }[] = [
  // a lock file that says where a package was fetched; without it any registry serves
  { pattern: /"resolved": "https?:[/]/, says: "names a registry host" },
  // http, a host with "registry" in its name, a port or a path
  {
    pattern: /https?:[/]{2}[\w.-]*(registry|verdaccio|artifactory|nexus)[\w.-]*[:/]/i,
    says: "names a registry host",
  },
  // a folder below work, workspace, root, Users or home of somebody
  {
    pattern: /(^|[\s"'`(=:])[/](work|workspace|root|Users|home[/][a-z])[\w-]*[/][\w.-]/,
    says: "names a path of one machine",
  },
  { pattern: /[A-Z]:\\+Users\\+\w/, says: "names a path of one machine" },
  // private keys and the tokens of well-known services
  {
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(ghp|gho|npm|sk)_[A-Za-z0-9]{30,}/,
    says: "holds a secret",
  },
];

/** Lines shorter than this (characters) are in many documents and prove nothing. */
const TELLING = 60;

/**
 * Nothing of one machine, no secret, and no line of the real documents in a file of the project.
 * @param corpus lines of the real documents, from {@link corpusLines}
 */
export function checkHygiene(path: string, text: string, corpus: ReadonlySet<string>): Finding[] {
  return text.split("\n").flatMap((line, index) => {
    const found = FORBIDDEN.filter(({ pattern }) => pattern.test(line)).map(({ says }) => says);
    if (corpus.size > 0 && corpus.has(line.trim())) found.push("copies a line of the corpus");
    return found.map((says) => ({ path, line: index + 1, says }));
  });
}

export function isText(path: string): boolean {
  return !BINARY.test(path);
}

/** The telling lines of the documents beside the repository; empty where there are none. */
export function corpusLines(root: string): Set<string> {
  const folder = join(root, "..", "shared", "corpus");
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".txt"),
  );
  const lines = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return new Set(lines.map((line) => line.trim()).filter((line) => line.length >= TELLING));
}
