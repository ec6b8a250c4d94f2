import { TaskExportQuery, UnitExportQuery } from "@dondoc/contract";
import type { App } from "../../http/app.ts";
import type { Deps } from "../../http/deps.ts";
import { sendExport } from "../../http/send-export.ts";
import { exportTasks } from "./export.service.ts";
import { exportUnits } from "./unit-export.service.ts";

const tags = ["tasks"];

/** Lists and figures as files: workbook or CSV. */
export function registerTaskExportRoutes(app: App, deps: Deps): void {
  app.get(
    "/tasks/export",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags,
        summary: "All rows of the list under the same filter and order, or the chosen ones, as a file",
        querystring: TaskExportQuery,
      },
    },
    (request, reply) =>
      sendExport(deps, reply, request.query, () => exportTasks(deps, request.actor, request.query)),
  );

  app.get(
    "/tasks/by-unit/export",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags,
        summary: "The official two-by-two of every unit with its shares, as a file",
        querystring: UnitExportQuery,
      },
    },
    (request, reply) =>
      sendExport(deps, reply, request.query, () => exportUnits(deps, request.actor, request.query)),
  );
}
