import { ErrorBody, type ErrorCode } from "@dondoc/contract";

/** Failures that have no answer of the server behind them. */
export type LocalCode = "NETWORK" | "BAD_ANSWER";

/** What every function of `api/` throws: the contract's documented error, ready to be shown. */
export class ApiError extends Error {
  readonly code: ErrorCode | LocalCode;
  /** What the person can do about it; in Vietnamese from the server, empty for local codes. */
  readonly action: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly requestId: string | null;
  readonly details: unknown;

  constructor(init: {
    code: ErrorCode | LocalCode;
    message: string;
    action?: string;
    status: number;
    requestId?: string | null;
    details?: unknown;
    cause?: unknown;
  }) {
    super(init.message, { cause: init.cause });
    this.name = "ApiError";
    this.code = init.code;
    this.action = init.action ?? "";
    this.status = init.status;
    this.requestId = init.requestId ?? null;
    this.details = init.details;
  }
}

/** Whether `error` is the documented error `code`. */
export function isCode(error: unknown, code: ErrorCode | LocalCode): error is ApiError {
  return error instanceof ApiError && error.code === code;
}

/** Turns an answer that is not a success into an error; an answer without the contract's body is BAD_ANSWER. */
export function errorFromAnswer(status: number, body: unknown, requestId: string | null): ApiError {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) {
    // A proxy in front answers 502-504 in HTML while the program restarts.
    const code = status >= 502 && status <= 504 ? "NETWORK" : "BAD_ANSWER";
    return new ApiError({ code, message: `HTTP ${status}`, status, requestId });
  }
  const { error } = parsed.data;
  return new ApiError({
    code: error.code as ErrorCode,
    message: error.message,
    action: error.action,
    status,
    requestId: error.requestId,
    details: error.details,
  });
}
