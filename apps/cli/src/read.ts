import { readFile } from "node:fs/promises";
import { readDirective } from "@dondoc/directives";
import { closeFileWorkers, type ExtractedText, extractText, type Progress } from "@dondoc/files";
import { EXIT, Failure } from "./failure.ts";
import { fill, type Messages } from "./messages.ts";
import { toCsv } from "./present/csv.ts";
import { toExplanation } from "./present/explain.ts";
import { toTable } from "./present/table.ts";

/** What `read` can print. */
export const FORMATS = ["json", "table", "csv", "explain"] as const;
export type Format = (typeof FORMATS)[number];

/** Width of the output where there is no terminal to ask, in columns. */
const PIPE_WIDTH = 100;

/**
 * `dondoc read`: file → text → tasks → standard output, all in this process and without a network.
 * @param file path, or "-" for standard input
 * @throws Failure when the file cannot be opened; FileError when its contents cannot be read
 */
export async function readCommand(file: string, format: Format, texts: Messages): Promise<void> {
  const bytes = file === "-" ? await readStandardInput(texts) : await openFile(file, texts);
  const fileName = file === "-" ? undefined : file;
  const { text, warnings } = await extract(bytes, fileName, texts);
  for (const warning of warnings) console.error(`dondoc: ${warning.code}: ${warning.message}`);
  const reading = readDirective(text);
  if (format === "json") process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
  else if (format === "csv") process.stdout.write(toCsv(reading, texts));
  else {
    const { columns = PIPE_WIDTH } = process.stdout;
    const present = format === "explain" ? toExplanation : toTable;
    process.stdout.write(present(reading, columns, texts));
  }
}

/**
 * In a thread of its own: a scan of many pages goes on while its progress is shown, and Ctrl-C ends
 * its engines with the program.
 */
async function extract(
  bytes: Uint8Array,
  fileName: string | undefined,
  texts: Messages,
): Promise<ExtractedText> {
  const progress = new ProgressLine(texts);
  try {
    return await extractText(bytes, { fileName, onProgress: (now) => progress.show(now) });
  } finally {
    progress.clear();
    await closeFileWorkers();
  }
}

/** One line on standard error that tells how far the recognition of a scan is; standard output stays clean. */
class ProgressLine {
  readonly #texts: Messages;
  readonly #onTerminal = process.stderr.isTTY === true;
  #shown = false;

  constructor(texts: Messages) {
    this.#texts = texts;
  }

  show({ page, pages, stage }: Progress): void {
    if (stage !== "ocr") return;
    const words = fill(this.#texts.recognising, { page: String(page), pages: String(pages) });
    if (this.#onTerminal) process.stderr.write(`\r${words}`);
    else console.error(words);
    this.#shown = true;
  }

  /** On a terminal the line makes room for what follows. */
  clear(): void {
    if (this.#shown && this.#onTerminal) process.stderr.write("\r\x1b[K");
  }
}

async function readStandardInput(texts: Messages): Promise<Uint8Array> {
  if (process.stdin.isTTY) throw new Failure("NOTHING_PIPED", texts.nothingPiped, EXIT.wrongUsage);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function openFile(file: string, texts: Messages): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const words: Record<string, [string, string]> = {
      ENOENT: ["FILE_NOT_FOUND", texts.noFile],
      EISDIR: ["FILE_IS_FOLDER", texts.isFolder],
      EACCES: ["FILE_NO_ACCESS", texts.noAccess],
    };
    const [name, text] = words[code] ?? ["FILE_NOT_READ", texts.cannotRead];
    throw new Failure(name, fill(text, { file, reason: code }), EXIT.fileRefused);
  }
}
