import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/**
 * Opens a session for an account without a password; only our own services call it (the demo's cards).
 * better-auth's HTTP side is not mounted, and the endpoint is closed to it besides.
 */
export const openSessionPlugin = {
  id: "open-session",
  endpoints: {
    openSession: createAuthEndpoint(
      "/open-session",
      { method: "POST", body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw ctx.error("NOT_FOUND");
        const session = await ctx.context.internalAdapter.createSession(user.id);
        if (!session) throw ctx.error("FORBIDDEN");
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ token: session.token, user: { id: user.id } });
      },
    ),
  },
};
