import { join } from "node:path";
import type { Config } from "../config.ts";
import type { BlobStore } from "./blob-store.ts";
import { DiskStore } from "./disk-store.ts";
import { S3Store } from "./s3-store.ts";

/** The store that the settings name: a folder of the data folder, or a bucket. */
export function openBlobStore({ dataDir, s3 }: Pick<Config, "dataDir" | "s3">): BlobStore {
  const files = join(dataDir, "files");
  return s3 ? new S3Store(s3, join(files, "incoming")) : new DiskStore(files);
}
