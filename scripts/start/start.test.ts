import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";

const LAUNCH = join(import.meta.dirname, "..", "launch.mjs");
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

type Run = {
  child: ChildProcess;
  /** What it has printed so far. */
  said: () => string;
  ended: Promise<number | null>;
};

function npmStart(settings: Record<string, string>, command = "start"): Run {
  const child = spawn(process.execPath, [LAUNCH, command], { env: { ...process.env, ...settings } });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      words += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  cleanups.push(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  return { child, said: () => words, ended };
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-start-"));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Waits for words; an early end or five minutes without them is a failure that shows what was said. */
async function untilSaid(run: Run, words: RegExp): Promise<RegExpExecArray> {
  let over = false;
  run.ended.then(() => {
    over = true;
  });
  for (let waited = 0; waited < 300_000; waited += 20) {
    const found = words.exec(run.said());
    if (found) return found;
    if (over) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never said ${words}:\n${run.said()}`);
}

const READY = /sẵn sàng sau[^\n]*\n\n {4}(http:\S+)/;

test("start answers at the printed address, hands out a set-up link, and Ctrl-C closes cleanly", async () => {
  const dataDir = await temporaryFolder();
  const run = npmStart({ DONDOC_DATA: dataDir, DONDOC_PORT: "0" });
  const [, address] = await untilSaid(run, READY);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const page = await fetch(address!);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<div id="root">');
  expect(run.said()).toMatch(/http:\S+\/thiet-lap\?ma=\S{20,}/);
  // The terminal's Ctrl-C reaches launcher and program; npm passes it on once more.
  run.child.kill("SIGINT");
  run.child.kill("SIGINT");
  expect(await run.ended).toBe(0);
  expect(existsSync(join(dataDir, "postgres", "lock"))).toBe(false);
  expect(existsSync(join(dataDir, "postgres", "cluster", "postmaster.pid"))).toBe(false);
});

test("a second start on the same folder says which process has it", async () => {
  const dataDir = await temporaryFolder();
  const first = npmStart({ DONDOC_DATA: dataDir, DONDOC_PORT: "0" });
  await untilSaid(first, READY);
  const second = npmStart({ DONDOC_DATA: dataDir, DONDOC_PORT: "0" });
  expect(await second.ended).toBe(4);
  expect(second.said()).toContain("DB_FOLDER_IN_USE");
  const { pid } = JSON.parse(await readFile(join(dataDir, "postgres", "lock"), "utf8"));
  expect(second.said()).toContain(`số ${pid}`);
});

test("a port in use is named with a way out, and the database is closed again", async () => {
  const dataDir = await temporaryFolder();
  const port = await occupy();
  const run = npmStart({ DONDOC_DATA: dataDir, DONDOC_PORT: String(port) });
  expect(await run.ended).toBe(3);
  expect(run.said()).toContain("PORT_UNAVAILABLE");
  expect(run.said()).toContain(String(port));
  expect(existsSync(join(dataDir, "postgres", "lock"))).toBe(false);
});

test("a launcher that is killed takes program and database along", async () => {
  const dataDir = await temporaryFolder();
  const run = npmStart({ DONDOC_DATA: dataDir, DONDOC_PORT: "0" });
  const [, address] = await untilSaid(run, READY);
  run.child.kill("SIGKILL");
  await expect
    .poll(
      () =>
        fetch(address!).then(
          () => "answers",
          () => "gone",
        ),
      { timeout: 60_000 },
    )
    .toBe("gone");
  await expect.poll(() => existsSync(join(dataDir, "postgres", "lock")), { timeout: 60_000 }).toBe(false);
});

/** A port of the loopback interface that somebody else has. */
function occupy(): Promise<number> {
  return new Promise((resolve) => {
    const server: Server = createServer().listen(0, "127.0.0.1", () => {
      cleanups.push(() => new Promise((done) => server.close(done)));
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
