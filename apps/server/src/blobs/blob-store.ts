import type { Readable } from "node:stream";
import { AppError } from "../http/app-error.ts";

/** A file received on this machine's disk but not yet stored: keep it or drop it. */
export type StagedBlob = {
  /** Hash of the bytes, lower-case hexadecimal. */
  sha256: string;
  byteSize: number;
  /**
   * Does what takes long (an upload over the network) before anything is locked; nothing for a store on
   * this disk. Until {@link keep} the bytes may be swept away again.
   * @throws AppError STORAGE_AWAY, STORAGE_FULL
   */
  send(): Promise<void>;
  /**
   * Makes sure that the bytes are whole under their hash. Inside the transaction that refers to them,
   * while `lockBlob` is held. Writes the same way whether or not somebody had stored them before: how
   * long it takes tells nobody what others have, and a damaged copy is mended.
   * @throws AppError STORAGE_AWAY, STORAGE_FULL
   */
  keep(): Promise<void>;
  /** Removes what is left on this disk; also after {@link keep}. */
  drop(): Promise<void>;
};

/** The bytes of a stored file, already checked; the stream has to be read or destroyed. */
export type OpenBlob = { stream: Readable; byteSize: number };

/** Where files are kept by the hash of their bytes: the same bytes once, for all authorities together. */
export interface BlobStore {
  /**
   * Receives a stream under a temporary name while hashing it: memory does not grow with the file, and
   * a crash leaves no half file under a hash.
   */
  stage(source: Readable): Promise<StagedBlob>;
  /** The whole file. @throws AppError STORED_FILE_MISSING, STORED_FILE_DAMAGED, STORAGE_AWAY */
  get(sha256: string): Promise<Buffer>;
  /**
   * The file as a stream, checked before its first byte is handed out.
   * @throws AppError STORED_FILE_MISSING, STORED_FILE_DAMAGED, STORAGE_AWAY
   */
  open(sha256: string): Promise<OpenBlob>;
  /** Nothing when it is not there. @throws AppError STORAGE_AWAY */
  remove(sha256: string): Promise<void>;
  /** Hashes of what was stored before a moment, for the search for files without a document. */
  list(before: Date): AsyncIterable<string>;
  /** Removes what uploads that a crash cut off have left behind. */
  sweepIncoming(before: Date): Promise<void>;
  /** Whether files can be stored and read at this moment; answers within seconds. */
  isThere(): Promise<boolean>;
}

/** Names that a store may hold: anything else in its folder or bucket is left alone. */
export const SHA256 = /^[0-9a-f]{64}$/;

export const missing = (sha256: string, cause?: unknown): AppError =>
  new AppError("STORED_FILE_MISSING", { details: { sha256 }, cause });

export const damaged = (sha256: string): AppError =>
  new AppError("STORED_FILE_DAMAGED", { details: { sha256 } });

export const away = (cause: unknown): AppError => new AppError("STORAGE_AWAY", { cause });
