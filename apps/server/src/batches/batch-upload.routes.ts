import { BatchCreated, BatchItem, BatchSummary, CreateBatchBody, Id } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { incomingFile, refuseForm } from "../http/upload.ts";
import { awaitedItem, createBatch, importArchive, importItem } from "./batch-upload.service.ts";

const tags = ["batches"];
const consumes = ["multipart/form-data"];
/** Five thousand paths of some hundred letters, as JSON. */
const LIST_BYTES = 8 * 1024 * 1024;

/** `POST /api/v1/batches…`: one archive as multipart/form-data, or a list and then file by file. */
export function registerBatchUploadRoutes(app: App, deps: Deps): void {
  app.post(
    "/batches",
    {
      config: { needs: "batches.import" },
      schema: {
        tags,
        summary: "Brings in a ZIP archive (multipart/form-data, one part with a file) as a batch",
        consumes,
        response: { 201: BatchSummary },
      },
    },
    async (request, reply) => {
      const { stream, fileName, isWhole } = await incomingFile(request, deps.config.maxBatchBytes);
      const file = { name: fileName, stream, isWhole };
      const batch = await importArchive(deps, request.actor, file);
      return reply.code(201).send(batch);
    },
  );

  app.post(
    "/batches/files",
    {
      config: { needs: "batches.import" },
      bodyLimit: LIST_BYTES,
      schema: {
        tags,
        summary: "Begins a batch of files that are then sent one by one",
        body: CreateBatchBody,
        response: { 201: BatchCreated },
      },
    },
    async (request, reply) => reply.code(201).send(await createBatch(deps, request.actor, request.body)),
  );

  app.post(
    "/batches/:id/files/:itemId",
    {
      config: { needs: "batches.import" },
      schema: {
        tags,
        summary: "Sends one file of a batch (multipart/form-data, one part with a file)",
        consumes,
        params: z.object({ id: Id, itemId: Id }),
        response: { 200: BatchItem },
      },
    },
    async (request) => {
      const { actor, params } = request;
      const item = await awaitedItem(deps, actor, params.id, params.itemId);
      const { stream, isWhole } = await incomingFile(request, deps.config.maxUploadBytes);
      const blob = await deps.blobs.stage(stream).catch(refuseForm);
      return importItem(deps, actor, item, blob, isWhole());
    },
  );
}
