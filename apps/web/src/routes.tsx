import { createRouter } from "@tanstack/react-router";
import { createQueryClient } from "./api/query-client.ts";
import { auditRoute } from "./features/audit/routes.ts";
import { batchesRoute, batchRoute } from "./features/batches/routes.ts";
import { documentsRoute } from "./features/documents/routes.ts";
import { peopleRoute, unitsRoute } from "./features/org/routes.ts";
import { reviewRoute } from "./features/review/routes.ts";
import { signInRoute } from "./features/session/routes.ts";
import { settingsRoute } from "./features/settings/routes.ts";
import { setupRoute } from "./features/setup/routes.ts";
import { taskPrintRoute, taskRoute, tasksRoute, todayRoute, unitRoute } from "./features/tracking/routes.ts";
import { rootRoute, signedInRoute, unknownRoute } from "./root-routes.tsx";
import { parseSearch, stringifySearch } from "./search-params.ts";
import { PageSkeleton } from "./ui/page-skeleton.tsx";
import { ErrorPage } from "./ui/shell/error-page.tsx";
import { NotFoundPage } from "./ui/shell/not-found-page.tsx";

/** Every page; a feature adds its routes here and its place in `navigation.ts`. */
const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  signedInRoute.addChildren([
    todayRoute,
    documentsRoute,
    batchesRoute,
    batchRoute,
    reviewRoute,
    tasksRoute,
    taskPrintRoute,
    taskRoute,
    unitsRoute,
    unitRoute,
    peopleRoute,
    auditRoute,
    settingsRoute,
    unknownRoute,
  ]),
]);

export const queryClient = createQueryClient();

export const router = createRouter({
  routeTree,
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  // The queries hold the data; the router's own cache would only make it older.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingMinMs: 200,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
