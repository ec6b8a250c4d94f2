import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "./app.ts";
import { AppError } from "./app-error.ts";

/** Where the page is built; only its files are used, no code of the web application. */
export const PAGE_DIR = join(import.meta.dirname, "../../../web/dist");

const NOT_BUILT = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đôn Đốc</title>
<p>Trang giao diện chưa được dựng. Hãy chạy <code>npm start</code>, lệnh này tự dựng trang rồi khởi động máy chủ.</p></html>`;

/** The built page's HTML, or a page that says how to build it. */
export async function readPage(folder: string): Promise<{ html: string; built: boolean }> {
  try {
    return { html: await readFile(join(folder, "index.html"), "utf8"), built: true };
  } catch {
    return { html: NOT_BUILT, built: false };
  }
}

/**
 * Serves the page: files under `assets/` carry a hash in their name and never change; every other
 * address outside the API is the page itself, which has its own routes.
 */
export async function servePage(
  app: App,
  folder: string,
  page: { html: string; built: boolean },
): Promise<void> {
  if (page.built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      // Files compressed when the page was built (name.js.br) are sent as they are.
      preCompressed: true,
      maxAge: "1h",
      setHeaders: (reply, path) => {
        if (path.includes("/assets/")) reply.header("cache-control", "public, max-age=31536000, immutable");
      },
    });
  }
  const sendPage = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply
      .code(page.built ? 200 : 503)
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-cache")
      .send(page.html);
  app.get("/", { schema: { hide: true } }, sendPage);
  app.setNotFoundHandler((request, reply) => {
    const read = request.method === "GET" || request.method === "HEAD";
    const file = /\.[a-z0-9]+$/i.test(request.url.split("?", 1)[0]!);
    if (!read || file || request.url.startsWith("/api")) throw new AppError("NOT_FOUND");
    return sendPage(request, reply);
  });
}
