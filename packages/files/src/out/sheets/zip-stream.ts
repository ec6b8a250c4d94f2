import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** One file of an archive; its text is made while the archive is written. */
export type ZipPart = { name: string; content: Iterable<string> | AsyncIterable<string> };

/**
 * Writes an archive part by part, as fast as it is taken. Compression runs on the system's threads, not
 * on the one that answers requests; fflate lays out the archive.
 */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  for (const part of parts) {
    const file: ZipInputFile = { filename: part.name, size: 0, crc: 0, compression: 8 };
    zip.add(file);
    for await (const chunk of deflated(part.content, file)) {
      file.ondata?.(null, chunk, false);
      yield* ready.splice(0);
    }
    file.ondata?.(null, new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** The compressed bytes; size and checksum of the plain ones are counted into `file`. */
function deflated(content: ZipPart["content"], file: ZipInputFile): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const deflate = createDeflateRaw({ level: 6 });
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      file.size += bytes.length;
      file.crc = crc32(bytes, file.crc);
      yield bytes;
    }
  }
  // An error of either side ends the other one, and the loop over `deflate` throws it.
  pipeline(Readable.from(counted(), { highWaterMark: 1 }), deflate, () => undefined);
  // zlib's buffers are never shared ones.
  return deflate as AsyncIterable<Uint8Array<ArrayBuffer>>;
}
