import { parentPort } from "node:worker_threads";
import { FileError } from "../errors.ts";
import { readFileText } from "../extract.ts";
import type { Progress } from "../types.ts";
import type { Answer, Interim, Request } from "./protocol.ts";

/** Reads one file after the other; the pool never sends a second one before the answer. */
parentPort?.on("message", async (request: Request) => {
  parentPort?.postMessage(await answer(request));
});

const tell = (progress: Progress): void => parentPort?.postMessage({ progress } satisfies Interim);

async function answer({ bytes, limits, fileName }: Request): Promise<Answer> {
  try {
    return { ok: true, extracted: await readFileText(bytes, limits, fileName, tell) };
  } catch (error) {
    if (error instanceof FileError) return { ok: false, code: error.code, detail: error.detail };
    // Whatever a damaged file makes a reader throw is the file's doing; the stack goes to the log.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, code: "FILE_BROKEN", detail };
  }
}
