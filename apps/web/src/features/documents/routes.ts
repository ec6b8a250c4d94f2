import { DocumentState } from "@dondoc/contract";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { lazyPage } from "../../lazy-page.ts";
import { signedInRoute } from "../../root-routes.tsx";

export const documentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban",
  validateSearch: z.object({
    q: z.string().max(200).optional().catch(undefined),
    state: DocumentState.optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    lazyPage("documents", () => import("./documents-page.tsx")),
    "DocumentsPage",
  ),
});
