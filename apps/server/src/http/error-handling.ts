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
  "ENOENT",
]);

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
  const { code, statusCode, syscall } = error as { code?: string; statusCode?: number; syscall?: string };
  if (statusCode === 413) return new AppError("FILE_TOO_LARGE", { cause: error });
  if (code?.startsWith("FST_ERR_CTP") || (statusCode === 400 && code?.startsWith("FST_"))) {
    return new AppError("INVALID_INPUT", { cause: error });
  }
  const atSocket = syscall === undefined || syscall === "connect";
  if (code !== undefined && DATABASE_AWAY.has(code) && atSocket) {
    return new AppError("NOT_READY", { cause: error });
  }
  return new AppError("INTERNAL", { cause: error });
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
