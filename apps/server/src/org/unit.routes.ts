import { CreateUnitBody, Id, Unit, UpdateUnitBody } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { changeUnit, createUnit, getUnit, listUnits } from "./unit.service.ts";

const tags = ["directory"];
const params = z.object({ id: Id });

/** `/api/v1/units`: the tree of units. */
export function registerUnitRoutes(app: App, deps: Deps): void {
  app.get(
    "/units",
    {
      config: { needs: "directory.read" },
      schema: { tags, summary: "Every unit, with its open tasks", response: { 200: z.array(Unit) } },
    },
    (request) => listUnits(deps, request.actor),
  );

  app.get(
    "/units/:id",
    {
      config: { needs: "directory.read" },
      schema: { tags, summary: "One unit", params, response: { 200: Unit } },
    },
    (request) => getUnit(deps, request.actor, request.params.id),
  );

  app.post(
    "/units",
    {
      config: { needs: "units.add" },
      schema: { tags, summary: "Adds a unit", body: CreateUnitBody, response: { 201: Unit } },
    },
    async (request, reply) => reply.code(201).send(await createUnit(deps, request.actor, request.body)),
  );

  app.patch(
    "/units/:id",
    {
      config: { needs: "units.manage" },
      schema: {
        tags,
        summary: "Changes a unit; a unit that is no longer active keeps its history",
        params,
        body: UpdateUnitBody,
        response: { 200: Unit },
      },
    },
    (request) => changeUnit(deps, request.actor, request.params.id, request.body),
  );
}
