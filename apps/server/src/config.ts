import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { readS3Config, type S3Config } from "./blobs/s3-config.ts";

/** Everything that an operator can set; read once, here and nowhere else. */
export type Config = {
  /** Folder of the embedded database and the stored files. */
  dataDir: string;
  /** A PostgreSQL server of the authority's own; null = the embedded one. */
  databaseUrl: string | null;
  host: string;
  port: number;
  /** Address under which people reach the program; decides secure cookies and printed links. */
  publicUrl: string | null;
  /** Throw-away sample data, one-click roles. Never set on real data. */
  demo: boolean;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** Trust X-Forwarded-* of a proxy in front. */
  trustProxy: boolean;
  /** Largest file that may be brought in, in bytes. */
  maxUploadBytes: number;
  /** S3-compatible storage for the files; null = a folder of the data folder. A demo never uses it. */
  s3: S3Config | null;
  /** All files of one batch together, in bytes; also the largest archive. */
  maxBatchBytes: number;
  /** How long the reading of one scanned document may take, in minutes. */
  scanMinutes: number;
  /** Pages read from pictures at once by this process; what is left of the machine serves people. */
  ocrJobs: number;
  /** Signs session cookies; null = made once and kept in the data folder. Servers that share a database share it. */
  secret: string | null;
  /** API requests a minute for one person (or one address before sign-in); 0 = no limit. */
  requestsPerMinute: number;
};

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/**
 * Reads the settings from environment variables.
 * @throws Error naming the variable when a value makes no sense.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const port = Number(env.DONDOC_PORT ?? env.PORT ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`DONDOC_PORT phải là số từ 0 đến 65535, không phải "${env.DONDOC_PORT ?? env.PORT}".`);
  }
  const requestsPerMinute = Number(env.DONDOC_REQUESTS_PER_MINUTE ?? "1200");
  if (!Number.isInteger(requestsPerMinute) || requestsPerMinute < 0) {
    throw new Error("DONDOC_REQUESTS_PER_MINUTE phải là số nguyên không âm (0 = không giới hạn).");
  }
  if (env.DONDOC_SECRET && env.DONDOC_SECRET.length < 32) {
    throw new Error("DONDOC_SECRET phải có ít nhất 32 ký tự ngẫu nhiên.");
  }
  const logLevel = LOG_LEVELS.find((l) => l === (env.DONDOC_LOG ?? "info"));
  if (!logLevel) throw new Error(`DONDOC_LOG phải là một trong: ${LOG_LEVELS.join(", ")}.`);
  const maxUploadMb = Number(env.DONDOC_MAX_UPLOAD_MB ?? "50");
  if (!(maxUploadMb > 0 && maxUploadMb <= 2000)) {
    throw new Error(
      `DONDOC_MAX_UPLOAD_MB phải là số từ 1 đến 2000, không phải "${env.DONDOC_MAX_UPLOAD_MB}".`,
    );
  }
  const maxBatchMb = wholeNumber(env, "DONDOC_MAX_BATCH_MB", { usual: 1000, least: 1, most: 20_000 });
  return {
    dataDir: resolve(env.DONDOC_DATA ?? "data"),
    databaseUrl: env.DATABASE_URL || null,
    host: env.DONDOC_HOST ?? "127.0.0.1",
    port,
    publicUrl: env.DONDOC_URL?.replace(/\/+$/, "") || null,
    demo: env.DONDOC_DEMO === "1",
    logLevel,
    trustProxy: env.DONDOC_TRUST_PROXY === "1",
    s3: env.DONDOC_DEMO === "1" ? null : readS3Config(env),
    secret: env.DONDOC_SECRET || null,
    requestsPerMinute,
    maxUploadBytes: Math.floor(maxUploadMb * 1024 * 1024),
    maxBatchBytes: maxBatchMb * 1024 * 1024,
    scanMinutes: wholeNumber(env, "DONDOC_SCAN_MINUTES", { usual: 120, least: 1, most: 1380 }),
    ocrJobs: wholeNumber(env, "DONDOC_OCR_JOBS", {
      usual: Math.max(1, availableParallelism() - 1),
      least: 1,
      most: 256,
    }),
  };
}

function wholeNumber(
  env: Record<string, string | undefined>,
  name: string,
  { usual, least, most }: { usual: number; least: number; most: number },
): number {
  const value = env[name] ? Number(env[name]) : usual;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} phải là số nguyên từ ${least} đến ${most}, không phải "${env[name]}".`);
}
