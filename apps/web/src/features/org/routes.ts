import { Role } from "@dondoc/contract";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { lazyPage } from "../../lazy-page.ts";
import { signedInRoute } from "../../root-routes.tsx";

const search = z.object({
  q: z.string().max(200).optional().catch(undefined),
  /** The unit, group or person whose form is open; "moi" = a new one. */
  mo: z.string().max(60).optional().catch(undefined),
});

export const unitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/don-vi",
  validateSearch: search.extend({ xem: z.enum(["nhom"]).optional().catch(undefined) }),
  component: lazyRouteComponent(
    lazyPage("org", () => import("./units-page.tsx")),
    "UnitsPage",
  ),
});

export const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nguoi-dung",
  validateSearch: search.extend({ vai: Role.optional().catch(undefined) }),
  component: lazyRouteComponent(
    lazyPage("org", () => import("./people-page.tsx")),
    "PeoplePage",
  ),
});
