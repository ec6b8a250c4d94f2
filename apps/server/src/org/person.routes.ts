import { CreatePersonBody, Id, Person, UpdatePersonBody } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { changePerson, createPerson, listPeople } from "./person.service.ts";

const tags = ["directory"];

/** `/api/v1/people`: people, their roles and accounts. */
export function registerPersonRoutes(app: App, deps: Deps): void {
  app.get(
    "/people",
    {
      config: { needs: "directory.read" },
      schema: {
        tags,
        summary: "Everybody; sign-in names and lock-outs only for the administrator",
        response: { 200: z.array(Person) },
      },
    },
    (request) => listPeople(deps, request.actor),
  );

  app.post(
    "/people",
    {
      config: { needs: "people.manage" },
      schema: {
        tags,
        summary: "Adds a person with an account",
        body: CreatePersonBody,
        response: { 201: Person },
      },
    },
    async (request, reply) => reply.code(201).send(await createPerson(deps, request.actor, request.body)),
  );

  app.patch(
    "/people/:id",
    {
      config: { needs: "people.manage" },
      schema: {
        tags,
        summary: "Changes a person, resets the password, unlocks or closes the account",
        params: z.object({ id: Id }),
        body: UpdatePersonBody,
        response: { 200: Person },
      },
    },
    (request) => changePerson(deps, request.actor, request.params.id, request.body),
  );
}
