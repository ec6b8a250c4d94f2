import { UnitCandidate } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { findCandidates } from "./directory.service.ts";

/** `/api/v1/directory/candidates`: the picker of units, groups and people. */
export function registerDirectoryRoutes(app: App, deps: Deps): void {
  app.get(
    "/directory/candidates",
    {
      config: { needs: "directory.read" },
      schema: {
        tags: ["directory"],
        summary: "Units, groups and people that the words may mean, best first, at most eight",
        querystring: z.object({ q: z.string().max(300) }),
        response: { 200: z.array(UnitCandidate) },
      },
    },
    (request) => findCandidates(deps, request.actor, request.query.q),
  );
}
