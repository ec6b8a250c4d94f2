import { ERRORS, type ErrorCode } from "@dondoc/contract";

/** An error with a documented code; the only kind that reaches a person with its own words. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly action: string;
  readonly details: unknown;

  /** @param options.message and .action replace the documented words where a case can say more */
  constructor(
    code: ErrorCode,
    options: { message?: string; action?: string; details?: unknown; cause?: unknown } = {},
  ) {
    super(options.message ?? ERRORS[code].message, { cause: options.cause });
    this.code = code;
    this.status = ERRORS[code].status;
    this.action = options.action ?? ERRORS[code].action;
    this.details = options.details;
  }
}
