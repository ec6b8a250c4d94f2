import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { ApiError } from "./api-error.ts";
import { onSessionEnded, queryString, request } from "./client.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
let answer: Handler;
let close: () => void;
const realFetch = globalThis.fetch;

beforeEach(async () => {
  const server = createServer((req, res) => answer(req, res)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  // The page's addresses are relative to where it came from; here that is the server above.
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    realFetch(`http://127.0.0.1:${port}${path}`, init),
  );
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
  close();
});

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json", "x-request-id": "r-1" });
  response.end(JSON.stringify(body));
};
const refusal = (code: string) => ({
  error: { code, message: "Chưa được.", action: "Làm lại.", requestId: "r-1", details: { until: 5 } },
});
const failure = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => Promise.reject(new Error("Must fail")),
    (error) => error as ApiError,
  );

describe("a request", () => {
  test("sends its query and body and gives the parsed answer", async () => {
    answer = (req, res) => {
      expect(req.url).toBe("/api/v1/units?q=s%E1%BB%9F");
      req.on("data", (data) => expect(JSON.parse(String(data))).toEqual({ a: 1 }));
      json(res, 200, { n: "7" });
    };
    const options = { query: { q: "sở", empty: "" }, body: { a: 1 } };
    expect(await request(z.object({ n: z.coerce.number() }), "POST", "/units", options)).toEqual({ n: 7 });
  });

  test("turns the contract's error into one with code, words, details and request id", async () => {
    answer = (_, res) => json(res, 409, refusal("CONFLICT"));
    const error = await failure(request(z.unknown(), "GET", "/x"));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: "CONFLICT",
      message: "Chưa được.",
      action: "Làm lại.",
      status: 409,
      requestId: "r-1",
      details: { until: 5 },
    });
  });

  test("never hands on a body of another shape", async () => {
    answer = (_, res) => json(res, 200, { n: "seven" });
    const error = await failure(request(z.object({ n: z.number() }), "GET", "/x"));
    expect(error.code).toBe("BAD_ANSWER");
    expect(error.message).toContain("n:");
  });

  test.each([
    [502, "NETWORK"],
    [500, "BAD_ANSWER"],
  ])("an HTML answer %d of a proxy is %s", async (status, code) => {
    answer = (_, res) => res.writeHead(status).end("<html>");
    expect((await failure(request(z.unknown(), "GET", "/x"))).code).toBe(code);
  });

  test("a server that is gone is NETWORK", async () => {
    close();
    expect((await failure(request(z.unknown(), "GET", "/x"))).code).toBe("NETWORK");
  });
});

describe("an ended session", () => {
  test("asks once to sign in and sends the same request again", async () => {
    let signedIn = false;
    const seen: (string | undefined)[] = [];
    answer = (req, res) => {
      seen.push(req.method);
      if (signedIn) json(res, 200, { saved: true });
      else json(res, 401, refusal("NOT_SIGNED_IN"));
    };
    const ask = vi.fn(async () => {
      signedIn = true;
    });
    const takeBack = onSessionEnded(ask);
    expect(await request(z.object({ saved: z.boolean() }), "PATCH", "/x", { body: {} })).toEqual({
      saved: true,
    });
    takeBack();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(seen).toEqual(["PATCH", "PATCH"]);
  });

  test("a refused sign-in is no ended session", async () => {
    answer = (_, res) => json(res, 401, refusal("NOT_SIGNED_IN"));
    const ask = vi.fn(async () => {});
    const takeBack = onSessionEnded(ask);
    await failure(request(z.unknown(), "GET", "/session", { anonymous: true }));
    takeBack();
    expect(ask).not.toHaveBeenCalled();
  });
});

test("lists join by comma, empty values stay out of the address", () => {
  expect(queryString({ state: ["a", "b"], q: null, n: 0, none: [] })).toBe("?state=a%2Cb&n=0");
});
