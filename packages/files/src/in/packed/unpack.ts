import { Unzip, UnzipInflate } from "fflate";
import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";

/** Packed bytes handed to the inflater at a time: at most 1,000 times as much comes out at once. */
const STEP = 16 * 1024;
const RATIO_FREE_BYTES = 1024 * 1024;

type Part = { chunks: Uint8Array[]; size: number; complete: boolean };
type Tally = { unpacked: number; entries: number };

/**
 * Unpacks the wanted parts of a zip file while counting: entries, the total and the ratio of every
 * part are bounded as the bytes come out, whatever the file's headers claim.
 *
 * @param bytes the zip file.
 * @param wanted tells by the part's name whether it is unpacked; all others are skipped unread.
 * @returns whole parts by name, and the names of all entries.
 * @throws FileError FILE_TOO_COMPLEX beyond a limit, FILE_BROKEN when the structure is damaged.
 */
export function unpackZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: Limits,
): { parts: Map<string, Uint8Array>; names: string[] } {
  const parts = new Map<string, Part>();
  const names: string[] = [];
  const tally: Tally = { unpacked: 0, entries: 0 };
  const unzip = new Unzip((file) => {
    tally.entries++;
    if (tally.entries > limits.maxEntries) throw new FileError("FILE_TOO_COMPLEX", "too many zip entries");
    names.push(file.name);
    if (!wanted(file.name)) return;
    // A second entry of the same name is how a zip shows different content to different programs.
    if (parts.has(file.name)) throw new FileError("FILE_BROKEN", "two zip entries with one name");
    const part: Part = { chunks: [], size: 0, complete: false };
    parts.set(file.name, part);
    file.ondata = (error, chunk, final) => {
      // What this function throws comes back here as the inflater's error.
      if (error)
        throw error instanceof FileError ? error : new FileError("FILE_BROKEN", `inflate: ${error.message}`);
      keepChunk(part, chunk, file.size ?? bytes.length, tally, limits);
      if (final) part.complete = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("FILE_BROKEN", `zip: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { parts: joinParts(parts), names };
}

function keepChunk(part: Part, chunk: Uint8Array, packedSize: number, tally: Tally, limits: Limits): void {
  part.size += chunk.length;
  tally.unpacked += chunk.length;
  if (tally.unpacked > limits.maxUnpackedBytes)
    throw new FileError("FILE_TOO_COMPLEX", "unpacks to too much");
  if (part.size > RATIO_FREE_BYTES && part.size > packedSize * limits.maxUnpackRatio)
    throw new FileError("FILE_TOO_COMPLEX", "unpack ratio of a bomb");
  // The inflater reuses nothing, but a chunk may be a view of a larger buffer.
  part.chunks.push(chunk);
}

function joinParts(parts: Map<string, Part>): Map<string, Uint8Array> {
  const joined = new Map<string, Uint8Array>();
  for (const [name, part] of parts) {
    if (!part.complete) throw new FileError("FILE_BROKEN", `zip entry cut short: ${name}`);
    joined.set(name, Buffer.concat(part.chunks, part.size));
  }
  return joined;
}
