import { TaskBulkBody, TaskBulkResult } from "@dondoc/contract";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { liveStreams } from "../http/live-stream.ts";
import { TASKS_TOPIC } from "./live.ts";
import { addEventToMany } from "./task-bulk.service.ts";

/** `/api/v1/tasks/events`: that tasks have changed, as it happens; one event to many tasks. */
export function registerTaskEventRoutes(app: App, deps: Deps): void {
  const answer = liveStreams(app, deps);
  app.get(
    "/tasks/events",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags: ["tasks"],
        summary: "Server-sent events (TasksChanged): tasks of the authority have changed, load them again",
      },
    },
    (request, reply) => answer(request, reply, { topic: TASKS_TOPIC }),
  );

  app.post(
    "/tasks/events",
    {
      config: { needs: "tasks.read" },
      schema: {
        tags: ["tasks"],
        summary: "Receives or accepts many tasks with one note; what cannot be done is named with the reason",
        body: TaskBulkBody,
        response: { 200: TaskBulkResult },
      },
    },
    (request) => addEventToMany(deps, request.actor, request.body),
  );
}
