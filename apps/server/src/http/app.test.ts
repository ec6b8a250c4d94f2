import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ERRORS, ErrorBody, ROLES, type Role } from "@dondoc/contract";
import { Validator } from "@seriousme/openapi-schema-validator";
import type { RouteOptions } from "fastify";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, signIn } from "../../test/builders.ts";
import type { App } from "./app.ts";
import { requireSession } from "./authentication.ts";
import { FEATURES } from "./features.ts";
import { POLICIES } from "./policies.ts";

let t: TestApp;
let pageDir: string;
const as = new Map<Role, Browser>();

beforeAll(async () => {
  pageDir = await mkdtemp(join(tmpdir(), "dondoc-page-"));
  await mkdir(join(pageDir, "assets"));
  await writeFile(join(pageDir, "index.html"), `<!doctype html><script src="/assets/a-1.js"></script>`);
  await writeFile(join(pageDir, "assets/a-1.js"), "export {}");
  await writeFile(join(pageDir, "assets/a-1.js.br"), "compressed");
  await writeFile(join(pageDir, "favicon.svg"), "<svg/>");
  t = await buildTestApp({}, { pageDir });
  const authority = await buildAuthority(t.deps.db);
  for (const role of ROLES) as.set(role, await signIn(t, authority.id, role));
});
afterAll(async () => {
  await t.close();
  await rm(pageDir, { recursive: true });
});

/** Every route of the features, as registered. */
function routes(): { method: string; url: string; config: RouteOptions["config"] }[] {
  const found: { method: string; url: string; config: RouteOptions["config"] }[] = [];
  const app = Fastify() as unknown as App;
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  app.addHook("onRoute", ({ method, url, config }) => {
    for (const one of [method].flat()) if (one !== "HEAD") found.push({ method: one, url, config });
  });
  for (const register of FEATURES) register(app, t.deps);
  return found;
}

const rolesFor = (needs: string): readonly Role[] => POLICIES.flatMap((policy) => policy[needs] ?? []);
const address = (url: string): string => url.replace(/:\w+/g, "01890000-0000-7000-8000-000000000000");

describe("who may use a route", () => {
  test("every route is public or stands on a policy line", () => {
    const all = routes();
    expect(all.length).toBeGreaterThan(30);
    for (const { method, url, config } of all) {
      const guarded = config?.public === true || rolesFor(config?.needs ?? "").length > 0;
      expect(guarded, `${method} ${url}`).toBe(true);
    }
  });

  test("a route that says nothing keeps the program from starting", async () => {
    const app = Fastify() as unknown as App;
    requireSession(app, t.deps);
    expect(() => app.get("/secret", () => "")).toThrow("/secret");
  });

  test("without a session every guarded route answers NOT_SIGNED_IN", async () => {
    for (const { method, url } of routes().filter(({ config }) => !config?.public)) {
      const answer = await t.app.inject({ method: method as "GET", url: `/api/v1${address(url)}` });
      expect(answer.statusCode, `${method} ${url}`).toBe(401);
      expect(answer.json().error.code).toBe("NOT_SIGNED_IN");
    }
  });

  test.each(ROLES)("%s gets FORBIDDEN exactly where the policy has no such role", async (role) => {
    for (const { method, url, config } of routes().filter(({ config }) => config?.needs)) {
      // An event stream never ends by itself.
      if (url.endsWith("/events") && method === "GET" && rolesFor(config!.needs!).includes(role)) continue;
      const answer = await as.get(role)!.send(method as "GET", address(url));
      const refused = answer.statusCode === 403 && answer.json().error.code === "FORBIDDEN";
      expect(refused, `${method} ${url} answered ${answer.statusCode}`).toBe(
        !rolesFor(config!.needs!).includes(role),
      );
      expect(answer.statusCode, `${method} ${url}`).toBeLessThan(500);
    }
  });
});

describe("writes of other pages", () => {
  const write = (headers: Record<string, string>) =>
    t.app.inject({
      method: "POST",
      url: "/api/v1/session",
      headers,
      payload: { username: "a", password: "b" },
    });

  test.each([
    [{ origin: "https://evil.example", host: "dondoc.local" }],
    [{ origin: "null", host: "dondoc.local" }],
    [{ origin: "http://dondoc.local:81", host: "dondoc.local" }],
    [{ "sec-fetch-site": "cross-site", host: "dondoc.local" }],
    [{ "sec-fetch-site": "same-site", host: "dondoc.local" }],
  ])("%o is refused", async (headers) => {
    const answer = await write(headers as Record<string, string>);
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error.code).toBe("ORIGIN_REFUSED");
  });

  test.each([
    [{ origin: "http://dondoc.local", host: "dondoc.local" }],
    [{ "sec-fetch-site": "same-origin", host: "dondoc.local" }],
    [{ host: "dondoc.local" }],
  ])("%o is let through", async (headers) => {
    expect((await write(headers as Record<string, string>)).json().error.code).toBe("WRONG_CREDENTIALS");
  });

  test("a form of another site cannot even send its kind of body", async () => {
    const answer = await t.app.inject({
      method: "POST",
      url: "/api/v1/session",
      headers: { "content-type": "text/plain" },
      payload: '{"username":"a","password":"b"}',
    });
    expect(answer.json().error.code).toBe("INVALID_INPUT");
  });
});

describe("errors", () => {
  test.each([
    ["GET", "/api/v1/nothing", undefined, "NOT_FOUND"],
    ["POST", "/api/v1/session", "{", "INVALID_INPUT"],
    ["POST", "/api/v1/session", "{}", "INVALID_INPUT"],
    ["GET", "/api/v1/session", undefined, "NOT_SIGNED_IN"],
  ] as const)("%s %s %s → %s in the documented body", async (method, url, payload, code) => {
    const headers = payload === undefined ? {} : { "content-type": "application/json" };
    const answer = await t.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    const body = ErrorBody.parse(answer.json());
    expect(body.error.code).toBe(code);
    expect(answer.statusCode).toBe(ERRORS[code].status);
    expect(body.error.requestId).toBe(answer.headers["x-request-id"]);
  });

  test("invalid input names its fields, in Vietnamese", async () => {
    const answer = await new Browser(t.app).post("/session", { username: "", password: 1 });
    const fields = answer.json().error.details.fields;
    expect(fields.map((field: { field: string }) => field.field)).toEqual(["username", "password"]);
    expect(fields[1].message).toMatch(/không hợp lệ/i);
  });

  test("the list of errors is served", async () => {
    const list = (await new Browser(t.app).get("/errors")).json<{ code: string }[]>();
    expect(list.map((entry) => entry.code)).toEqual(Object.keys(ERRORS));
  });
});

describe("the description of the API", () => {
  test("is OpenAPI 3.1 and describes every route of the features", async () => {
    const document = (await new Browser(t.app).get("/openapi.json")).json();
    expect(document.openapi).toMatch(/^3\.1/);
    for (const { method, url } of routes()) {
      const path = `/api/v1${url.replace(/:(\w+)/g, "{$1}")}`;
      const operation = document.paths[path]?.[method.toLowerCase()];
      expect(operation, `${method} ${path}`).toBeDefined();
      expect(operation.summary, `${method} ${path}`).toBeTruthy();
      expect(operation.tags, `${method} ${path}`).toHaveLength(1);
      expect(operation.responses.default, `${method} ${path}`).toBeDefined();
    }
  });

  test("is valid by the specification's own schema", async () => {
    const document = (await new Browser(t.app).get("/openapi.json")).json();
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test("every reference in it leads somewhere", async () => {
    const text = (await new Browser(t.app).get("/openapi.json")).body;
    const document = JSON.parse(text);
    const references = new Set([...text.matchAll(/"\$ref":"(#[^"]+)"/g)].map(([, target]) => target!));
    expect(references.size).toBeGreaterThan(5);
    for (const target of references) {
      const place = target
        .slice(2)
        .split("/")
        .reduce<Record<string, unknown> | undefined>(
          (at, step) => at?.[step.replaceAll("~1", "/").replaceAll("~0", "~")] as Record<string, unknown>,
          document,
        );
      expect(place, target).toBeDefined();
    }
  });

  test("can be browsed without any other server", async () => {
    const page = await t.app.inject("/api/docs/");
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(?:src|href)="https?:/);
    expect((await t.app.inject("/api/docs/static/swagger-ui-bundle.js")).statusCode).toBe(200);
  });
});

describe("the page", () => {
  test("every address outside the API is the page, never cached", async () => {
    for (const url of ["/", "/nhiem-vu/123?tab=2"]) {
      const answer = await t.app.inject(url);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers["content-type"]).toContain("text/html");
      expect(answer.headers["cache-control"]).toBe("no-cache");
    }
  });

  test("scripts come only from this server", async () => {
    const policy = (await t.app.inject("/")).headers["content-security-policy"] as string;
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test("files with a hash in their name are kept for ever, and sent compressed", async () => {
    const plain = await t.app.inject("/assets/a-1.js");
    expect(plain.headers["cache-control"]).toContain("immutable");
    const small = await t.app.inject({ url: "/assets/a-1.js", headers: { "accept-encoding": "br" } });
    expect(small.headers["content-encoding"]).toBe("br");
    expect(small.headers["content-type"]).toContain("javascript");
    expect((await t.app.inject("/favicon.svg")).headers["cache-control"]).toContain("max-age=3600");
  });

  test("a missing file is not the page", async () => {
    expect((await t.app.inject("/assets/b-2.js")).statusCode).toBe(404);
    expect((await t.app.inject("/../../package.json")).statusCode).toBe(404);
  });
});

test("answers of the API are not kept by anybody on the way", async () => {
  expect((await as.get("officer")!.get("/units")).headers["cache-control"]).toBe("no-store");
});

test("health and readiness", async () => {
  expect((await t.app.inject("/healthz")).json()).toEqual({ status: "ok" });
  expect((await t.app.inject("/readyz")).json()).toEqual({ status: "ready", storage: "ready" });
});
