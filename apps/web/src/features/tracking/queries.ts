import { UnitCounts } from "@dondoc/contract";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "../../api/client.ts";
import { getTask, getTaskCounts, getTasks, type TaskFilter } from "../../api/tasks.ts";

/** Every cached part of the tasks lies below this key. */
export const TASKS_KEY = ["tasks"] as const;

/** A list that grows page by page, by key. */
export const taskPagesQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: [...TASKS_KEY, "pages", filter],
    queryFn: ({ pageParam, signal }) => getTasks({ ...filter, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The first rows of a list, for the parts of a page that show only a few. */
export const taskHeadQuery = (filter: TaskFilter, limit: number) =>
  queryOptions({
    queryKey: [...TASKS_KEY, "head", filter, limit],
    queryFn: ({ signal }) => getTasks({ ...filter, limit }, signal),
  });

export const taskCountsQuery = (filter: TaskFilter) =>
  queryOptions({
    queryKey: [...TASKS_KEY, "counts", filter],
    queryFn: ({ signal }) => getTaskCounts(filter, signal),
  });

export const unitCountsQuery = (filter: TaskFilter) =>
  queryOptions({
    queryKey: [...TASKS_KEY, "by-unit", filter],
    queryFn: ({ signal }) =>
      request(z.array(UnitCounts), "GET", "/tasks/by-unit", { query: { ...filter }, signal }),
  });

export const taskQuery = (id: string) =>
  queryOptions({ queryKey: [...TASKS_KEY, "one", id], queryFn: () => getTask(id) });

/** Rows that fit on paper somebody still reads: some 120 pages. */
export const MOST_PRINTED = 2000;

/** The whole list, page after page, up to {@link MOST_PRINTED}. @param onProgress rows so far */
export const wholeListQuery = (filter: TaskFilter, onProgress: (rows: number) => void) =>
  queryOptions({
    queryKey: [...TASKS_KEY, "whole", filter],
    queryFn: async ({ signal }) => {
      const first = await getTasks({ ...filter, limit: 200 }, signal);
      const items = [...first.items];
      let { next } = first;
      while (next !== null && items.length < MOST_PRINTED) {
        onProgress(items.length);
        const page = await getTasks({ ...filter, limit: 200, cursor: next }, signal);
        items.push(...page.items);
        next = page.next;
      }
      return { items, total: first.total };
    },
  });
