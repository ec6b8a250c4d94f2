// `npm start` and `npm run demo`: builds the page when its sources changed, then runs the program
// until it is told to end. Runs on the runtime that the launcher found.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, readConfig } from "../apps/server/src/config.ts";
import { runProgram } from "../apps/server/src/main.ts";
import { untilAskedToEnd } from "./start/ending.ts";
import { explainFailure } from "./start/failures.ts";
import { buildPageWhenStale } from "./start/page.ts";

/**
 * Runs the program and returns when it has closed; sets the exit status.
 * @param options.demo on a new data folder with sample data, removed at the end
 */
export async function start(options: { demo: boolean }): Promise<void> {
  const ending = untilAskedToEnd();
  const began = performance.now();
  let config: Config | undefined;
  try {
    config = await settings(options.demo);
    await buildPageWhenStale(say);
    const program = await runProgram(config, say, (link) =>
      tell("Thiết lập lần đầu, mở liên kết dùng một lần", link),
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1).replace(".", ",");
    tell(`Đôn Đốc đã sẵn sàng sau ${seconds} giây (Ctrl-C để dừng)`, program.url);
    await ending.asked;
    say("Đang đóng…");
    await program.close();
  } catch (error) {
    process.exitCode = explainFailure(error, config);
  } finally {
    if (options.demo && config) await rm(config.dataDir, { recursive: true, force: true });
    ending.done();
  }
}

/** At a terminal the log would drown the progress lines: only warnings, unless DONDOC_LOG says otherwise. */
async function settings(demo: boolean): Promise<Config> {
  const calm = process.stdout.isTTY ? { DONDOC_LOG: "warn" } : {};
  const config = readConfig({ ...calm, ...process.env });
  if (!demo) return config;
  const dataDir = await mkdtemp(join(tmpdir(), "dondoc-demo-"));
  return { ...config, demo: true, dataDir, databaseUrl: null };
}

/** Progress goes beside the log, which has standard output for itself. */
function say(words: string): void {
  console.error(`▸ ${words}`);
}

function tell(words: string, address: string): void {
  console.error(`✓ ${words}:\n\n    ${address}\n`);
}

if (import.meta.main) await start({ demo: process.argv.includes("--demo") });
