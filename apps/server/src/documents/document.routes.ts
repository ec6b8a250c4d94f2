import {
  DocumentListQuery,
  DocumentPage,
  DocumentSummary,
  Id,
  ImportResult,
  ImportTextBody,
  UpdateDocumentBody,
} from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import { attachment } from "../http/attachment.ts";
import type { Deps } from "../http/deps.ts";
import { changeDocument, getDocument, getDocuments, getFile, removeDocument } from "./document.service.ts";
import { importText, readAgain } from "./import.service.ts";

const params = z.object({ id: Id });
const tags = ["documents"];
/** Two million characters of JSON, Vietnamese letters as up to three bytes each. */
const TEXT_BODY_BYTES = 16 * 1024 * 1024;

/** `/api/v1/documents`: bringing in, reading again, lists and fields. */
export function registerDocumentRoutes(app: App, deps: Deps): void {
  registerReading(app, deps);
  registerChanges(app, deps);
}

function registerReading(app: App, deps: Deps): void {
  app.get(
    "/documents",
    {
      config: { needs: "documents.read" },
      schema: {
        tags,
        summary: "Documents, newest first, searched without regard to accents, page by page",
        querystring: DocumentListQuery,
        response: { 200: DocumentPage },
      },
    },
    (request) => getDocuments(deps, request.actor, request.query),
  );

  app.get(
    "/documents/:id",
    {
      config: { needs: "documents.read" },
      schema: {
        tags,
        summary: "One document with the progress of its review and tasks",
        params,
        response: { 200: DocumentSummary },
      },
    },
    (request) => getDocument(deps, request.actor, request.params.id),
  );

  app.get(
    "/documents/:id/file",
    {
      config: { needs: "documents.read" },
      schema: { tags, summary: "The file as it was brought in", params },
    },
    async (request, reply) => {
      const { bytes, fileName, mediaType } = await getFile(deps, request.actor, request.params.id);
      return (
        reply
          .type(mediaType)
          .header("content-disposition", attachment(fileName))
          .header("x-content-type-options", "nosniff")
          // A file of unknown origin runs nothing, even where a browser insists on showing it.
          .header("content-security-policy", "default-src 'none'; sandbox")
          .send(bytes)
      );
    },
  );
}

function registerChanges(app: App, deps: Deps): void {
  app.post(
    "/documents/text",
    {
      config: { needs: "documents.import" },
      bodyLimit: TEXT_BODY_BYTES,
      schema: {
        tags,
        summary: "Brings in pasted text",
        body: ImportTextBody,
        response: { 200: ImportResult, 201: ImportResult },
      },
    },
    async (request, reply) => {
      const result = await importText(deps, request.actor, request.body);
      return reply.code(result.known ? 200 : 201).send(result);
    },
  );

  app.patch(
    "/documents/:id",
    {
      config: { needs: "documents.edit" },
      schema: {
        tags,
        summary: "Corrects fields, closes or opens the review",
        params,
        body: UpdateDocumentBody,
        response: { 200: DocumentSummary },
      },
    },
    (request) => changeDocument(deps, request.actor, request.params.id, request.body),
  );

  app.delete(
    "/documents/:id",
    {
      config: { needs: "documents.delete" },
      schema: {
        tags,
        summary: "Removes a document that gave no tasks, with its file",
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removeDocument(deps, request.actor, request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/documents/:id/read",
    {
      config: { needs: "documents.import" },
      schema: {
        tags,
        summary: "Reads the document again; what officers did in its review stays",
        params,
        response: { 202: DocumentSummary },
      },
    },
    async (request, reply) => {
      const document = await readAgain(deps, request.actor, request.params.id);
      return reply.code(202).send(document);
    },
  );
}
