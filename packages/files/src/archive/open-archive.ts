import type { Readable } from "node:stream";
import { Transform } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from "yauzl";
import { FileError, type FileErrorCode } from "../errors.ts";
import { displayPath, guessNameDecoder, isClutter } from "./entry-names.ts";

/** Bounds on one archive of documents. */
export type ArchiveLimits = {
  /** Files in it, without folders and clutter. */
  maxFiles: number;
  /** Bytes of one file, unpacked. */
  maxFileBytes: number;
  /** Bytes of all files together, unpacked. */
  maxTotalBytes: number;
  /** How many times larger than packed a file may become, once it is beyond 1 MiB. */
  maxRatio: number;
};

/** One file of an archive. */
export type ArchiveEntry = {
  /** Its place among the files; the same whenever the archive is opened. */
  index: number;
  /** Folders and name, for showing only. */
  path: string;
  byteSize: number;
  /** Why this one cannot be taken although the archive can; null = it can. */
  refusal: FileErrorCode | null;
};

/** An open archive; nothing but its table of contents is in memory. */
export type Archive = {
  entries: readonly ArchiveEntry[];
  /**
   * The bytes of an entry as they unpack.
   * @throws FileError FILE_BROKEN, here or as the stream's error: damage, another size than announced
   */
  read(entry: ArchiveEntry): Promise<Readable>;
  close(): void;
};

const RATIO_FREE_BYTES = 1024 * 1024;
/** Folders and clutter count for nothing, but a table of contents without end does not fit into memory. */
const ENTRIES_PER_FILE = 4;
/** Names, comments and additions of all entries together; 5,000 files with long names have 2 MiB. */
const MOST_CONTENTS_BYTES = 16 * 1024 * 1024;
const UTF8_NAME = 0x800;
const UNICODE_PATH_FIELD = 0x7075;
const PACKED = /\.(?:zip|rar|7z|gz|tgz|tar|bz2|xz)$/i;

/**
 * Opens a ZIP file on the disk and judges its table of contents; sizes that it announces are held
 * while unpacking, so that a bomb shows before the first byte.
 *
 * @param path the file.
 * @throws FileError FILE_BROKEN, FILE_PASSWORD, FILE_TOO_COMPLEX, ARCHIVE_EMPTY, ARCHIVE_TOO_LARGE, ARCHIVE_TOO_MANY
 */
export async function openArchive(path: string, limits: ArchiveLimits): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false }).catch(
    broken,
  );
  try {
    const found = await readContents(zip, limits);
    const entries = found.map(({ entry, path }, index) => ({
      index,
      path,
      byteSize: entry.uncompressedSize,
      refusal: refusalOf(entry, path, limits),
    }));
    return {
      entries,
      read: async ({ index }) => readEntry(zip, found[index]!.entry),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof FileError ? error : broken(error);
  }
}

function broken(error: unknown): never {
  throw new FileError("FILE_BROKEN", `zip: ${error instanceof Error ? error.message : String(error)}`);
}

async function readContents(zip: ZipFile, limits: ArchiveLimits): Promise<{ entry: Entry; path: string }[]> {
  const entries: Entry[] = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    bytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (bytes > MOST_CONTENTS_BYTES) throw new FileError("FILE_TOO_COMPLEX", "table of contents");
    if (entries.length > limits.maxFiles * ENTRIES_PER_FILE)
      throw new FileError("ARCHIVE_TOO_MANY", "entries with folders");
  }
  const names = namesOf(entries);
  const files = entries
    .map((entry, i) => ({ entry, name: names[i]! }))
    .filter(({ name }) => !/[/\\]$/.test(name) && !isClutter(name));
  if (files.length === 0) throw new FileError("ARCHIVE_EMPTY", `${entries.length} entries`);
  if (files.length > limits.maxFiles) throw new FileError("ARCHIVE_TOO_MANY", `${files.length} files`);
  judge(
    files.map(({ entry }) => entry),
    limits,
  );
  return files.map(({ entry, name }) => ({ entry, path: displayPath(name) }));
}

function judge(entries: readonly Entry[], limits: ArchiveLimits): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new FileError("FILE_PASSWORD", "encrypted zip entry");
    const { uncompressedSize: size, compressedSize: packed } = entry;
    if (size > RATIO_FREE_BYTES && size > packed * limits.maxRatio)
      throw new FileError("FILE_TOO_COMPLEX", "unpack ratio of a bomb");
    total += size;
  }
  if (total > limits.maxTotalBytes) throw new FileError("ARCHIVE_TOO_LARGE", `${total} bytes unpacked`);
}

/** Names that say how they are written are read so; the others are judged together. */
function namesOf(entries: readonly Entry[]): string[] {
  const says = ({ generalPurposeBitFlag, extraFields }: Entry): boolean =>
    (generalPurposeBitFlag & UTF8_NAME) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH_FIELD);
  const decode = guessNameDecoder(entries.filter((entry) => !says(entry)).map((entry) => entry.fileNameRaw));
  return entries.map((entry) =>
    says(entry)
      ? getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      : decode(entry.fileNameRaw),
  );
}

function refusalOf(entry: Entry, path: string, limits: ArchiveLimits): FileErrorCode | null {
  if (PACKED.test(path)) return "FILE_ARCHIVE";
  if (isLink(entry) || !entry.canDecodeFileData()) return "FILE_UNSUPPORTED";
  if (entry.uncompressedSize === 0) return "FILE_EMPTY";
  return entry.uncompressedSize > limits.maxFileBytes ? "FILE_TOO_LARGE" : null;
}

/** A symbolic link of Unix: its content is a path and no document. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

async function readEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  const source = await zip.openReadStreamPromise(entry).catch(broken);
  const checked = checkSum(entry.crc32);
  source.once("error", (error) =>
    checked.destroy(new FileError("FILE_BROKEN", `zip entry: ${error.message}`)),
  );
  checked.once("close", () => source.destroy());
  return source.pipe(checked);
}

/** Passes bytes on and fails at the end when they are not those that were packed. */
function checkSum(expected: number): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === expected ? null : new FileError("FILE_BROKEN", "zip entry: checksum"));
    },
  });
}
