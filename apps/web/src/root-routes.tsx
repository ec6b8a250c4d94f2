import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { z } from "zod";
import { isCode } from "./api/api-error.ts";
import { meQuery } from "./api/session.ts";
import { getSetup } from "./api/setup.ts";
import type { RouterContext } from "./router-context.ts";
import { Announcer } from "./ui/announcer.tsx";
import { NotFoundPage } from "./ui/shell/not-found-page.tsx";
import { OutsideError } from "./ui/shell/outside-error.tsx";
import { Shell } from "./ui/shell/shell.tsx";

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: () => (
    <>
      <Outlet />
      <Announcer />
    </>
  ),
});

/**
 * Parent of every page for somebody signed in: loads who that is, or sends to the sign-in page (or the
 * set-up, on an installation without an authority) and back afterwards.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!isCode(error, "NOT_SIGNED_IN")) throw error;
      if ((await getSetup()).needed) throw redirect({ to: "/thiet-lap" });
      const back = location.href === "/" ? undefined : location.href;
      throw redirect({ to: "/dang-nhap", search: { back } });
    }
  },
  component: Shell,
  errorComponent: OutsideError,
});

/** An address that leads nowhere, shown inside the shell. */
export const unknownRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "$",
  component: NotFoundPage,
});

/** `?back=` of the sign-in page: only an address of this page itself. */
export const backSearch = z.object({
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});
