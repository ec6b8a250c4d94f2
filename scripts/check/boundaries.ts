import { matchesGlob } from "node:path";
import { BOUNDARIES, type Boundary, ENVIRONMENT, SQL } from "../boundaries.ts";
import type { Import, SourceFile } from "./source-file.ts";

/** Something that breaks a rule: where, and the rule's sentence. */
export type Finding = { path: string; line: number; says: string };

/** Holds a file against the table of boundaries. Tests are free of it. */
export function checkBoundaries(file: SourceFile): Finding[] {
  if (isTest(file.path)) return [];
  return [...checkImports(file), ...checkEnvironment(file), ...checkSql(file)];
}

function checkImports(file: SourceFile): Finding[] {
  const rules = BOUNDARIES.filter(
    (rule) => matches(file.path, rule.binds) && !matches(file.path, rule.frees),
  );
  return file.imports.flatMap((imported) =>
    rules
      .filter((rule) => breaks(rule, file.path, imported))
      .map(({ says }) => ({
        path: file.path,
        line: imported.line,
        says: `${says} (imports ${imported.target})`,
      })),
  );
}

function breaks(rule: Boundary, path: string, { target, typesOnly }: Import): boolean {
  if (rule.typesAreFree && typesOnly) return false;
  if (rule.betweenFoldersOf) {
    const from = folderBelow(rule.betweenFoldersOf, path);
    const to = folderBelow(rule.betweenFoldersOf, target);
    if (from === null || to === null || from === to) return false;
  }
  return (rule.may !== undefined && !matches(target, rule.may)) || matches(target, rule.mayNot);
}

/** "apps/server/src" and "apps/server/src/org/unit.ts" → "org"; null for a file that is not in a folder below. */
function folderBelow(base: string, path: string): string | null {
  if (!path.startsWith(`${base}/`)) return null;
  const [folder, ...rest] = path.slice(base.length + 1).split("/");
  return rest.length > 0 ? (folder ?? null) : null;
}

function checkEnvironment({ path, environment }: SourceFile): Finding[] {
  if (!matches(path, ENVIRONMENT.binds) || matches(path, ENVIRONMENT.readers)) return [];
  return environment.map((line) => ({ path, line, says: "process.env is read only in config.ts" }));
}

function checkSql({ path, sql }: SourceFile): Finding[] {
  if (!matches(path, SQL.binds) || matches(path, SQL.writers)) return [];
  return sql.map((line) => ({ path, line, says: "SQL is written only in repositories" }));
}

/** Whether a path or a name such as "npm:kysely" is among the globs. */
function matches(name: string, globs: string[] | undefined): boolean {
  return (globs ?? []).some((glob) =>
    glob.endsWith(":*") ? name.startsWith(glob.slice(0, -1)) : matchesGlob(name, glob),
  );
}

/** Tests and what only tests use. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$|(^|\/)test\//.test(path);
}
