import * as contract from "@dondoc/contract";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import type { App } from "./app.ts";
import { errorList } from "./error-handling.ts";

/** The contract's schemas under their own names, so that the description reads like the contract. */
function namedSchemas(): z.core.$ZodRegistry<{ id?: string }> {
  const registry = z.registry<{ id?: string }>();
  for (const [name, value] of Object.entries(contract)) {
    // Parameters of an address are described one by one, never by a name for all of them.
    if (value instanceof z.ZodObject && !name.endsWith("Query")) registry.add(value, { id: name });
  }
  return registry;
}

const describedErrors = (): string =>
  errorList()
    .map(({ code, status, message, action }) => `| \`${code}\` | ${status} | ${message} | ${action} |`)
    .join("\n");

type OpenApiDocument = { paths?: Record<string, Record<string, { responses?: Record<string, unknown> }>> };

/** Every operation may answer an error, always in the same shape. */
function withErrors(document: OpenApiDocument): OpenApiDocument {
  const answer = {
    description: "An error; the codes are listed above and at /api/v1/errors",
    content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
  };
  for (const operation of Object.values(document.paths ?? {}).flatMap((path) => Object.values(path))) {
    operation.responses = { ...operation.responses, default: answer };
  }
  return document;
}

/** The OpenAPI description of everything registered after it; browsable at `/api/docs`, offline. */
export async function describeApi(app: App): Promise<void> {
  const schemaRegistry = namedSchemas();
  const transform = createJsonSchemaTransform({ schemaRegistry });
  const transformObject = createJsonSchemaTransformObject({ schemaRegistry });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Đôn Đốc API",
        version: "1",
        description: `Every error answer is an \`ErrorBody\`; branch on \`code\`, show \`message\` and \`action\`.

| code | HTTP | message | action |
|---|---|---|---|
${describedErrors()}`,
      },
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: "dondoc.session_token" } },
      },
      security: [{ session: [] }],
    },
    transform: (route) => {
      const { schema, url } = transform(route);
      return route.route.config?.public ? { schema: { ...schema, security: [] }, url } : { schema, url };
    },
    transformObject: (document) => withErrors(transformObject(document) as OpenApiDocument),
  });
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    // The validator badge would send the description to an outside service.
    uiConfig: { validatorUrl: null, docExpansion: "none", tagsSorter: "alpha", deepLinking: true },
  });
}

/** `GET /openapi.json` and `GET /errors`. */
export function registerDescription(api: App): void {
  api.get("/openapi.json", { config: { public: true }, schema: { hide: true } }, () => api.swagger());
  api.get(
    "/errors",
    {
      config: { public: true },
      schema: {
        tags: ["operation"],
        summary: "Every error code: what it means and what to do",
        response: {
          200: z.array(
            z.object({ code: z.string(), status: z.number().int(), message: z.string(), action: z.string() }),
          ),
        },
      },
    },
    errorList,
  );
}
