import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { readS3Config } from "./s3-config.ts";

const env = {
  DONDOC_S3_ENDPOINT: "https://kho.example:9000/",
  DONDOC_S3_BUCKET: "van-ban",
  DONDOC_S3_ACCESS_KEY: "khoa",
  DONDOC_S3_SECRET_KEY: "mat",
};

test("without settings files stay on the disk", () => {
  expect(readS3Config({})).toBeNull();
});

test("a demo never touches the storage of the authority", () => {
  expect(readConfig({ ...env, DONDOC_DEMO: "1" }).s3).toBeNull();
  expect(readConfig(env).s3).not.toBeNull();
});

test("the bucket stands in the path, or before the host", () => {
  expect(readS3Config(env)?.endpoint).toBe("https://kho.example:9000/van-ban");
  expect(readS3Config({ ...env, DONDOC_S3_PATH_STYLE: "0" })?.endpoint).toBe(
    "https://van-ban.kho.example:9000",
  );
});

test("a prefix is one folder, however it is written", () => {
  expect(readS3Config({ ...env, DONDOC_S3_PREFIX: "/don-doc/" })?.prefix).toBe("don-doc/");
});

test("secrets come from files as well", () => {
  const file = join(mkdtempSync(join(tmpdir(), "dondoc-secret-")), "key");
  writeFileSync(file, "từ tệp\n");
  const { DONDOC_S3_SECRET_KEY: _, ...rest } = env;
  expect(readS3Config({ ...rest, DONDOC_S3_SECRET_KEY_FILE: file })?.secretAccessKey).toBe("từ tệp");
  expect(() => readS3Config({ ...rest, DONDOC_S3_SECRET_KEY_FILE: `${file}x` })).toThrow(
    "DONDOC_S3_SECRET_KEY_FILE",
  );
});

test.each([
  [{ DONDOC_S3_BUCKET: "" }, "DONDOC_S3_BUCKET"],
  [{ DONDOC_S3_BUCKET: "Văn bản" }, "DONDOC_S3_BUCKET"],
  [{ DONDOC_S3_ENDPOINT: "kho.example" }, "DONDOC_S3_ENDPOINT"],
  [{ DONDOC_S3_ENDPOINT: "https://kho.example/van-ban" }, "DONDOC_S3_ENDPOINT"],
  [{ DONDOC_S3_ACCESS_KEY: undefined }, "DONDOC_S3_ACCESS_KEY"],
  [{ DONDOC_S3_PATH_STYLE: "yes" }, "DONDOC_S3_PATH_STYLE"],
  [{ DONDOC_S3_PREFIX: "đôn đốc" }, "DONDOC_S3_PREFIX"],
])("a setting that makes no sense is named: %o", (change, name) => {
  expect(() => readS3Config({ ...env, ...change })).toThrow(name);
});
