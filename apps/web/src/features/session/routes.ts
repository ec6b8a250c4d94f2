import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { meQuery } from "../../api/session.ts";
import { lazyPage } from "../../lazy-page.ts";
import { backSearch, rootRoute } from "../../root-routes.tsx";

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dang-nhap",
  validateSearch: backSearch,
  beforeLoad: ({ context }) => {
    if (context.queryClient.getQueryData(meQuery.queryKey)) throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(
    lazyPage("session", () => import("./sign-in-page.tsx")),
    "SignInPage",
  ),
});
