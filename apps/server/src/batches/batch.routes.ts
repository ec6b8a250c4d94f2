import { BatchItemPage, BatchItemQuery, BatchListQuery, BatchPage, BatchSummary, Id } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { cancelBatch, getBatch, getBatches, getBatchItems, retryBatch } from "./batch.service.ts";

const tags = ["batches"];
const params = z.object({ id: Id });

/** `/api/v1/batches`: many files brought in together, how far they are, stopping and trying again. */
export function registerBatchRoutes(app: App, deps: Deps): void {
  app.get(
    "/batches",
    {
      config: { needs: "batches.read" },
      schema: {
        tags,
        summary: "Batches, newest first, page by page",
        querystring: BatchListQuery,
        response: { 200: BatchPage },
      },
    },
    (request) => getBatches(deps, request.actor, request.query),
  );

  app.get(
    "/batches/:id",
    {
      config: { needs: "batches.read" },
      schema: { tags, summary: "How far a batch is", params, response: { 200: BatchSummary } },
    },
    (request) => getBatch(deps, request.actor, request.params.id),
  );

  app.get(
    "/batches/:id/items",
    {
      config: { needs: "batches.read" },
      schema: {
        tags,
        summary: "The files of a batch in their order, with what became of each, page by page",
        params,
        querystring: BatchItemQuery,
        response: { 200: BatchItemPage },
      },
    },
    (request) => getBatchItems(deps, request.actor, request.params.id, request.query),
  );

  app.post(
    "/batches/:id/cancel",
    {
      config: { needs: "batches.import" },
      schema: {
        tags,
        summary: "Stops what is left of a batch; what has been read stays",
        params,
        response: { 200: BatchSummary },
      },
    },
    (request) => cancelBatch(deps, request.actor, request.params.id),
  );

  app.post(
    "/batches/:id/retry",
    {
      config: { needs: "batches.import" },
      schema: {
        tags,
        summary: "Tries again what failed or was stopped",
        params,
        response: { 200: BatchSummary },
      },
    },
    (request) => retryBatch(deps, request.actor, request.params.id),
  );
}
