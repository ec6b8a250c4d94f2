import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { lazyPage } from "../../lazy-page.ts";
import { signedInRoute } from "../../root-routes.tsx";
import { TaskSearch } from "./task-search.ts";

/** The first page: what waits for this person today. */
export const todayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  component: lazyRouteComponent(
    lazyPage("tracking", () => import("./today-page.tsx")),
    "TodayPage",
  ),
});

export const tasksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhiem-vu",
  validateSearch: TaskSearch,
  component: lazyRouteComponent(
    lazyPage("tracking", () => import("./task-list-page.tsx")),
    "TaskListPage",
  ),
});

export const taskPrintRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhiem-vu/in",
  validateSearch: TaskSearch,
  component: lazyRouteComponent(
    lazyPage("tracking", () => import("./task-print-page.tsx")),
    "TaskPrintPage",
  ),
});

export const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/nhiem-vu/$id",
  component: lazyRouteComponent(
    lazyPage("tracking", () => import("./task-page.tsx")),
    "TaskPage",
  ),
});

export const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/don-vi/$id",
  component: lazyRouteComponent(
    lazyPage("tracking", () => import("./unit-page.tsx")),
    "UnitPage",
  ),
});
