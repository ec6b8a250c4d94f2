// `npm run stage -w packages/directives`: makes the package as npm users get it in `dist/` (plain JavaScript
// and types); then `npm publish packages/directives/dist`. Inside this repository the sources are used as they are.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const HERE = join(import.meta.dirname, "..");
const ROOT = join(HERE, "..", "..");

/**
 * Builds the publishable package into a folder, which is made anew.
 * @throws Error with the compiler's words when the sources do not compile
 */
export function stagePackage(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [compiler, "-p", join(HERE, "tsconfig.publish.json"), "--outDir", folder], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (!existsSync(join(folder, "index.js"))) throw new Error("the compiler wrote no index.js");
  // What serves only this repository stays here; the entry becomes the compiled one.
  const { scripts: _scripts, devDependencies: _tools, exports: _source, ...manifest } = readManifest();
  const exports = { ".": { types: "./index.d.ts", default: "./index.js" } };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`);
  copyFileSync(join(HERE, "README.md"), join(folder, "README.md"));
  copyFileSync(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
}

function readManifest(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(HERE, "package.json"), "utf8")) as Record<string, unknown>;
}

if (import.meta.main) {
  const folder = join(HERE, "dist");
  stagePackage(folder);
  console.log(`staged: ${folder}`);
}
