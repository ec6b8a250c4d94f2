import { DocumentSheets, DocumentSummary, Id, MapSheetsBody } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { getSheets, mapSheets } from "./sheet.service.ts";

const params = z.object({ id: Id });
const tags = ["documents"];

/** `/api/v1/documents/:id/sheets`: the columns of a task list from Excel. */
export function registerSheetRoutes(app: App, deps: Deps): void {
  app.get(
    "/documents/:id/sheets",
    {
      config: { needs: "documents.map" },
      schema: {
        tags,
        summary: "The sheets of a workbook and how their columns were understood",
        params,
        response: { 200: DocumentSheets },
      },
    },
    (request) => getSheets(deps, request.actor, request.params.id),
  );

  app.put(
    "/documents/:id/sheets",
    {
      config: { needs: "documents.map" },
      schema: {
        tags,
        summary: "Says what the columns hold, remembers it by the headings, and reads the document again",
        params,
        body: MapSheetsBody,
        response: { 202: DocumentSummary },
      },
    },
    async (request, reply) => {
      const document = await mapSheets(deps, request.actor, request.params.id, request.body);
      return reply.code(202).send(document);
    },
  );
}
