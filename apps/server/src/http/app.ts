import { constants } from "node:zlib";
import compress from "@fastify/compress";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { newId } from "../ids.ts";
import { decorateRequests, requireSession } from "./authentication.ts";
import type { Deps } from "./deps.ts";
import { handleErrors } from "./error-handling.ts";
import { FEATURES } from "./features.ts";
import { registerHealth } from "./health.ts";
import { describeApi, registerDescription } from "./openapi.ts";
import { PAGE_DIR, readPage, servePage } from "./page.ts";
import { checkOrigin, limitRate, protectPage } from "./security.ts";

/** The HTTP application; routes take and give the contract's zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

// What is wrong with a field is told to people, so in their language.
z.config(z.locales.vi());

/**
 * Builds the application without listening: tests inject requests into it.
 * @param options.pageDir folder of the built page; another one in tests
 */
export async function buildApp(deps: Deps, options: { pageDir?: string } = {}): Promise<App> {
  const pageDir = options.pageDir ?? PAGE_DIR;
  const page = await readPage(pageDir);
  const app: App = Fastify({
    // A commune's slow computer takes longer to start than the ten seconds that are usual.
    pluginTimeout: 60_000,
    loggerInstance: deps.log,
    // Its own lines hold addresses with query values; ours are in logRequests.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    trustProxy: deps.config.trustProxy,
    forceCloseConnections: "idle",
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Only JSON and multipart: a form of another site cannot send JSON without asking first.
  app.removeContentTypeParser("text/plain");

  handleErrors(app);
  decorateRequests(app);
  logRequests(app);
  await protectPage(app, deps.config);
  await app.register(compress, {
    threshold: 1024,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await limitRate(app, deps.config);
  await describeApi(app);
  registerHealth(app, deps);
  await app.register(async (api) => registerApi(api, deps), { prefix: "/api/v1" });
  await servePage(app, pageDir, page);
  return app;
}

function registerApi(api: App, deps: Deps): void {
  api.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "no-store");
    checkOrigin(deps.config, request);
  });
  requireSession(api, deps);
  registerDescription(api);
  for (const register of FEATURES) register(api, deps);
}

function logRequests(app: App): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? "(none)",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        person: request.signedIn?.personId,
      },
      "request",
    );
  });
}
