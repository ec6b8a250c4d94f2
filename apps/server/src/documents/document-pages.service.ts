import type { DocumentPages, PagePlaces } from "@dondoc/contract";
import { FileError, type PageImage, type PageMap } from "@dondoc/files";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { readPageMap } from "./document.repository.ts";
import { findReadable } from "./document.service.ts";

/** Where the words of a document stand on its pages. @throws AppError NOT_FOUND */
export async function getPages(deps: Deps, actor: Actor, id: string): Promise<DocumentPages> {
  await findReadable(deps, actor, id);
  const map = (await readPageMap(deps.db, actor.authorityId, id)) as PageMap[];
  const pages = map.flatMap((page) => placesOf(page) ?? []);
  // Who asks for the places is about to look at the pages.
  if (pages.length > 0) deps.pages.warm();
  return { pages };
}

/** A format without fixed pages comes as one page without a size. */
function placesOf({ page, width, height, lines, words }: PageMap): PagePlaces | null {
  if (width === null || height === null) return null;
  const box = (one: PageMap["lines"][number] | NonNullable<PageMap["words"]>[number]): number[] => [
    one.start,
    one.end,
    ...[one.x, one.y, one.width, one.height].map(tenths),
  ];
  return {
    page,
    width: tenths(width),
    height: tenths(height),
    lines: lines.map(box),
    ...(words && { words: words.map((word) => [...box(word), Math.round(word.confidence)]) }),
  };
}

/** A tenth of a point is a thirtieth of a millimetre. */
const tenths = (points: number): number => Math.round(points * 10) / 10;

export type PageAsked = {
  page: number;
  width: number;
  signal: AbortSignal;
  /** The name of the image that the reader has already. */
  known: string | undefined;
};

/** @param judged may be kept by the browser: known not to be secret */
type PageShown = { image: PageImage | null; etag: string; judged: boolean };

/**
 * The image of one page, and a name that changes with it; no image when the reader has it already.
 * @throws AppError NOT_FOUND, NO_SUCH_PAGE; FILE_REJECTED with the reason when it cannot be drawn
 */
export async function getPageImage(
  deps: Deps,
  actor: Actor,
  id: string,
  { known, ...asked }: PageAsked,
): Promise<PageShown> {
  const row = await findReadable(deps, actor, id);
  if (row.failure?.code === "FILE_SECRET") throw new AppError("NOT_FOUND");
  const etag = `"${row.sha256}-${asked.page}-${asked.width}"`;
  // Before it has been read through, nobody knows whether it is secret.
  const judged = row.state === "review" || row.state === "done";
  if (known === etag) return { image: null, etag, judged };
  const source = { key: row.sha256, read: () => deps.blobs.get(row.sha256) };
  const image = await deps.pages.get({ source, ...asked }).catch((error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    if (error.code !== "FILE_CANCELLED")
      deps.log.info({ documentId: id, code: error.code, detail: error.detail }, "page not drawn");
    throw new AppError("FILE_REJECTED", {
      message: error.message,
      details: { code: error.code },
      cause: error,
    });
  });
  if (!image) throw new AppError("NO_SUCH_PAGE");
  return { image, etag, judged };
}
