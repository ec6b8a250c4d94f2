import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

/** A project of the test's own around a copy of the launcher, so that no real packages are touched. */
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dondoc-launch-"));
  await mkdir(join(root, "scripts"));
  await cp(join(import.meta.dirname, "..", "launch.mjs"), join(root, "scripts", "launch.mjs"));
  await cp(import.meta.dirname, join(root, "scripts", "launch"), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A project that asks for one package of the registry, in its lock as well. */
async function projectWithForeignPackage(): Promise<void> {
  const name = { name: "tried", version: "1.0.0", dependencies: { "left-pad": "1.3.0" } };
  await writeFile(join(root, "package.json"), JSON.stringify({ ...name, type: "module" }));
  const packages = { "": name, "node_modules/left-pad": { version: "1.3.0" } };
  await writeFile(join(root, "package-lock.json"), JSON.stringify({ ...name, lockfileVersion: 3, packages }));
}

/** Runs `launch.mjs check ARGS`; `onWords` gets everything said so far and the process. */
function launch(
  args: string[] = [],
  onWords: (words: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<{ status: number | null; said: string }> {
  const env = {
    ...process.env,
    // Nobody listens there; one try, because the test wants to know and not to wait.
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_fetch_retries: "0",
    npm_config_cache: join(root, "cache"),
  };
  const child = spawn(process.execPath, [join(root, "scripts", "launch.mjs"), "check", ...args], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
      onWords(said, (signal) => child.kill(signal));
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, said }));
  });
}

/** A project whose only package lies beside it, so that it installs without a network. */
async function projectWithOwnPackage(): Promise<void> {
  const name = { name: "tried", version: "1.0.0", dependencies: { own: "file:own" } };
  await writeFile(join(root, "package.json"), JSON.stringify({ ...name, type: "module" }));
  await mkdir(join(root, "own"));
  await writeFile(join(root, "own", "package.json"), JSON.stringify({ name: "own", version: "1.0.0" }));
  const packages = {
    "": name,
    "node_modules/own": { resolved: "own", link: true },
    own: { version: "1.0.0" },
  };
  await writeFile(join(root, "package-lock.json"), JSON.stringify({ ...name, lockfileVersion: 3, packages }));
}

test("installs once, then runs the command with its arguments and passes its exit status up", async () => {
  await projectWithOwnPackage();
  await writeFile(
    join(root, "scripts", "check.ts"),
    "console.log(process.argv.slice(2)); process.exit(7 as number);",
  );
  const first = await launch(["một", "--hai"]);
  expect(first.said).toContain("Cài các gói");
  expect(first.said).toContain("[ 'một', '--hai' ]");
  expect(first.said).not.toMatch(/Warning/);
  expect(first.status).toBe(7);
  expect((await launch()).said).not.toContain("Cài các gói");
});

test("a signal reaches the program, and its answer comes back", async () => {
  await projectWithOwnPackage();
  const waits =
    'process.on("SIGTERM", () => process.exit(5)); console.log("đợi"); setInterval(() => {}, 1000);';
  await writeFile(join(root, "scripts", "check.ts"), waits);
  const { status } = await launch([], (words, kill) => {
    if (words.includes("đợi")) kill("SIGTERM");
  });
  expect(status).toBe(5);
});

test("packages that are not those of the lock are brought up to it", async () => {
  await projectWithForeignPackage();
  await mkdir(join(root, "node_modules"));
  const installed = { lockfileVersion: 3, packages: { "node_modules/left-pad": { version: "1.2.0" } } };
  await writeFile(join(root, "node_modules", ".package-lock.json"), JSON.stringify(installed));
  expect((await launch()).said).toContain("Cập nhật các gói");
});

test("without a network it says so and what to do, in both languages", async () => {
  await projectWithForeignPackage();
  const { status, said } = await launch();
  expect(status).toBe(1);
  expect(said).toContain("[NO_NETWORK]");
  expect(said).toContain("Kiểm tra mạng");
  expect(said).toContain("Check the network");
  expect(said).not.toMatch(/^\s+at /m);
});

test("a lock that does not fit package.json is told apart", async () => {
  await projectWithOwnPackage();
  const empty = { name: "tried", version: "1.0.0" };
  const lock = { ...empty, lockfileVersion: 3, packages: { "": empty } };
  await writeFile(join(root, "package-lock.json"), JSON.stringify(lock));
  const { status, said } = await launch();
  expect(status).toBe(1);
  expect(said).toContain("[LOCK_MISMATCH]");
});
