import { Id } from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { liveStreams } from "../http/live-stream.ts";
import { findReadable } from "./document.service.ts";
import { DOCUMENTS_TOPIC, topicOf } from "./live.ts";
import { openReview } from "./presence.service.ts";

/** `/api/v1/documents/events` and `/{id}/events`: what happens to documents and in a review, as it happens. */
export function registerDocumentEventRoutes(app: App, deps: Deps): void {
  const answer = liveStreams(app, deps);
  app.get(
    "/documents/events",
    {
      config: { needs: "review.read" },
      schema: {
        tags: ["documents"],
        summary: "Server-sent events (DocumentsEvent): changed documents and batches, progress of reading",
      },
    },
    (request, reply) => answer(request, reply, { topic: DOCUMENTS_TOPIC }),
  );
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
      return answer(request, reply, {
        topic: topicOf(id),
        visit: () => openReview(deps, request.actor, id),
      });
    },
  );
}
