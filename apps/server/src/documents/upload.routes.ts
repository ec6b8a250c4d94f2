import { ImportResult } from "@dondoc/contract";
import multipart from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { StagedBlob } from "../blobs/blob-store.ts";
import type { App } from "../http/app.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { incomingFile, refuseForm } from "../http/upload.ts";
import { importFile } from "./import.service.ts";

/** `POST /api/v1/documents`: one file as multipart/form-data, streamed to the disk. */
export function registerUploadRoutes(app: App, deps: Deps): void {
  void app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fileSize: deps.config.maxUploadBytes, fields: 10, fieldSize: 10_000 },
  });

  app.post(
    "/documents",
    {
      config: { needs: "documents.import" },
      schema: {
        tags: ["documents"],
        summary: "Brings in a file (multipart/form-data, one part with a file)",
        consumes: ["multipart/form-data"],
        response: { 200: ImportResult, 201: ImportResult },
      },
    },
    async (request, reply) => {
      const file = await receive(deps, request);
      const result = await importFile(deps, request.actor, file);
      return reply.code(result.known ? 200 : 201).send(result);
    },
  );
}

/** @throws AppError INVALID_INPUT, FILE_TOO_LARGE, FILE_REJECTED; the system's error when the disk refuses */
async function receive(deps: Deps, request: FastifyRequest): Promise<{ blob: StagedBlob; fileName: string }> {
  const { stream, fileName, isWhole } = await incomingFile(request, deps.config.maxUploadBytes);
  const blob = await deps.blobs.stage(stream).catch(refuseForm);
  const refusal = !isWhole() ? tooLarge(deps) : blob.byteSize === 0 ? EMPTY : null;
  if (!refusal) return { blob, fileName };
  await blob.drop();
  throw refusal;
}

const EMPTY = new AppError("FILE_REJECTED", { message: "Tệp rỗng.", details: { code: "FILE_EMPTY" } });

function tooLarge({ config }: Deps): AppError {
  const megabytes = (config.maxUploadBytes / 1024 / 1024).toLocaleString("vi-VN", {
    maximumFractionDigits: 1,
  });
  return new AppError("FILE_TOO_LARGE", {
    message: `Tệp lớn hơn mức cho phép (${megabytes} MB).`,
    details: { maxBytes: config.maxUploadBytes },
  });
}
