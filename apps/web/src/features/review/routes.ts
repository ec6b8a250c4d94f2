import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { reviewQuery } from "../../api/review.ts";
import { lazyPage } from "../../lazy-page.ts";
import { signedInRoute } from "../../root-routes.tsx";

export const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban/$id",
  loader: ({ context, params }) => {
    // Begun here so that the text and the page's code come side by side; the page shows its errors.
    void context.queryClient.prefetchQuery(reviewQuery(params.id));
  },
  component: lazyRouteComponent(
    lazyPage("review", () => import("./page/review-page.tsx")),
    "ReviewPage",
  ),
});
