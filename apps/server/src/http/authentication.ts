import type { Role } from "@dondoc/contract";
import type { FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import { type Client, resolveSession } from "../session/session.service.ts";
import type { Actor } from "./actor.ts";
import type { App } from "./app.ts";
import { AppError } from "./app-error.ts";
import type { Deps } from "./deps.ts";
import { POLICIES } from "./policies.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Answers without a session. */
    public?: true;
    /** The policy line that a role must be on to use the route at all; services also look at the place. */
    needs?: string;
  }
  interface FastifyRequest {
    /** Who is signed in; null on public routes. */
    signedIn: Actor | null;
    sessionId: string | null;
    /** Who is signed in; on a route that is not public there always is somebody. */
    readonly actor: Actor;
  }
}

/** What the sign-in needs to know of a request's sender. */
export function clientOf(request: FastifyRequest): Client {
  return { headers: request.headers, address: request.ip, requestId: request.id };
}

/** The roles on a policy line, whichever feature's policy has it. */
const rolesFor = (needs: string): readonly Role[] | undefined =>
  POLICIES.map((policy) => policy[needs]).find((roles) => roles !== undefined);

/** @throws AppError NOT_SIGNED_IN, FORBIDDEN */
async function resolveActor(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { public: isPublic, needs } = request.routeOptions.config;
  if (isPublic || request.is404) return;
  const session = await resolveSession(deps, clientOf(request));
  for (const cookie of session.cookies) reply.header("set-cookie", cookie);
  if (!session.actor) throw new AppError("NOT_SIGNED_IN");
  request.signedIn = session.actor;
  request.sessionId = session.sessionId;
  if (!rolesFor(needs ?? "")?.includes(session.actor.role)) {
    throw new AppError("FORBIDDEN", { details: { action: needs } });
  }
}

/** @throws Error at start: a route that says neither that it is public nor which policy line it needs */
function refuseUnguarded({ method, url, config }: RouteOptions): void {
  if (config?.public) return;
  if (rolesFor(config?.needs ?? "") === undefined) {
    throw new Error(`${method} ${url} must be public or need a line of a policy (config.needs)`);
  }
}

/**
 * Adds `request.actor` and, to every route of the given part that is not public, the check of session
 * and role.
 */
export function requireSession(api: App, deps: Deps): void {
  api.addHook("onRoute", refuseUnguarded);
  api.addHook("onRequest", (request, reply) => resolveActor(deps, request, reply));
}

/** Once, on the whole application. */
export function decorateRequests(app: App): void {
  app.decorateRequest("signedIn", null);
  app.decorateRequest("sessionId", null);
  app.decorateRequest("actor", {
    getter(this: FastifyRequest) {
      if (!this.signedIn) throw new AppError("NOT_SIGNED_IN");
      return this.signedIn;
    },
  });
}
