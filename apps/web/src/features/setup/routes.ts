import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { lazyPage } from "../../lazy-page.ts";
import { rootRoute } from "../../root-routes.tsx";

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/thiet-lap",
  validateSearch: z.object({ ma: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(
    lazyPage("setup", () => import("./setup-page.tsx")),
    "SetupPage",
  ),
});
