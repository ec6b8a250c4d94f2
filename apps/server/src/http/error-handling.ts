import { ERRORS, type ErrorBody } from "@dondoc/contract";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from "fastify-type-provider-zod";
import type { App } from "./app.ts";
import { AppError } from "./app-error.ts";

/** SQLSTATE classes and socket errors that mean "no database now", not "a mistake in the program". */
const DATABASE_AWAY = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08006",
  "08001",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
]);
/** What the client says, without a code, of a connection that ended under a request. */
const CONNECTION_LOST = /^(Connection terminated|Client (has encountered a connection error|was closed))/;

/**
 * SQLSTATEs of values that no column can hold, whichever field they came in: NUL and half letters
 * (22021, 22P05, 22P02 in JSON), days and numbers outside their range (22007, 22008, 22003).
 */
const UNSTORABLE = new Set(["22021", "22P05", "22P02", "22007", "22008", "22003"]);

/** No room on the disk: of the system, and of PostgreSQL. */
const DISK_FULL = new Set(["ENOSPC", "EDQUOT", "53100"]);

function fieldsOf(error: FastifyError): { in: string; field: string; message: string }[] {
  return (error.validation ?? []).map((issue) => ({
    in: error.validationContext ?? "body",
    field: issue.instancePath.replace(/^\//, "").replaceAll("/", "."),
    message: issue.message ?? "",
  }));
}

/** Turns whatever was thrown into one of the documented errors. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new AppError("INVALID_INPUT", { details: { fields: fieldsOf(error as FastifyError) } });
  }
  const { code = "", statusCode } = error as { code?: string; statusCode?: number };
  if (DISK_FULL.has(code)) return new AppError("STORAGE_FULL", { cause: error });
  if (UNSTORABLE.has(code)) return new AppError("INVALID_INPUT", { message: ODD_VALUE, cause: error });
  if (code === "FST_STATIC_FORBIDDEN_PATH") return new AppError("NOT_FOUND", { cause: error });
  if (statusCode === 413) return new AppError("FILE_TOO_LARGE", { cause: error });
  if (code.startsWith("FST_ERR_CTP") || (statusCode === 400 && code.startsWith("FST_"))) {
    return new AppError("INVALID_INPUT", { cause: error });
  }
  return new AppError(isDatabaseAway(error) ? "NOT_READY" : "INTERNAL", { cause: error });
}

const ODD_VALUE = "Dữ liệu gửi lên có ký tự lạ, hoặc ngày hay số ngoài phạm vi lưu được.";

function isDatabaseAway(error: unknown): boolean {
  const { code, syscall, message = "" } = error as { code?: string; syscall?: string; message?: string };
  if (code === undefined) return CONNECTION_LOST.test(message);
  // A file that is missing is no database that is missing.
  return DATABASE_AWAY.has(code) && (code !== "ENOENT" || syscall === "connect");
}

/** The body that every error answer has. */
export function errorBody(error: AppError, requestId: string): ErrorBody {
  const { code, message, action, details } = error;
  return { error: { code, message, action, requestId, ...(details === undefined ? {} : { details }) } };
}

function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = toAppError(thrown);
  if (isResponseSerializationError(thrown)) {
    const issues = thrown.cause.issues.map(({ path, code }) => ({ path: path.join("."), code }));
    request.log.error({ route: request.routeOptions.url, issues }, "answer does not fit the contract");
  } else if (error.status >= 500) {
    request.log.error({ route: request.routeOptions.url, err: thrown }, "request failed");
  }
  const wait = (error.details as { retryAfter?: unknown } | undefined)?.retryAfter;
  if (typeof wait === "number") reply.header("retry-after", wait);
  return reply
    .code(error.status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(errorBody(error, request.id)));
}

/** Errors as documented bodies, and the documented list itself at `/api/v1/errors`. */
export function handleErrors(app: App): void {
  app.setErrorHandler(answerError);
}

/** Every error code with its HTTP status, what it means and what to do; `GET /errors`. */
export function errorList(): { code: string; status: number; message: string; action: string }[] {
  return Object.entries(ERRORS).map(([code, entry]) => ({ code, ...entry }));
}
