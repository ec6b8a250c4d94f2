import { readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { parseAst } from "rolldown/parseAst";

/** One import: a path from the root, "node:fs" or "npm:kysely"; the line it stands on. */
export type Import = { target: string; typesOnly: boolean; line: number };

/** What the checks need to know of a TypeScript file. */
export type SourceFile = {
  path: string;
  imports: Import[];
  /** Lines that read `process.env`. */
  environment: number[];
  /** Lines that write SQL, as text or by the query builder. */
  sql: number[];
  /** Components: functions with a capital name in a .tsx file, with their length in lines. */
  components: { name: string; line: number; lines: number }[];
};

/** A node of the parser's tree, of which only the walked parts are looked at. */
type Node = { type: string; start: number; end: number; [key: string]: unknown };

const QUERY_BUILDERS = new Set(["selectFrom", "insertInto", "updateTable", "deleteFrom", "mergeInto"]);

/** Reads and parses a file. @param path from the root */
export function readSource(root: string, path: string): SourceFile {
  return parseSource(path, readFileSync(join(root, path), "utf8"));
}

/** @throws Error with the parser's words when the text is not TypeScript */
export function parseSource(path: string, text: string): SourceFile {
  const lang = extname(path) === ".tsx" ? "tsx" : "ts";
  const program = parseAst(text, { lang }, path) as unknown as Node;
  const file: SourceFile = { path, imports: [], environment: [], sql: [], components: [] };
  const lineOf = lineCounter(text);
  visit(program, (node) => {
    const line = lineOf(node.start);
    const imported = importOf(node);
    if (imported) file.imports.push({ ...imported, target: resolveTarget(path, imported.target), line });
    if (readsEnvironment(node)) file.environment.push(line);
    if (writesSql(node)) file.sql.push(line);
    const name = lang === "tsx" ? componentName(node) : null;
    if (name) file.components.push({ name, line, lines: lineOf(node.end) - line + 1 });
  });
  return file;
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, see);
  } else if (isNode(node)) {
    see(node);
    for (const child of Object.values(node)) if (typeof child === "object") visit(child, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function importOf(node: Node): { target: string; typesOnly: boolean } | null {
  const { source } = node;
  if (!isNode(source) || typeof source.value !== "string") return null;
  const target = source.value;
  if (node.type === "TSImportType") return { target, typesOnly: true };
  if (node.type === "ImportExpression") return { target, typesOnly: false };
  if (!/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) return null;
  const kind = node.importKind ?? node.exportKind;
  const parts = Array.isArray(node.specifiers) ? (node.specifiers as Node[]) : [];
  const allTypes = parts.length > 0 && parts.every((part) => (part.importKind ?? part.exportKind) === "type");
  return { target, typesOnly: kind === "type" || allTypes };
}

/** The project's own packages stand for their entry, since workspaces are used from source. */
function resolveTarget(path: string, specifier: string): string {
  if (specifier.startsWith(".")) return normalize(join(dirname(path), specifier)).replaceAll("\\", "/");
  const own = /^@dondoc\/(directives|files|contract)(?:\/|$)/.exec(specifier);
  if (own) return `packages/${own[1]}/src/index.ts`;
  const app = /^@dondoc\/(server|web|cli)(?:\/|$)/.exec(specifier);
  if (app) return `apps/${app[1]}/src/index.ts`;
  if (specifier.startsWith("node:")) return specifier;
  return `npm:${specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")}`;
}

function readsEnvironment(node: Node): boolean {
  if (node.type === "MemberExpression") return isName(node.object, "process") && isName(node.property, "env");
  // import { env } from "node:process"
  if (node.type !== "ImportDeclaration" || !isNode(node.source)) return false;
  return /^(node:)?process$/.test(String(node.source.value));
}

function writesSql(node: Node): boolean {
  if (node.type === "TaggedTemplateExpression") return isName(node.tag, "sql");
  if (node.type !== "CallExpression" || !isNode(node.callee)) return false;
  const { property } = node.callee;
  return isNode(property) && QUERY_BUILDERS.has(String(property.name));
}

function isName(node: unknown, name: string): boolean {
  return isNode(node) && node.type === "Identifier" && node.name === name;
}

/** "function Page() {…}" and "const Page = () => {…}". */
function componentName(node: Node): string | null {
  const named =
    node.type === "FunctionDeclaration" ? node.id : node.type === "VariableDeclarator" ? node.id : null;
  if (!isNode(named) || typeof named.name !== "string" || !/^[A-Z]/.test(named.name)) return null;
  if (node.type === "FunctionDeclaration") return named.name;
  return isNode(node.init) && /^(ArrowFunction|Function)Expression$/.test(node.init.type) ? named.name : null;
}

/** Line numbers, from 1, by binary search over the line starts. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
