import { execFile, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { promisify } from "node:util";
import { FileError } from "../../../errors.ts";
import { LOW_PRIORITY, type RecogniseRequest, SEGMENTATION, toPgm } from "./engine.ts";
import { languageFolder } from "./language-data.ts";

const run = promisify(execFile);
const PROGRAM = "tesseract";
/** A page of print gives about 0.3 MB. */
const LARGEST_ANSWER = 32 * 1024 * 1024;

/** The machine's own engine, and whether it has data of its own for Vietnamese. */
export type NativeEngine = { knowsVietnamese: boolean };

let found: Promise<NativeEngine | null> | undefined;

/** Looks once for Tesseract (4 or later) on the machine; without Vietnamese it gets the package's data. */
export function findNative(): Promise<NativeEngine | null> {
  found ??= lookForNative(process.platform);
  return found;
}

/** Looks now. On Windows, which cannot start a program with a setting of its own as others do, there is none. */
export async function lookForNative(platform: NodeJS.Platform): Promise<NativeEngine | null> {
  if (platform === "win32") return null;
  try {
    const { stdout, stderr } = await run(PROGRAM, ["--version"], { timeout: 10_000 });
    const version = /^tesseract v?(\d+)\./m.exec(stdout + stderr);
    if (!version || Number(version[1]) < 4) return null;
    const languages = await run(PROGRAM, ["--list-langs"], { timeout: 10_000 }).catch(() => ({ stdout: "" }));
    return { knowsVietnamese: /^vie\s*$/m.test(languages.stdout) };
  } catch {
    return null;
  }
}

/**
 * The arguments of one call: picture from standard input, answer to standard output, no files at all.
 *
 * @param dataFolder where it finds Vietnamese; null for its own data.
 */
export function nativeArguments({ dpi, layout }: RecogniseRequest, dataFolder: string | null): string[] {
  const data = dataFolder === null ? [] : ["--tessdata-dir", dataFolder];
  const page = ["--oem", "1", "--psm", SEGMENTATION[layout], "--dpi", String(Math.round(dpi))];
  return ["stdin", "stdout", "-l", "vie", ...data, ...page, "-c", "tessedit_create_hocr=1"];
}

/**
 * Reads one picture with the machine's own engine, a process of its own at low priority and on one
 * core, started without a shell. It is killed at the time limit and on `signal`.
 *
 * @throws FileError FILE_TIMEOUT, FILE_CANCELLED; FILE_NOT_RECOGNISED when the engine is missing or gave up;
 *   FILE_TOO_COMPLEX for an answer without end.
 */
export async function recogniseNative(
  request: RecogniseRequest,
  { knowsVietnamese }: NativeEngine,
  signal: AbortSignal,
): Promise<string> {
  // Looked at for every picture: systems clean their temporary files while the program runs for months.
  return await runEngine(request, knowsVietnamese ? null : await languageFolder(), signal);
}

function runEngine(
  request: RecogniseRequest,
  dataFolder: string | null,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // Only its own setting is added: the engine needs PATH and the places of its data like any program.
    const child = spawn("env", ["OMP_THREAD_LIMIT=1", PROGRAM, ...nativeArguments(request, dataFolder)], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let failure: FileError | null = null;
    const stop = (error: FileError): void => {
      failure ??= error;
      child.kill("SIGKILL");
    };
    const onAbort = (): void => stop(new FileError("FILE_CANCELLED"));
    const timer = setTimeout(() => stop(new FileError("FILE_TIMEOUT", "a page picture")), request.timeoutMs);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      settle();
    };
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted) onAbort();
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_ANSWER) stop(new FileError("FILE_TOO_COMPLEX", "answer of the engine"));
      else chunks.push(chunk);
    });
    // An engine that dies early closes its end: its exit tells more than the broken pipe.
    child.stdin.on("error", () => undefined);
    child.once("error", (error) =>
      end(() => reject(new FileError("FILE_NOT_RECOGNISED", `engine: ${error.message}`))),
    );
    child.once("close", (code, killedBy) =>
      end(() => {
        if (failure) reject(failure);
        else if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
        else reject(new FileError("FILE_NOT_RECOGNISED", `engine ended with ${code ?? killedBy}`));
      }),
    );
    lower(child.pid);
    child.stdin.end(toPgm(request.picture));
  });
}

function lower(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, LOW_PRIORITY);
  } catch {
    // It has ended already, or the system does not allow it: it runs as it is.
  }
}
