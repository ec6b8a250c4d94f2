import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import type { App } from "./app.ts";
import { AppError } from "./app-error.ts";

const READ_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Browser protections. Scripts only from this server; styles may stand in the page because the
 * component library writes them there (docs/adr/0010).
 */
export async function protectPage(app: App, config: Config): Promise<void> {
  const https = config.publicUrl?.startsWith("https:") ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 15_552_000 } : false,
    // Over plain HTTP in an office network browsers ignore it and complain in the console.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: "same-origin" },
  });
}

/** At most so many API requests a minute per person (per address before sign-in). */
export async function limitRate(app: App, config: Config): Promise<void> {
  await app.register(rateLimit, {
    hook: "preHandler",
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.signedIn?.personId ?? request.ip,
    allowList: (request) => config.requestsPerMinute === 0 || !request.url.startsWith("/api/"),
    errorResponseBuilder: (_request, context) =>
      new AppError("TOO_MANY_REQUESTS", { details: { retryAfter: Math.ceil(context.ttl / 1000) } }),
  });
}

/**
 * Refuses writes that a page of another origin sends with our cookie. The cookie is SameSite=Lax;
 * this is the second lock. Programs without a browser send neither header and are let through.
 * @throws AppError ORIGIN_REFUSED
 */
export function checkOrigin(config: Config, request: FastifyRequest): void {
  if (READ_METHODS.has(request.method)) return;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined) {
    const own = `${request.protocol}://${request.host}`;
    if (origin === own || origin === originOf(config.publicUrl)) return;
    throw new AppError("ORIGIN_REFUSED");
  }
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new AppError("ORIGIN_REFUSED");
}

const originOf = (url: string | null): string | null => (url === null ? null : new URL(url).origin);
