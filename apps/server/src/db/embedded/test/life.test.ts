import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { layoutOf } from "../layout.ts";
import { rotateLog } from "../server-log.ts";
import { query, start, startElsewhere, temporaryFolder } from "./helpers.ts";

test("a new folder becomes a database that knows Vietnamese letters and guards its pages", async () => {
  const server = await start(await temporaryFolder());
  const [facts] = await query(
    server.connection,
    `SELECT lower('ĐƯỜNG ƯỚC') AS lowered, current_setting('server_encoding') AS encoding,
       current_setting('data_checksums') AS checksums, current_setting('listen_addresses') AS listens,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`,
  );
  expect(facts).toEqual({
    lowered: "đường ước",
    encoding: "UTF8",
    checksums: "on",
    listens: "",
    superuser: false,
  });
  expect(server.version).toMatch(/^18\./);
});

test("what was written is there after a stop, and the folder is private and alone", async () => {
  const dataDir = await temporaryFolder();
  const first = await start(dataDir, { throwaway: false });
  await query(first.connection, "CREATE TABLE kept AS SELECT 'giữ' AS word");
  await first.stop();
  const second = await start(dataDir);
  expect(await query(second.connection, "SELECT word FROM kept")).toEqual([{ word: "giữ" }]);
  expect(second.said).toEqual([]);
  const { root, secret } = layoutOf(dataDir);
  expect((await stat(root)).mode & 0o777).toBe(0o700);
  expect((await stat(secret)).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(["postgres"]);
});

test("a wrong password is refused also on this machine", async () => {
  const server = await start(await temporaryFolder());
  await expect(query({ ...server.connection, password: "đoán" }, "SELECT 1")).rejects.toMatchObject({
    code: "28P01",
  });
});

test("a second start in this or in another process is refused with the holder's number", async () => {
  const dataDir = await temporaryFolder();
  const server = await start(dataDir);
  const refusal = { code: "DB_FOLDER_IN_USE", message: expect.stringContaining(String(process.pid)) };
  await expect(start(dataDir)).rejects.toMatchObject(refusal);
  const { answer } = await startElsewhere(dataDir);
  expect(await answer).toMatchObject(refusal);
  expect(await query(server.connection, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
});

test("where the path is too long for a socket, the loopback interface serves", async () => {
  const dataDir = join(await temporaryFolder(), "rất-sâu-".repeat(8), "dữ-liệu-".repeat(4));
  const server = await start(dataDir);
  expect(server.connection.host).toBe("127.0.0.1");
  expect(await query(server.connection, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  await expect(query({ ...server.connection, password: "đoán" }, "SELECT 1")).rejects.toThrow();
});

test("a folder name with commas, quotes and spaces is one folder", async () => {
  const server = await start(join(await temporaryFolder(), 'a, "b" c'));
  expect(await query(server.connection, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
});

test("a folder of another version is left as it is", async () => {
  const dataDir = await temporaryFolder();
  const { cluster } = layoutOf(dataDir);
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  await writeFile(join(cluster, "PG_VERSION"), "14\n");
  await expect(start(dataDir)).rejects.toMatchObject({
    code: "DB_OTHER_VERSION",
    message: expect.stringMatching(/PostgreSQL 14.*PostgreSQL 18/),
  });
  expect(await readdir(cluster)).toEqual(["PG_VERSION"]);
});

test("a folder that lost its files is reported, never created anew", async () => {
  const dataDir = await temporaryFolder();
  await (await start(dataDir)).stop();
  const { cluster } = layoutOf(dataDir);
  await rm(join(cluster, "global", "pg_control"));
  await expect(start(dataDir)).rejects.toMatchObject({
    code: "DB_FOLDER_DAMAGED",
    message: expect.stringContaining("global/pg_control"),
  });
});

test("lost passwords are made anew and the data stays; wrong ones are named", async () => {
  const dataDir = await temporaryFolder();
  const first = await start(dataDir);
  await query(first.connection, "CREATE TABLE kept AS SELECT 1 AS n");
  await first.stop();
  const { secret } = layoutOf(dataDir);
  const old = await readFile(secret, "utf8");
  await rm(secret);
  const second = await start(dataDir);
  expect(await query(second.connection, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
  await second.stop();
  await writeFile(secret, old);
  await expect(start(dataDir)).rejects.toMatchObject({ code: "DB_SECRET_WRONG" });
});

test("the log holds nothing that a person wrote, and is set aside when it grows", async () => {
  const dataDir = await temporaryFolder();
  const server = await start(dataDir);
  await query(server.connection, "CREATE TABLE person (name text PRIMARY KEY)");
  const insert = "INSERT INTO person VALUES ('Nguyễn Thị Kín')";
  await query(server.connection, insert);
  await expect(query(server.connection, insert)).rejects.toMatchObject({ code: "23505" });
  await expect(query(server.connection, "SELECT 'Nguyễn Thị Kín'::int")).rejects.toThrow();
  const layout = layoutOf(dataDir);
  const log = await readFile(layout.logFile, "utf8");
  expect(log).toContain("ready to accept connections");
  expect(log).not.toContain("Kín");
  await rotateLog(layout, 10);
  expect(await readFile(layout.logFile, "utf8")).toBe("");
  expect(await readFile(`${layout.logFile}.1`, "utf8")).toBe(log);
});
