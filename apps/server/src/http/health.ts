import { z } from "zod";
import { isDatabaseThere } from "../db/health.repository.ts";
import type { App } from "./app.ts";
import { AppError } from "./app-error.ts";
import type { Deps } from "./deps.ts";

const tags = ["operation"];

/** The page of readiness is open to everybody: it may not be used to flood the storage. */
const PROBE_EVERY_MS = 5000;

/**
 * `/healthz`: the process answers. `/readyz`: it can serve, the database included; the file storage is
 * told but keeps nobody out, because all work but bringing in and fetching files goes on without it.
 */
export function registerHealth(app: App, deps: Deps): void {
  app.get(
    "/healthz",
    {
      logLevel: "silent",
      config: { public: true },
      schema: {
        tags,
        summary: "The process is alive",
        response: { 200: z.object({ status: z.literal("ok") }) },
      },
    },
    () => ({ status: "ok" as const }),
  );

  const storage = storageProbe(deps);
  app.get(
    "/readyz",
    {
      logLevel: "silent",
      config: { public: true },
      schema: {
        tags,
        summary: "The server and its database are ready, 503 when not; and whether the file storage answers",
        response: { 200: z.object({ status: z.literal("ready"), storage: z.enum(["ready", "away"]) }) },
      },
    },
    async () => {
      if (!(await isDatabaseThere(deps.db))) throw new AppError("NOT_READY");
      return {
        status: "ready" as const,
        storage: (await storage()) ? ("ready" as const) : ("away" as const),
      };
    },
  );
}

function storageProbe(deps: Deps): () => Promise<boolean> {
  let askedAt = 0;
  let answer: Promise<boolean> = Promise.resolve(false);
  let was = true;
  return async () => {
    if (performance.now() - askedAt > PROBE_EVERY_MS || askedAt === 0) {
      askedAt = performance.now();
      answer = deps.blobs.isThere();
    }
    const there = await answer;
    if (there !== was) deps.log.warn({ there }, "file storage");
    was = there;
    return there;
  };
}
