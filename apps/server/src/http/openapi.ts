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

/** The OpenAPI description of everything registered after it; browsable at `/api/docs`, offline. */
export async function describeApi(app: App): Promise<void> {
  const schemaRegistry = namedSchemas();
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
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
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
