import { parentPort } from "node:worker_threads";
import { FileError } from "../errors.ts";
import { encodeImage } from "./encode-image.ts";
import { drawPage, type OpenDocument, openDocument } from "./open-document.ts";
import type { RenderAnswer, RenderMessage, RenderRequest } from "./protocol.ts";
import { warmUp } from "./warm-up.ts";

/** Files held open at once: the one that is read, and the one it is compared with. */
const MOST_OPEN = 2;
/** By key, the one used last at the end. */
const open = new Map<string, OpenDocument>();

// What is wrong with the machine shows at the first page, with a request to tell it to.
const warmed = warmUp().catch(() => undefined);

/** Draws one page after the other; the renderer never sends a second one before the answer. */
parentPort?.on("message", async (request: RenderMessage) => {
  await warmed;
  if ("forget" in request) {
    open.delete(request.forget);
    return;
  }
  const answer = await draw(request);
  const moved = answer.ok && answer.image ? [answer.image.buffer] : [];
  parentPort?.postMessage(answer, moved);
});

async function draw(request: RenderRequest): Promise<RenderAnswer> {
  const { key, page, width, limits } = request;
  try {
    const document = await take(request);
    const pixels = drawPage(document, page, width, limits);
    const image = pixels && (await encodeImage(pixels));
    return { ok: true, image, open: [...open.keys()] };
  } catch (error) {
    // An engine that has failed is not trusted with another page.
    open.delete(key);
    const known = error instanceof FileError ? error : null;
    const detail = known ? known.detail : error instanceof Error ? (error.stack ?? error.message) : null;
    return { ok: false, code: known?.code ?? "FILE_BROKEN", detail, open: [...open.keys()] };
  }
}

/** The open file under its key, opened first when it is not; the one used longest ago makes room. */
async function take({ key, bytes, limits }: RenderRequest): Promise<OpenDocument> {
  const known = open.get(key);
  open.delete(key);
  if (!known && !bytes) throw new FileError("FILE_BROKEN", "the file is not open");
  if (!known) for (const oldest of [...open.keys()].slice(0, open.size - MOST_OPEN + 1)) open.delete(oldest);
  const document = known ?? (await openDocument(bytes as Uint8Array, limits));
  open.set(key, document);
  return document;
}
