import { Id } from "@dondoc/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { isSessionOpen } from "../session/session.service.ts";
import { findReadable } from "./document.service.ts";
import { beginEventStream, type EventStream } from "./event-stream.ts";
import { topicOf } from "./live.ts";
import { HEARTBEAT_MS, openReview } from "./presence.service.ts";

/** A stream ends after this long and the page connects again: with a session that still holds. */
const MAX_AGE_MS = 10 * 60_000;

/** `/api/v1/documents/{id}/events`: what happens in a review, as it happens. */
export function registerDocumentEventRoutes(app: App, deps: Deps): void {
  const open = new Map<EventStream, Promise<void>>();
  let closing = false;
  // Open streams would keep the server from closing.
  app.addHook("preClose", async () => {
    closing = true;
    const cleanedUp = [...open.values()];
    for (const events of open.keys()) events.end();
    await Promise.all(cleanedUp);
  });

  app.get(
    "/documents/:id/events",
    {
      config: { needs: "review.read" },
      schema: {
        tags: ["documents"],
        summary: "Server-sent events (ReviewEvent): changed proposals, the document, who has it open",
        params: z.object({ id: Id }),
      },
    },
    async (request, reply) => {
      const { id } = await findReadable(deps, request.actor, request.params.id);
      const events = beginEventStream(reply);
      if (closing) events.end();
      open.set(
        events,
        tell(deps, request, events, id)
          .catch((error: unknown) => request.log.warn({ err: error }, "event stream ended early"))
          .finally(() => open.delete(events)),
      );
      return reply;
    },
  );
}

/** Tells a page what happens until either side closes; everything is cleaned up when this resolves. */
async function tell(
  deps: Deps,
  request: FastifyRequest,
  events: EventStream,
  documentId: string,
): Promise<void> {
  const { actor } = request;
  const closed = new Promise<void>((resolve) => events.onClose(resolve));
  const unsubscribe = deps.live.subscribe(actor.authorityId, topicOf(documentId), {
    onMessage: events.send,
    // The page connects again, and loads what it has missed.
    onGap: events.end,
  });
  let heartbeat: NodeJS.Timeout | undefined;
  const oldAge = setTimeout(events.end, MAX_AGE_MS);
  try {
    const review = await openReview(deps, actor, documentId);
    const beat = async () => {
      events.keepAlive();
      if (await isSessionOpen(deps, request.sessionId!)) await review.stillHere();
      else events.end();
    };
    heartbeat = setInterval(() => {
      beat().catch((error: unknown) => request.log.warn({ err: error }, "presence not kept"));
    }, HEARTBEAT_MS);
    await closed;
    await review.leave();
  } finally {
    clearInterval(heartbeat);
    clearTimeout(oldAge);
    unsubscribe();
    events.end();
  }
}
