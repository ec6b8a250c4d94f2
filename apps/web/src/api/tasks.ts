import {
  type TaskBulkBody,
  TaskBulkResult,
  TaskCounts,
  type TaskEventBody,
  TaskPage,
  type TaskQuery,
  TaskView,
} from "@dondoc/contract";
import type { z } from "zod";
import { type Query, request } from "./client.ts";

/** The filter of lists and figures as the page writes it; see the contract's TaskQuery. */
export type TaskFilter = Partial<Omit<TaskQuery, "cursor" | "limit">>;
const asQuery = (filter: TaskFilter): Query => ({ ...filter });

export const getTasks = (
  filter: TaskFilter & { cursor?: string | undefined; limit?: number },
  signal?: AbortSignal,
): Promise<TaskPage> =>
  request(TaskPage, "GET", "/tasks", { query: asQuery(filter), ...(signal && { signal }) });
export const getTaskCounts = (filter: TaskFilter, signal?: AbortSignal): Promise<TaskCounts> =>
  request(TaskCounts, "GET", "/tasks/counts", { query: asQuery(filter), ...(signal && { signal }) });
export const getTask = (id: string): Promise<TaskView> => request(TaskView, "GET", `/tasks/${id}`);
export const addTaskEvent = (id: string, body: z.input<typeof TaskEventBody>): Promise<TaskView> =>
  request(TaskView, "POST", `/tasks/${id}/events`, { body });
/** The same event to many tasks; what could not be done is named in the answer. */
export const addEventToTasks = (body: TaskBulkBody): Promise<TaskBulkResult> =>
  request(TaskBulkResult, "POST", "/tasks/events", { body });
/** Stream that says when tasks have changed. */
export const TASK_EVENTS = "/tasks/events";
