import { ChangePasswordBody, Id, Me, OwnSession, SignInBody } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import { clientOf } from "../http/authentication.ts";
import type { Deps } from "../http/deps.ts";
import { changePassword, describeMe, endSession, ownSessions, signIn, signOut } from "./session.service.ts";

const tags = ["session"];
const needs = "session.own";
const nothing = z.undefined();

/** `/api/v1/session`: signing in and out, and who I am; `/api/v1/sessions`: my open sessions. */
export function registerSessionRoutes(app: App, deps: Deps): void {
  app.post(
    "/session",
    {
      config: { public: true },
      schema: { tags, summary: "Signs in; sets the session cookie", body: SignInBody, response: { 200: Me } },
    },
    async (request, reply) => {
      const { me, cookies } = await signIn(deps, clientOf(request), request.body);
      reply.header("set-cookie", cookies);
      return me;
    },
  );

  app.delete(
    "/session",
    {
      config: { public: true },
      schema: { tags, summary: "Signs out; without a session it does nothing", response: { 204: nothing } },
    },
    async (request, reply) => {
      const { cookies } = await signOut(deps, clientOf(request));
      return reply.header("set-cookie", cookies).code(204).send();
    },
  );

  app.get(
    "/session",
    {
      config: { needs },
      schema: { tags, summary: "Who is signed in, and what they may do", response: { 200: Me } },
    },
    (request) => describeMe(deps, request.actor),
  );

  app.post(
    "/session/password",
    {
      config: { needs },
      schema: {
        tags,
        summary: "Changes the own password and ends the other sessions",
        body: ChangePasswordBody,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const client = { ...clientOf(request), sessionId: request.sessionId! };
      await changePassword(deps, request.actor, client, request.body);
      return reply.code(204).send();
    },
  );

  app.get(
    "/sessions",
    {
      config: { needs },
      schema: { tags, summary: "The own open sessions", response: { 200: z.array(OwnSession) } },
    },
    (request) => ownSessions(deps, request.actor, request.sessionId!),
  );

  app.delete(
    "/sessions/:id",
    {
      config: { needs },
      schema: {
        tags,
        summary: "Ends one of the own sessions",
        params: z.object({ id: Id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await endSession(deps, request.actor, request.params.id);
      return reply.code(204).send();
    },
  );
}
