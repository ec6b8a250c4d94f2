import type { FastifyReply, FastifyRequest } from "fastify";
import { isSessionOpen } from "../session/session.service.ts";
import type { App } from "./app.ts";
import type { Deps } from "./deps.ts";
import { beginEventStream, type EventStream } from "./event-stream.ts";

/** How often an open stream says that it is still there and looks whether its session is, in milliseconds. */
export const HEARTBEAT_MS = 20_000;
/** A stream ends after this long and the page connects again: with a session that still holds. */
const MAX_AGE_MS = 10 * 60_000;

/** What a stream tells, beside being kept open. */
export type LiveStream = {
  /** Topic of the live bus, within the actor's authority. */
  topic: string;
  /** Runs when the stream begins; `stillHere` at every heartbeat, `leave` at the end. */
  visit?: () => Promise<{ stillHere(): Promise<void>; leave(): Promise<void> }>;
};

/**
 * Streams of server-sent events that follow the live bus: they end with the session, with the
 * program, and when messages may have been missed; the page then connects again and loads anew.
 * @returns answers a request with a stream
 */
export function liveStreams(
  app: App,
  deps: Deps,
): (request: FastifyRequest, reply: FastifyReply, stream: LiveStream) => FastifyReply {
  const open = new Map<EventStream, Promise<void>>();
  let closing = false;
  // Open streams would keep the server from closing.
  app.addHook("preClose", async () => {
    closing = true;
    const cleanedUp = [...open.values()];
    for (const events of open.keys()) events.end();
    await Promise.all(cleanedUp);
  });
  return (request, reply, stream) => {
    const events = beginEventStream(reply);
    if (closing) events.end();
    open.set(
      events,
      tell(deps, request, events, stream)
        .catch((error: unknown) => request.log.warn({ err: error }, "event stream ended early"))
        .finally(() => open.delete(events)),
    );
    return reply;
  };
}

/** Tells a page what happens until either side closes; everything is cleaned up when this resolves. */
async function tell(
  deps: Deps,
  request: FastifyRequest,
  events: EventStream,
  stream: LiveStream,
): Promise<void> {
  const closed = new Promise<void>((resolve) => events.onClose(resolve));
  const unsubscribe = deps.live.subscribe(request.actor.authorityId, stream.topic, {
    onMessage: events.send,
    // The page connects again, and loads what it has missed.
    onGap: events.end,
  });
  let heartbeat: NodeJS.Timeout | undefined;
  const oldAge = setTimeout(events.end, MAX_AGE_MS);
  try {
    const visit = await stream.visit?.();
    const beat = async () => {
      events.keepAlive();
      if (await isSessionOpen(deps, request.sessionId!)) await visit?.stillHere();
      else events.end();
    };
    heartbeat = setInterval(() => {
      beat().catch((error: unknown) => request.log.warn({ err: error }, "heartbeat failed"));
    }, HEARTBEAT_MS);
    await closed;
    await visit?.leave();
  } finally {
    clearInterval(heartbeat);
    clearTimeout(oldAge);
    unsubscribe();
    events.end();
  }
}
