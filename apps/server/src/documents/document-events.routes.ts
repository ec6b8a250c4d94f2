import { Id } from "@dondoc/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { findReadable } from "./document.service.ts";
import { beginEventStream } from "./event-stream.ts";
import { topicOf } from "./live.ts";
import { HEARTBEAT_MS, openReview } from "./presence.service.ts";

/** A stream ends after this long and the page connects again: with a session that still holds. */
const MAX_AGE_MS = 10 * 60_000;

/** `/api/v1/documents/{id}/events`: what happens in a review, as it happens. */
export function registerDocumentEventRoutes(app: App, deps: Deps): void {
  const open = new Map<() => void, Promise<void>>();
  // Open streams would keep the server from closing.
  app.addHook("preClose", async () => {
    const left = [...open.values()];
    for (const end of [...open.keys()]) end();
    await Promise.all(left);
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
      await findReadable(deps, request.actor, request.params.id);
      const { end, closed } = await stream(deps, request, reply, request.params.id);
      open.set(end, closed);
      void closed.finally(() => open.delete(end));
      return reply;
    },
  );
}

/** @returns how to end the stream, and when everything of it is cleaned up */
async function stream(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  documentId: string,
): Promise<{ end: () => void; closed: Promise<void> }> {
  const events = beginEventStream(reply);
  const gone = new Promise<void>((resolve) => events.onClose(resolve));
  const { authorityId } = request.actor;
  const unsubscribe = deps.live.subscribe(authorityId, topicOf(documentId), events.send);
  const review = await openReview(deps, request.actor, documentId).catch((error: unknown) => {
    unsubscribe();
    events.end();
    throw error;
  });
  const quietly = (work: Promise<void>) =>
    work.catch((error: unknown) => request.log.warn({ err: error }, "presence not stored"));
  const heartbeat = setInterval(() => {
    events.keepAlive();
    void quietly(review.stillHere());
  }, HEARTBEAT_MS);
  const oldAge = setTimeout(events.end, MAX_AGE_MS);
  const closed = gone.then(async () => {
    clearInterval(heartbeat);
    clearTimeout(oldAge);
    unsubscribe();
    await quietly(review.leave());
  });
  return { end: events.end, closed };
}
