import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import encodeWebp, { init } from "@jsquash/webp/encode.js";

/** Red, green, blue, alpha, one byte each, from the top left corner. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/**
 * Printed text is exact, and even smaller than with loss; a scan or photograph is worth the loss. The
 * efforts are the lowest: a page is looked at once (measured in docs/adr/0017).
 */
const EXACT = { lossless: 1, method: 1, quality: 0 };
const WITH_LOSS = { quality: 78, method: 0 };
/** At least this share of a page made of letters is pure white paper. */
const PAPER_SHARE = 0.5;

let ready: Promise<unknown> | undefined;

/** Compiles the encoder once for this thread; its own loader would ask the network for the code. */
function startEncoder(): Promise<unknown> {
  ready ??= readEncoder().then(async (code) => init(await WebAssembly.compile(code)));
  return ready;
}

/** Processors without vector instructions (before 2008) get the slower encoder, as its package would choose. */
async function readEncoder(): Promise<Uint8Array<ArrayBuffer>> {
  const read = async (name: string) =>
    new Uint8Array(
      await readFile(createRequire(import.meta.url).resolve(`@jsquash/webp/codec/enc/${name}.wasm`)),
    );
  const fast = await read("webp_enc_simd");
  return WebAssembly.validate(fast) ? fast : read("webp_enc");
}

/** Packs an image as WebP: exactly when it is mostly paper, with loss when it is a picture. */
export async function encodeImage(pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  await startEncoder();
  return new Uint8Array(
    await encodeWebp(pixels as Parameters<typeof encodeWebp>[0], isMostlyPaper(pixels) ? EXACT : WITH_LOSS),
  );
}

function isMostlyPaper({ data }: Pixels): boolean {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2);
  // Every seventh pixel tells enough.
  let white = 0;
  let seen = 0;
  for (let at = 0; at < words.length; at += 7, seen++) if (words[at] === 0xffffffff) white++;
  return white >= seen * PAPER_SHARE;
}
