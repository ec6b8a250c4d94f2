import { readFileSync } from "node:fs";

/** S3-compatible storage for the files; see docs/how-to/file-storage.md. */
export type S3Config = {
  /** Address of the bucket: `https://host/bucket`, or `https://bucket.host`. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** What the names of all objects begin with; "" or ending in "/". */
  prefix: string;
};

type Env = Record<string, string | undefined>;

/**
 * Reads the settings of S3-compatible storage; null when none is set: files stay on the local disk.
 * @throws Error naming the variable when a value is missing or makes no sense
 */
export function readS3Config(env: Env): S3Config | null {
  if (!env.DONDOC_S3_ENDPOINT && !env.DONDOC_S3_BUCKET) return null;
  const bucket = needed(env, "DONDOC_S3_BUCKET");
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new Error(
      `DONDOC_S3_BUCKET phải là tên một bucket (3 đến 63 chữ thường, số, dấu "-"), không phải "${bucket}".`,
    );
  }
  const pathStyle = env.DONDOC_S3_PATH_STYLE ?? "1";
  if (pathStyle !== "0" && pathStyle !== "1") {
    throw new Error("DONDOC_S3_PATH_STYLE phải là 1 (địa chỉ/bucket) hoặc 0 (bucket.địa chỉ).");
  }
  return {
    endpoint: bucketAddress(needed(env, "DONDOC_S3_ENDPOINT"), bucket, pathStyle === "1"),
    region: env.DONDOC_S3_REGION || "us-east-1",
    accessKeyId: secretOf(env, "DONDOC_S3_ACCESS_KEY"),
    secretAccessKey: secretOf(env, "DONDOC_S3_SECRET_KEY"),
    prefix: prefixOf(env.DONDOC_S3_PREFIX ?? ""),
  };
}

function needed(env: Env, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`Thiếu ${name}: lưu tệp trên kho S3 cần đủ địa chỉ, bucket và khóa.`);
  return value;
}

/** A secret from its variable, or from the file that `NAME_FILE` names (Docker and systemd secrets). */
function secretOf(env: Env, name: string): string {
  const file = env[`${name}_FILE`];
  if (!file) return needed(env, name);
  try {
    const value = readFileSync(file, "utf8").trim();
    if (value) return value;
  } catch (error) {
    throw new Error(`Không đọc được tệp mà ${name}_FILE chỉ tới: ${file}.`, { cause: error });
  }
  throw new Error(`Tệp mà ${name}_FILE chỉ tới đang rỗng: ${file}.`);
}

function bucketAddress(endpoint: string, bucket: string, pathStyle: boolean): string {
  const url = URL.parse(endpoint);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.username) {
    throw new Error(
      `DONDOC_S3_ENDPOINT phải là địa chỉ như https://kho-tep.example, không phải "${endpoint}".`,
    );
  }
  if (pathStyle) return `${url.origin}/${bucket}`;
  return `${url.protocol}//${bucket}.${url.host}`;
}

function prefixOf(text: string): string {
  const prefix = text.replace(/^\/+|\/+$/g, "");
  if (prefix === "") return "";
  if (!/^[A-Za-z0-9._/-]{1,200}$/.test(prefix)) {
    throw new Error("DONDOC_S3_PREFIX chỉ gồm chữ không dấu, số và các dấu . _ - /.");
  }
  return `${prefix}/`;
}
