import { AuditPage, type AuditQuery } from "@dondoc/contract";
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { request } from "./client.ts";

export type AuditFilter = Omit<z.input<typeof AuditQuery>, "cursor" | "limit">;

export const getAudit = (
  filter: AuditFilter & { cursor?: string | undefined },
  signal?: AbortSignal,
): Promise<AuditPage> =>
  request(AuditPage, "GET", "/audit", { query: { ...filter, limit: 100 }, ...(signal && { signal }) });

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam, signal }) => getAudit({ ...filter, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
