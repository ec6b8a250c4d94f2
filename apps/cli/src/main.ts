import { FileError } from "@dondoc/files";
import { CommanderError } from "commander";
import { EXIT, Failure } from "./failure.ts";
import { type Language, type Messages, messagesOf } from "./messages.ts";
import { buildProgram } from "./program.ts";
import { usageFailure } from "./usage.ts";

/** A reader that closes its end (`| head`) has seen enough; that is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
});

const args = process.argv.slice(2);
const texts = messagesOf(languageOf(args));
try {
  await buildProgram(texts).parseAsync(args, { from: "user" });
} catch (error) {
  process.exitCode = report(error, texts);
}

/** The language is needed for the help itself, before the options are parsed. */
function languageOf(words: string[]): Language {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = words[at]?.startsWith("--lang=") ? words[at].slice("--lang=".length) : words[at + 1];
  return at >= 0 && value === "en" ? "en" : "vi";
}

/**
 * Writes an error to stderr as `dondoc: CODE: words`, so that standard output holds results only.
 * @returns the exit status
 */
function report(error: unknown, texts: Messages): number {
  // Help and version are thrown too; without a command the help was shown as an error.
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  if (error instanceof CommanderError && error.code === "commander.help") return EXIT.wrongUsage;
  const failure = asFailure(error, texts);
  if (failure) {
    console.error(`dondoc: ${failure.code}: ${failure.message}`);
    return failure.exitCode;
  }
  console.error(`dondoc: INTERNAL: ${texts.internal}`);
  console.error(error);
  return EXIT.fault;
}

function asFailure(error: unknown, texts: Messages): Failure | null {
  if (error instanceof Failure) return error;
  if (error instanceof FileError) return new Failure(error.code, error.message, EXIT.fileRefused);
  if (error instanceof CommanderError) return usageFailure(error, texts);
  return null;
}
