import { parentPort } from "node:worker_threads";
import { FileError } from "../errors.ts";
import { readFileText } from "../extract.ts";
import type { Recognise } from "../in/scan/engines/engine.ts";
import type { Progress } from "../types.ts";
import type { Answer, Message, PictureAnswer, Request } from "./protocol.ts";

/** Pictures that are being read outside, by their number. */
const open = new Map<number, { resolve: (hocr: string) => void; reject: (error: FileError) => void }>();
let pictures = 0;

/** Reads one file after the other; the pool never sends a second one before the answer. */
parentPort?.on("message", async (message: Request | PictureAnswer) => {
  if ("kind" in message) settle(message);
  else say(await answer(message));
});

function say(message: Message): void {
  parentPort?.postMessage(message);
}

function settle(message: PictureAnswer): void {
  const waiting = open.get(message.id);
  open.delete(message.id);
  if (message.ok) waiting?.resolve(message.hocr);
  else waiting?.reject(new FileError(message.code, message.detail));
}

/** Has a picture read by the engines outside this thread. */
const recogniseOutside: Recognise = (request) =>
  new Promise((resolve, reject) => {
    const id = ++pictures;
    open.set(id, { resolve, reject });
    say({ kind: "recognise", id, request });
  });

async function answer({ bytes, limits, fileName, jobs, sheetMappings }: Request): Promise<Answer> {
  try {
    const scans = {
      recognise: jobs > 0 ? recogniseOutside : null,
      jobs: Math.max(1, jobs),
      onProgress: (progress: Progress) => say({ kind: "progress", progress }),
    };
    const extracted = await readFileText(bytes, limits, fileName, scans, sheetMappings);
    return { kind: "answer", ok: true, extracted };
  } catch (error) {
    if (error instanceof FileError)
      return { kind: "answer", ok: false, code: error.code, detail: error.detail };
    // Whatever a damaged file makes a reader throw is the file's doing; the stack goes to the log.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: "answer", ok: false, code: "FILE_BROKEN", detail };
  }
}
