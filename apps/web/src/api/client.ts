import type { z } from "zod";
import { ApiError, errorFromAnswer, isCode } from "./api-error.ts";
import { reportReachable, reportUnreachable } from "./connection.ts";

/** Every address of the API begins with this. */
export const API = "/api/v1";

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

export type RequestOptions = {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
  /** For sign-in and set-up: a refusal is the answer, not an ended session. */
  anonymous?: boolean;
};

let askToSignIn: (() => Promise<void>) | null = null;

/**
 * Sets what happens when the session has ended in the middle of work: the page asks for the password
 * over what is open, and the request that failed is sent again. Nothing that was typed is lost.
 * @returns a function that takes it back
 */
export function onSessionEnded(ask: () => Promise<void>): () => void {
  askToSignIn = ask;
  return () => {
    if (askToSignIn === ask) askToSignIn = null;
  };
}

/** `{ state: ["a", "b"], q: "" }` → `"?state=a%2Cb"`; empty values are left out. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    const text = Array.isArray(value) ? value.join(",") : String(value);
    if (text !== "") params.set(key, text);
  }
  const text = params.toString();
  return text && `?${text}`;
}

async function send(method: string, path: string, options: RequestOptions): Promise<unknown> {
  const answer = await fetchAnswer(method, path, options);
  if (answer.status === 204) return undefined;
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw errorFromAnswer(answer.status, body, answer.headers.get("x-request-id"));
  return body;
}

async function fetchAnswer(method: string, path: string, options: RequestOptions): Promise<Response> {
  const init: RequestInit = { method, credentials: "same-origin", headers: { accept: "application/json" } };
  if (options.signal) init.signal = options.signal;
  if (options.body !== undefined) {
    init.headers = { accept: "application/json", "content-type": "application/json" };
    init.body = JSON.stringify(options.body);
  }
  const answer = await fetch(API + path + queryString(options.query), init).catch((cause) => {
    if (options.signal?.aborted) throw cause;
    reportUnreachable();
    throw new ApiError({ code: "NETWORK", message: "", status: 0, cause });
  });
  reportReachable();
  return answer;
}

/**
 * Has the server write a file and saves it as a download.
 * @returns the name that the server gave it
 * @throws ApiError
 */
export async function requestFile(path: string, body: unknown): Promise<string> {
  const answer = await withSignIn(async () => {
    const got = await fetchAnswer("POST", path, { body });
    if (got.ok) return got;
    const refusal: unknown = await got.json().catch(() => null);
    throw errorFromAnswer(got.status, refusal, got.headers.get("x-request-id"));
  });
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  const name = encoded ? decodeURIComponent(encoded) : "van-ban";
  saveFile(await answer.blob(), name);
  return name;
}

function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Does it again once after a new sign-in, when the session had ended. */
export async function withSignIn<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!askToSignIn || !isCode(error, "NOT_SIGNED_IN")) throw error;
    await askToSignIn();
    return attempt();
  }
}

/**
 * One request; the answer is parsed by the contract's schema, so that a page never works on a shape
 * it does not know.
 * @throws ApiError
 */
export async function request<T extends z.ZodType>(
  answer: T,
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  options: RequestOptions = {},
): Promise<z.output<T>> {
  const attempt = () => send(method, path, options);
  return parseAnswer(answer, await (options.anonymous ? attempt() : withSignIn(attempt)));
}

/** @throws ApiError BAD_ANSWER when the body has another shape than the contract says */
export function parseAnswer<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError({
    code: "BAD_ANSWER",
    message: parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
    status: 200,
    cause: parsed.error,
  });
}
