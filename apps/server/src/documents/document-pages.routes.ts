import { DocumentPages, Id, PageImageQuery } from "@dondoc/contract";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { getPageImage, getPages } from "./document-pages.service.ts";

const tags = ["documents"];
const PageNumber = z.coerce.number().int().min(1).max(100_000);

/** `/api/v1/documents/:id/pages`: where the words stand on the pages, and the pages as images. */
export function registerDocumentPageRoutes(app: App, deps: Deps): void {
  app.get(
    "/documents/:id/pages",
    {
      config: { needs: "documents.read" },
      schema: {
        tags,
        summary: "Where the lines of the text stand on the pages; empty for formats without fixed pages",
        params: z.object({ id: Id }),
        response: { 200: DocumentPages },
      },
    },
    (request) => getPages(deps, request.actor, request.params.id),
  );

  app.get(
    "/documents/:id/pages/:page/image",
    {
      config: { needs: "documents.read" },
      schema: {
        tags,
        summary: "A page as it looks, as an image in one of the allowed widths (WebP, or the picture itself)",
        params: z.object({ id: Id, page: PageNumber }),
        querystring: PageImageQuery,
      },
    },
    async (request, reply) => {
      const { id, page } = request.params;
      const { width } = request.query;
      const known = request.headers["if-none-match"];
      const asked = { page, width, known, signal: leaving(reply) };
      const { image, etag, judged } = await getPageImage(deps, request.actor, id, asked);
      reply
        .header("etag", etag)
        // The bytes of a document never change. The next person at this computer has another cookie.
        .header("cache-control", judged ? "private, max-age=604800, immutable" : "no-store")
        .header("vary", "cookie");
      if (!image) return reply.code(304).send();
      return (
        reply
          .type(image.mediaType)
          .header("x-content-type-options", "nosniff")
          // A picture comes as it was brought in: nothing in it may run.
          .header("content-security-policy", "default-src 'none'; sandbox")
          .send(Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength))
      );
    },
  );
}

/** Ends when the reader goes away before the answer. */
function leaving(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableEnded) controller.abort();
  });
  return controller.signal;
}
