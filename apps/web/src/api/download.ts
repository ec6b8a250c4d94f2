import { ApiError, errorFromAnswer } from "./api-error.ts";
import { API, type Query, queryString, withSignIn } from "./client.ts";
import { reportReachable, reportUnreachable } from "./connection.ts";

export type Downloaded = { blob: Blob; fileName: string };

/**
 * Fetches a file that the server makes, so that a refusal is shown in words instead of leaving the page.
 * @param path below the API; @param options.onProgress bytes so far
 * @throws ApiError; the signal's reason when it was given up
 */
export async function download(
  path: string,
  options: { query?: Query; signal?: AbortSignal; onProgress?: (bytes: number) => void } = {},
): Promise<Downloaded> {
  return withSignIn(async () => {
    const answer = await fetch(API + path + queryString(options.query), {
      credentials: "same-origin",
      ...(options.signal && { signal: options.signal }),
    }).catch((cause) => lost(cause, options.signal));
    reportReachable();
    if (!answer.ok) {
      const body: unknown = await answer.json().catch(() => null);
      throw errorFromAnswer(answer.status, body, answer.headers.get("x-request-id"));
    }
    const parts = await take(answer, options).catch((cause) => lost(cause, options.signal));
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    return {
      blob: new Blob(parts, { type }),
      fileName: fileNameOf(answer.headers.get("content-disposition")),
    };
  });
}

async function take(
  answer: Response,
  { onProgress }: { onProgress?: (bytes: number) => void },
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    parts.push(next.value);
    bytes += next.value.length;
    onProgress?.(bytes);
  }
  return parts;
}

function lost(cause: unknown, signal?: AbortSignal): never {
  if (signal?.aborted) throw cause;
  reportUnreachable();
  throw new ApiError({ code: "NETWORK", message: "", status: 0, cause });
}

/** The name in `attachment; filename*=UTF-8''…` (RFC 6266); a plain one when the header has none. */
export function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  try {
    return encoded ? decodeURIComponent(encoded) : "tai-ve";
  } catch {
    return "tai-ve";
  }
}
