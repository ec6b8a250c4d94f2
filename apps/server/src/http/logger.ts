import type { FastifyBaseLogger } from "fastify";
import { type DestinationStream, type LoggerOptions, pino } from "pino";
import type { Config } from "../config.ts";
import { AppError } from "./app-error.ts";

/** Kinds of error whose words are the program's or the system's own and never quote what somebody sent. */
const SAFE_WORDS = new Set(["AppError", "TypeError", "RangeError", "ReferenceError", "AssertionError"]);

/**
 * What the log keeps of an error. Messages of PostgreSQL ("Key (name)=(…)") and of parsers quote
 * people's data, so only the place in the code and the codes are kept, and the words of errors that
 * cannot quote anything.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, syscall } = error as Error & Record<string, unknown>;
  const type = error.constructor.name;
  return {
    type,
    code: error instanceof AppError ? error.code : code,
    constraint,
    table,
    syscall,
    message: SAFE_WORDS.has(type) ? error.message : undefined,
    frames: error.stack
      ?.split("\n")
      .filter((line) => line.trimStart().startsWith("at "))
      .map((line) => line.trim()),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

/**
 * The program's log: one JSON object per line, with identifiers and route patterns only; no bodies,
 * names, addresses or query values.
 * @param output where to; standard output when not given
 */
export function createLogger(
  config: Pick<Config, "logLevel">,
  output?: DestinationStream,
): FastifyBaseLogger {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError, req: () => undefined, res: () => undefined },
  };
  return output ? pino(options, output) : pino(options);
}
