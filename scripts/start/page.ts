import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const ROOT = join(import.meta.dirname, "..", "..");
const WEB = join(ROOT, "apps", "web");
const BUILT = join(WEB, "dist");
/** Written into the built page: the hash of what it was built from. */
const STAMP = ".sources";

/** Everything that ends up in the page. */
const SOURCES = [
  ...["apps/web/src", "apps/web/public", "apps/web/index.html", "apps/web/vite.config.ts"],
  ...["apps/web/package.json", "packages/contract/src", "packages/directives/src", "package-lock.json"],
];

/** Files that are worth compressing once, so that the server need not for every reader. */
const COMPRESSED = new Set([".js", ".css", ".html", ".svg", ".json", ".txt", ".webmanifest"]);
const SMALLEST_COMPRESSED = 1024;

/** The page's sources do not build; the message is the builder's. */
export class PageFailure extends Error {}

/**
 * Builds the page unless it was built from these very sources.
 * @param say receives the progress
 * @returns whether it was built
 * @throws PageFailure
 */
export async function buildPageWhenStale(say: (words: string) => void): Promise<boolean> {
  const sources = await hashSources();
  const built = await readFile(join(BUILT, STAMP), "utf8").catch(() => "");
  if (built === sources && existsSync(join(BUILT, "index.html"))) return false;
  say("Dựng trang giao diện (chỉ khi mã nguồn thay đổi)…");
  await build(sources);
  return true;
}

/** One hash over names and contents, so that neither clocks nor checkouts matter. */
async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of await filesBelow(source)) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(`${file}\0`);
      hash.update(await readFile(join(ROOT, file)));
    }
  }
  return hash.digest("hex");
}

/** A file itself, or the files below a folder, in a fixed order; nothing when it does not exist. */
async function filesBelow(path: string): Promise<string[]> {
  const at = join(ROOT, path);
  if (!existsSync(at)) return [];
  const entries = await readdir(at, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, entry.parentPath.slice(at.length), entry.name))
    .sort();
}

/** Builds beside and swaps, so that a page that is being served is never half there. */
async function build(sources: string): Promise<void> {
  const draft = join(ROOT, ".cache", `page-${process.pid}`);
  try {
    await runVite(draft);
    await compress(draft);
    await writeFile(join(draft, STAMP), sources);
    await rm(BUILT, { recursive: true, force: true });
    await rename(draft, BUILT);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function runVite(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(
    process.execPath,
    [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"],
    { cwd: WEB, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" } },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  // What follows the message is the builder's own stack.
  if (code !== 0) throw new PageFailure(output.replace(/\n\s+at [\s\S]*$/, "").trim());
}

/** Writes `name.br` beside every text file; the server sends it as it is. */
async function compress(folder: string): Promise<void> {
  const brotli = promisify(brotliCompress);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !COMPRESSED.has(extname(entry.name))) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    if (bytes.length < SMALLEST_COMPRESSED) continue;
    const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
    await writeFile(`${file}.br`, await brotli(bytes, options));
  }
}
