import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packagedBinaries } from "../binaries.ts";
import { layoutOf } from "../layout.ts";
import { choosePrivileges } from "../privileges.ts";
import { startTimeOf } from "../processes.ts";
import { startServerProcess } from "../server-process.ts";
import { afterwards, query, start, startElsewhere, temporaryFolder, until } from "./helpers.ts";

test("a killed server comes back by itself with all acknowledged rows", async () => {
  const server = await start(await temporaryFolder(), { throwaway: false });
  await query(server.connection, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n");
  const before = server.pid();
  process.kill(before, "SIGKILL");
  await until(() =>
    query(server.connection, "SELECT 1").then(
      () => true,
      () => false,
    ),
  );
  expect(server.pid()).not.toBe(before);
  expect(await query(server.connection, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 1000 }]);
  expect(server.said).toEqual([
    "PostgreSQL đi kèm dừng đột ngột; đang khởi động lại.",
    "PostgreSQL đi kèm đã chạy lại.",
  ]);
});

test("a stop while the server is being started again leaves nothing running", async () => {
  const dataDir = await temporaryFolder();
  const server = await start(dataDir);
  process.kill(server.pid(), "SIGKILL");
  await until(() => server.said.length > 0);
  await server.stop();
  await expect(query(server.connection, "SELECT 1")).rejects.toThrow();
  await start(dataDir);
});

test("a killed program takes its server along, and the next start recovers", async () => {
  const dataDir = await temporaryFolder();
  const { child, answer } = await startElsewhere(dataDir);
  const { pid, connection } = await answer;
  await query(connection!, "CREATE TABLE kept AS SELECT 1 AS n");
  child.kill("SIGKILL");
  const server = await start(dataDir);
  expect(await startTimeOf(pid!)).toBeNull();
  expect(await query(server.connection, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
});

test("program and server killed at once: the next start recovers", async () => {
  const dataDir = await temporaryFolder();
  const { child, answer } = await startElsewhere(dataDir);
  const { pid, connection } = await answer;
  await query(connection!, "CREATE TABLE kept AS SELECT 1 AS n");
  process.kill(pid!, "SIGKILL");
  child.kill("SIGKILL");
  const server = await start(dataDir);
  expect(await query(server.connection, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
  // Which of the two it says depends on whether the killed server is already gone.
  expect(server.said.join()).toMatch(/^(Lần chạy trước bị ngắt đột ngột|Đã dừng PostgreSQL còn sót lại)/);
});

test("a server left running by a killed program is found by its record and ended", async () => {
  const dataDir = await temporaryFolder();
  await (await start(dataDir)).stop();
  const layout = layoutOf(dataDir);
  const binaries = await packagedBinaries(layout);
  const privileges = await choosePrivileges(layout, binaries.postgres);
  // Without the wish to end with its parent, as on systems that do not know it.
  const wish = privileges.prefix.indexOf("setpriv");
  const prefix = wish < 0 ? privileges.prefix : privileges.prefix.slice(0, wish);
  const listening = { kind: "socket", folder: layout.socketDir } as const;
  const plan = { layout, binaries, listening, throwaway: true };
  const orphan = await startServerProcess({ ...plan, privileges: { ...privileges, prefix } });
  const server = await start(dataDir);
  await orphan.ended;
  expect(server.said).toEqual(["Đã dừng PostgreSQL còn sót lại từ lần chạy bị ngắt trước."]);
  expect(await query(server.connection, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
});

test("a process of somebody else's that got a recorded number is left alone", async () => {
  const dataDir = await temporaryFolder();
  await (await start(dataDir)).stop();
  const stranger = spawn("sleep", ["600"], { stdio: "ignore" });
  afterwards(async () => stranger.kill());
  const { pid } = stranger;
  const layout = layoutOf(dataDir);
  await writeFile(layout.record, JSON.stringify({ pid, startTime: "1" }));
  await writeFile(layout.lock, JSON.stringify({ pid, startTime: "1", host: hostname(), id: "x" }));
  await writeFile(
    join(layout.cluster, "postmaster.pid"),
    `${pid}\n${layout.cluster}\n1\n5432\n\n\n\nready\n`,
  );
  const server = await start(dataDir);
  expect(await query(server.connection, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  expect(stranger.exitCode).toBeNull();
  expect(await startTimeOf(pid!)).not.toBeNull();
});

test("a creation that was cut off begins again", async () => {
  const dataDir = await temporaryFolder();
  const { child } = await startElsewhere(dataDir);
  const layout = layoutOf(dataDir);
  const partialClusters = () =>
    existsSync(layout.root)
      ? readdirSync(layout.root).filter((name) => name.startsWith("cluster.partial-"))
      : [];
  await until(() => partialClusters().some((name) => existsSync(join(layout.root, name, "PG_VERSION"))));
  child.kill("SIGKILL");
  expect(existsSync(layout.cluster)).toBe(false);
  const server = await start(dataDir);
  expect(await query(server.connection, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  await server.stop();
  await start(dataDir);
  expect(partialClusters()).toEqual([]);
});

test("a lock that was never finished holds nobody back", async () => {
  const dataDir = await temporaryFolder();
  const layout = layoutOf(dataDir);
  await mkdir(layout.root, { recursive: true });
  await writeFile(layout.lock, "");
  const server = await start(dataDir);
  expect(await query(server.connection, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
});

test("of several programs that start at once exactly one gets the folder", async () => {
  const dataDir = await temporaryFolder();
  const rivals = await Promise.all([1, 2, 3].map(() => startElsewhere(dataDir)));
  const answers = await Promise.all(rivals.map(({ answer }) => answer));
  expect(answers.filter(({ pid }) => pid !== undefined)).toHaveLength(1);
  expect(answers.filter(({ code }) => code === "DB_FOLDER_IN_USE")).toHaveLength(2);
});
