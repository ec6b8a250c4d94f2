import { z } from "zod";
import { isDatabaseThere } from "../db/health.repository.ts";
import type { App } from "./app.ts";
import { AppError } from "./app-error.ts";
import type { Deps } from "./deps.ts";

const tags = ["operation"];

/** `/healthz`: the process answers. `/readyz`: it can serve, the database included. */
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

  app.get(
    "/readyz",
    {
      logLevel: "silent",
      config: { public: true },
      schema: {
        tags,
        summary: "The server and its database are ready; 503 when not",
        response: { 200: z.object({ status: z.literal("ready") }) },
      },
    },
    async () => {
      if (!(await isDatabaseThere(deps.db))) throw new AppError("NOT_READY");
      return { status: "ready" as const };
    },
  );
}
