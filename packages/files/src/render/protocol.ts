import type { FileErrorCode } from "../errors.ts";
import type { RenderLimits } from "./limits.ts";

/** One page for the thread to draw. `bytes` only when the thread does not hold the file open. */
export type RenderRequest = {
  key: string;
  bytes: Uint8Array | null;
  page: number;
  /** Pixels. */
  width: number;
  limits: RenderLimits;
};

/** What the thread is sent; only a request is answered. */
export type RenderMessage = RenderRequest | { forget: string };

/** The image; null when the file has no such page. `open` are the keys of the files that stay open. */
export type RenderAnswer = { open: string[] } & (
  | { ok: true; image: Uint8Array<ArrayBuffer> | null }
  | { ok: false; code: FileErrorCode; detail: string | null }
);
