import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { lazyPage } from "../../lazy-page.ts";
import { signedInRoute } from "../../root-routes.tsx";

export const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cai-dat",
  component: lazyRouteComponent(
    lazyPage("settings", () => import("./settings-page.tsx")),
    "SettingsPage",
  ),
});
