import { CreateGroupBody, Id, UnitGroup, UpdateGroupBody } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { changeGroup, createGroup, listGroups } from "./group.service.ts";

const tags = ["directory"];

/** `/api/v1/unit-groups`: collective owners. */
export function registerGroupRoutes(app: App, deps: Deps): void {
  app.get(
    "/unit-groups",
    {
      config: { needs: "directory.read" },
      schema: { tags, summary: "Every group with its members", response: { 200: z.array(UnitGroup) } },
    },
    (request) => listGroups(deps, request.actor),
  );

  app.post(
    "/unit-groups",
    {
      config: { needs: "groups.manage" },
      schema: { tags, summary: "Adds a group", body: CreateGroupBody, response: { 201: UnitGroup } },
    },
    async (request, reply) => reply.code(201).send(await createGroup(deps, request.actor, request.body)),
  );

  app.patch(
    "/unit-groups/:id",
    {
      config: { needs: "groups.manage" },
      schema: {
        tags,
        summary: "Changes a group; orders already given keep their units",
        params: z.object({ id: Id }),
        body: UpdateGroupBody,
        response: { 200: UnitGroup },
      },
    },
    (request) => changeGroup(deps, request.actor, request.params.id, request.body),
  );
}
