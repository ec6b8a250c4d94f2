import { parentPort } from "node:worker_threads";
import { FileError } from "../errors.ts";
import { readFileText } from "../extract.ts";
import type { Answer, Request } from "./protocol.ts";

/** Reads one file after the other; the pool never sends a second one before the answer. */
parentPort?.on("message", async (request: Request) => {
  parentPort?.postMessage(await answer(request));
});

async function answer({ bytes, limits, fileName, sheetMappings }: Request): Promise<Answer> {
  try {
    return { ok: true, extracted: await readFileText(bytes, limits, fileName, sheetMappings) };
  } catch (error) {
    if (error instanceof FileError) return { ok: false, code: error.code, detail: error.detail };
    // Whatever a damaged file makes a reader throw is the file's doing; the stack goes to the log.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, code: "FILE_BROKEN", detail };
  }
}
