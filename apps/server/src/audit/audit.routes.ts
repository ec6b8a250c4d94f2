import { AuditPage, AuditQuery } from "@dondoc/contract";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { listAudit } from "./audit.service.ts";

/** `/api/v1/audit`: who changed what, when. */
export function registerAuditRoutes(app: App, deps: Deps): void {
  app.get(
    "/audit",
    {
      config: { needs: "audit.read" },
      schema: {
        tags: ["audit"],
        summary: "Changes, newest first, page by page",
        querystring: AuditQuery,
        response: { 200: AuditPage },
      },
    },
    (request) => listAudit(deps, request.actor, request.query),
  );
}
