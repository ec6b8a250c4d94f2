import { Id, TaskCounts, TaskEventBody, TaskPage, TaskQuery, TaskView, UnitCounts } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { addEvent, getCounts, getTask, getTasks, getUnitCounts } from "./task.service.ts";

const params = z.object({ id: Id });
const tags = ["tasks"];

/** `/api/v1/tasks`: lists, figures, one task, and what happens to it. */
export function registerTaskRoutes(app: App, deps: Deps): void {
  app.get(
    "/tasks",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags,
        summary: "Tasks, filtered and sorted, page by page",
        querystring: TaskQuery,
        response: { 200: TaskPage },
      },
    },
    (request) => getTasks(deps, request.actor, request.query),
  );

  app.get(
    "/tasks/counts",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags,
        summary: "The official two-by-two and counts by state, over the same filter as the list",
        querystring: TaskQuery.omit({ cursor: true, limit: true, sort: true }),
        response: { 200: TaskCounts },
      },
    },
    (request) => getCounts(deps, request.actor, request.query),
  );

  app.get(
    "/tasks/by-unit",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags,
        summary: "The figures of every unit, over the same filter as the list",
        querystring: TaskQuery.omit({ cursor: true, limit: true, sort: true, level: true }),
        response: { 200: z.array(UnitCounts) },
      },
    },
    (request) => getUnitCounts(deps, request.actor, request.query),
  );

  app.get(
    "/tasks/:id",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags,
        summary: "One task with its source, history and what may be done",
        params,
        response: { 200: TaskView },
      },
    },
    (request) => getTask(deps, request.actor, request.params.id),
  );

  app.post(
    "/tasks/:id/events",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags,
        summary: "Adds what happened: received, progress, submitted, accepted, returned, extension …",
        params,
        body: TaskEventBody,
        response: { 200: TaskView },
      },
    },
    (request) => addEvent(deps, request.actor, request.params.id, request.body),
  );
}
