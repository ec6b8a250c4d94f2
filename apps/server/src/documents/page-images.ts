import { type PageImage, PageRenderer, type PageSource } from "@dondoc/files";

/** Memory for pages already drawn, in bytes: about six hundred of them. */
const KEPT_BYTES = 64 * 1024 * 1024;

export type PageWanted = {
  source: PageSource;
  /** Counted from 1. */
  page: number;
  /** Pixels, one of PAGE_WIDTHS. */
  width: number;
  /** The reader has gone away. */
  signal: AbortSignal;
};

/** Images of pages: drawn in threads of their own, the last ones kept in memory. */
export class PageImages {
  readonly #renderer = new PageRenderer();
  /** By file, page and width; the one used last at the end. */
  readonly #kept = new Map<string, PageImage>();
  readonly #keptBytes: number;
  #bytes = 0;

  /** @param options.keptBytes memory for pages already drawn */
  constructor(options: { keptBytes?: number } = {}) {
    this.#keptBytes = options.keptBytes ?? KEPT_BYTES;
  }

  /** Has a thread ready for the first page. */
  warm(): void {
    this.#renderer.warm();
  }

  /** @returns null when the file has no such page. @throws FileError */
  async get({ source, page, width, signal }: PageWanted): Promise<PageImage | null> {
    const key = `${source.key} ${page} ${width}`;
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const image = await this.#renderer.render(source, { page, width, signal });
    // A picture comes as it is stored: keeping it would only take the room of drawn pages.
    if (image?.mediaType === "image/webp") this.#keep(key, image);
    return image;
  }

  /** Lets go of every page of a file that must not stay. */
  forget(sha256: string): void {
    for (const [key, { bytes }] of this.#kept) {
      if (!key.startsWith(`${sha256} `)) continue;
      this.#kept.delete(key);
      this.#bytes -= bytes.length;
    }
    this.#renderer.forget(sha256);
  }

  close(): Promise<void> {
    return this.#renderer.close();
  }

  #keep(key: string, image: PageImage): void {
    this.#bytes += image.bytes.length - (this.#kept.get(key)?.bytes.length ?? 0);
    this.#kept.set(key, image);
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.#keptBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
