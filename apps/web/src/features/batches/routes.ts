import { BatchOutcome } from "@dondoc/contract";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { lazyPage } from "../../lazy-page.ts";
import { signedInRoute } from "../../root-routes.tsx";

export const batchesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban/lo",
  component: lazyRouteComponent(
    lazyPage("batches", () => import("./batches-page.tsx")),
    "BatchesPage",
  ),
});

export const batchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban/lo/$id",
  validateSearch: z.object({ ketQua: BatchOutcome.optional().catch(undefined) }),
  component: lazyRouteComponent(
    lazyPage("batches", () => import("./batch-page.tsx")),
    "BatchPage",
  ),
});
