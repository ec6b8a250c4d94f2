import { Me, SetupBody, SetupDemoBody, SetupState } from "@dondoc/contract";
import type { App } from "../http/app.ts";
import { clientOf } from "../http/authentication.ts";
import type { Deps } from "../http/deps.ts";
import { isSetupNeeded, setUp, setUpDemo } from "./setup.service.ts";

const tags = ["setup"];

/** `/api/v1/setup`: the first start, before anybody can sign in. */
export function registerSetupRoutes(app: App, deps: Deps): void {
  app.get(
    "/setup",
    {
      config: { public: true },
      schema: {
        tags,
        summary: "Whether the first set-up is still to be done",
        response: { 200: SetupState },
      },
    },
    async () => ({ needed: await isSetupNeeded(deps) }),
  );

  app.post(
    "/setup",
    {
      config: { public: true },
      schema: {
        tags,
        summary: "Makes the authority and its first administrator, and signs in",
        body: SetupBody,
        response: { 201: Me },
      },
    },
    async (request, reply) => {
      const { me, cookies } = await setUp(deps, clientOf(request), request.body);
      return reply.code(201).header("set-cookie", cookies).send(me);
    },
  );

  app.post(
    "/setup/demo",
    {
      config: { public: true },
      schema: {
        tags,
        summary: "Loads the sample data instead",
        body: SetupDemoBody,
        response: { 200: SetupState },
      },
    },
    async (request) => {
      await setUpDemo(deps, request.body.token);
      return { needed: await isSetupNeeded(deps) };
    },
  );
}
