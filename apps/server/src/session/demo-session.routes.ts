import { DemoPerson, DemoSignInBody, Me } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import { clientOf } from "../http/authentication.ts";
import type { Deps } from "../http/deps.ts";
import { demoPeople, signInAsDemo } from "./demo-session.service.ts";

const tags = ["session"];

/** `/api/v1/demo`: the roles of the sample data, one click each. */
export function registerDemoSessionRoutes(app: App, deps: Deps): void {
  app.get(
    "/demo/people",
    {
      config: { public: true },
      schema: {
        tags,
        summary: "Roles of the sample data; NOT_DEMO elsewhere",
        response: { 200: z.array(DemoPerson) },
      },
    },
    () => demoPeople(deps),
  );

  app.post(
    "/demo/session",
    {
      config: { public: true },
      schema: { tags, summary: "Takes one of these roles", body: DemoSignInBody, response: { 200: Me } },
    },
    async (request, reply) => {
      const { me, cookies } = await signInAsDemo(deps, clientOf(request), request.body.personId);
      reply.header("set-cookie", cookies);
      return me;
    },
  );
}
