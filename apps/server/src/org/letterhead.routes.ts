import { Letterhead, UpdateLetterheadBody } from "@dondoc/contract";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { changeLetterhead, getLetterhead } from "./letterhead.service.ts";

const tags = ["official"];

/** `/api/v1/letterhead`: head and foot of the authority's documents. */
export function registerLetterheadRoutes(app: App, deps: Deps): void {
  app.get(
    "/letterhead",
    {
      config: { needs: "directory.read" },
      schema: { tags, summary: "Head and foot of the authority's documents", response: { 200: Letterhead } },
    },
    (request) => getLetterhead(deps, request.actor),
  );

  app.patch(
    "/letterhead",
    {
      config: { needs: "letterhead.manage" },
      schema: {
        tags,
        summary: "Sets the head and foot of the authority's documents",
        body: UpdateLetterheadBody,
        response: { 200: Letterhead },
      },
    },
    (request) => changeLetterhead(deps, request.actor, request.body),
  );
}
