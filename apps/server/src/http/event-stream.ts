import type { OutgoingHttpHeaders } from "node:http";
import type { FastifyReply } from "fastify";

/** Beyond this many unsent bytes the reader is gone or hopelessly slow; it will connect again. */
const MAX_UNSENT = 1_000_000;

/** Server-sent events to one page. */
export type EventStream = {
  send(message: unknown): void;
  /** A line that only keeps the connection open through proxies. */
  keepAlive(): void;
  end(): void;
  /** Runs once, when either side has closed. */
  onClose(listener: () => void): void;
};

/** Takes the answer over from fastify and begins the stream. */
export function beginEventStream(reply: FastifyReply): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    "content-type": "text/event-stream; charset=utf-8",
    // When the stream ends so does the connection: an idle one would keep the server from closing.
    connection: "close",
    // nginx would hold events back until its buffer is full.
    "x-accel-buffering": "no",
  });
  const write = (text: string) => {
    if (raw.destroyed || raw.writableEnded) return;
    if (raw.writableLength > MAX_UNSENT) raw.destroy();
    else raw.write(text);
  };
  // Browsers try again after this many milliseconds.
  write("retry: 2000\n\n");
  return {
    send: (message) => write(`data: ${JSON.stringify(message)}\n\n`),
    keepAlive: () => write(":\n\n"),
    end: () => raw.end(),
    onClose: (listener) => raw.once("close", listener),
  };
}
