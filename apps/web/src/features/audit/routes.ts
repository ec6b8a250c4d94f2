import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { lazyPage } from "../../lazy-page.ts";
import { signedInRoute } from "../../root-routes.tsx";

const text = z.string().max(100).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhat-ky",
  validateSearch: z.object({
    personId: text,
    action: text,
    subjectKind: text,
    subjectId: text,
    from: day,
    to: day,
  }),
  component: lazyRouteComponent(
    lazyPage("audit", () => import("./audit-page.tsx")),
    "AuditPage",
  ),
});
