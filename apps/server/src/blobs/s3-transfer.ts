import { once } from "node:events";
import { createReadStream } from "node:fs";
import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { S3ServiceError } from "s3mini";

/**
 * Bytes to and from a signed address. Not by `fetch`, which holds all of an upload in memory (measured:
 * 1.6 GB for a file of 1.5 GB, against 0.14 GB here).
 */

/** Without a byte either way for so long, the other side counts as gone. */
const IDLE_MS = 60_000;
const ERROR_BYTES = 16 * 1024;

/** @throws S3ServiceError when refused; the system's error when the connection breaks */
export async function sendFile(
  url: string,
  file: { path: string; byteSize: number },
  headers: Record<string, string>,
): Promise<void> {
  const request = open(url, "PUT", { ...headers, "content-length": String(file.byteSize) });
  const answered = answerTo(request);
  // A storage that refuses answers before it has everything and closes; its answer says why.
  const sent = pipeline(createReadStream(file.path), request);
  const answer = await Promise.race([answered, sent.then(() => answered)]).catch(async (error: unknown) => {
    request.destroy();
    throw error;
  });
  sent.catch(() => {});
  if (answer.statusCode !== 200) {
    const error = await refusal(answer);
    request.destroy();
    throw error;
  }
  answer.resume();
  await sent;
}

/** @returns null when there is no such object. @throws like {@link sendFile} */
export async function fetchFile(url: string): Promise<Readable | null> {
  const request = open(url, "GET", {});
  request.end();
  const answer = await answerTo(request);
  if (answer.statusCode === 200) return answer;
  const error = await refusal(answer);
  if (error.status === 404) return null;
  throw error;
}

function open(url: string, method: string, headers: Record<string, string>): ClientRequest {
  const { request } = url.startsWith("https:") ? https : http;
  const opened = request(url, { method, headers });
  opened.setTimeout(IDLE_MS, () => opened.destroy(new Error("the storage has fallen silent")));
  return opened;
}

async function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  return answer;
}

async function refusal(answer: IncomingMessage): Promise<S3ServiceError> {
  let body = "";
  for await (const chunk of answer) {
    body += String(chunk);
    if (body.length > ERROR_BYTES) break;
  }
  const status = answer.statusCode ?? 0;
  const code = /<Code>([A-Za-z0-9]{1,80})<\/Code>/.exec(body)?.[1];
  return new S3ServiceError(`S3 returned ${status} ${code ?? ""}`, status, code);
}
