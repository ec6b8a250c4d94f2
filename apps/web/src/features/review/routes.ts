import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { documentPagesQuery } from "../../api/documents.ts";
import { reviewQuery } from "../../api/review.ts";
import { lazyPage } from "../../lazy-page.ts";
import { signedInRoute } from "../../root-routes.tsx";
import { getPreferences } from "../../ui/preferences.ts";

export const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban/$id",
  loader: ({ context, params }) => {
    // Begun here so that the text and the page's code come side by side; the page shows its errors.
    void context.queryClient.prefetchQuery(reviewQuery(params.id));
    if (getPreferences().documentView === "page")
      void context.queryClient.prefetchQuery(documentPagesQuery(params.id));
  },
  component: lazyRouteComponent(
    lazyPage("review", () => import("./page/review-page.tsx")),
    "ReviewPage",
  ),
});
