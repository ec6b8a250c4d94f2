import type { Readable } from "node:stream";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { AppError } from "./app-error.ts";

/** The one file of a multipart request, on its way in. */
export type IncomingFile = {
  stream: Readable;
  fileName: string;
  /** After the stream's end: whether all of it came, and not only up to the limit. */
  isWhole: () => boolean;
};

/**
 * The file that a request carries; its stream has to be read to the end.
 * @param maxBytes the stream ends there
 * @throws AppError INVALID_INPUT when there is none
 */
export async function incomingFile(request: FastifyRequest, maxBytes: number): Promise<IncomingFile> {
  const limits = { fileSize: maxBytes };
  const part: MultipartFile | undefined = request.isMultipart()
    ? await request.file({ limits }).catch(refuseForm)
    : undefined;
  if (!part) {
    throw new AppError("INVALID_INPUT", { message: "Yêu cầu không kèm tệp (multipart/form-data)." });
  }
  // Some programs send no name at all, whatever the library's type says.
  return { stream: part.file, fileName: part.filename ?? "", isWhole: () => !part.file.truncated };
}

/**
 * A form that is none (the parser's errors have no code), or whose sender went away in the middle.
 * @throws AppError INVALID_INPUT, or the error itself when it is another one
 */
export function refuseForm(error: unknown): never {
  const { code } = error as { code?: string };
  if (error instanceof AppError || (code !== undefined && code !== "ECONNRESET")) throw error;
  throw new AppError("INVALID_INPUT", {
    message: "Tệp gửi lên không trọn vẹn.",
    action: "Gửi lại tệp.",
    cause: error,
  });
}
