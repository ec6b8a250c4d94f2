import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { chown, lchown, readdir } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { DatabaseError } from "./errors.ts";
import { type Layout, ownerOf } from "./layout.ts";

/**
 * How PostgreSQL's programs are started so that they accept to run: as who, and through which
 * programs of the system. Found out by trying, not by guessing.
 */
export type Privileges = {
  /** Put in front of the command; each of them replaces itself by the next, so the process stays one. */
  prefix: string[];
  /** The user and group to become; undefined = the ones we are. */
  identity: { uid: number; gid: number } | undefined;
  /** "18.4", as the server calls itself. */
  version: string;
  major: number;
};

type Candidate = Pick<Privileges, "prefix" | "identity">;

/**
 * Chooses how to run the server. PostgreSQL refuses root and wants to own its data directory;
 * initdb also wants its user to have a name.
 * - an ordinary user: as it is;
 * - root: in a user namespace of one process, where root's own files belong to "nobody". No user is
 *   created and nothing is given away, and folders of mode 0700 stay readable;
 * - root where namespaces are forbidden (many containers): as the user "nobody", who gets the
 *   database's folder; where a folder above is closed to it, with the right to pass through.
 * On Linux the server is also told to end when this process does.
 * @param postgres path of the server's executable
 * @throws DatabaseError DB_ROOT_REFUSED, DB_FOLDER_FOREIGN, DB_PLATFORM
 */
export async function choosePrivileges(layout: Layout, postgres: string): Promise<Privileges> {
  const failures: string[] = [];
  for (const candidate of await candidates(layout)) {
    if (candidate.identity) await giveAway(layout, candidate.identity);
    const { output, ok } = await probe(candidate, postgres, layout.root);
    const version = ok ? /\(PostgreSQL\) (\d+)(\.\d+)?/.exec(output) : null;
    if (version) {
      return { ...candidate, version: `${version[1]}${version[2] ?? ""}`, major: Number(version[1]) };
    }
    failures.push(output.trim());
  }
  throw explain(layout, failures.join("\n"));
}

async function candidates(layout: Layout): Promise<Candidate[]> {
  if (process.platform !== "linux") return [{ prefix: [], identity: undefined }];
  const endsWithUs = ["setpriv", "--pdeathsig", "INT", "--"];
  const nobody = namedUser();
  const namespace = ["unshare", "-U", `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, "--"];
  const asWeAre = [
    { prefix: endsWithUs, identity: undefined },
    { prefix: [], identity: undefined },
  ];
  const inNamespace = [
    { prefix: [...namespace, ...endsWithUs], identity: undefined },
    { prefix: namespace, identity: undefined },
  ];
  if (process.getuid?.() !== 0) return hasName() ? asWeAre : [...inNamespace, ...asWeAre];
  const owner = (await ownerOf(layout.cluster)) ?? (await ownerOf(layout.root));
  // A cluster that an ordinary user made stays that user's, also when root runs the program.
  if (owner && owner.uid !== 0) return asUser(owner, endsWithUs);
  return [...inNamespace, ...asUser(nobody, endsWithUs)];
}

/** As another user, at first plainly, then with the right to pass through folders closed to it. */
function asUser(identity: { uid: number; gid: number }, endsWithUs: string[]): Candidate[] {
  const { uid, gid } = identity;
  const passing = [
    ...["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"],
    ...["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"],
  ];
  return [
    {
      prefix: ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--", ...endsWithUs],
      identity,
    },
    { prefix: [...passing, ...endsWithUs], identity },
  ];
}

/** Whether the user we are has an entry in the list of users; containers often run as a bare number. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

/** An ordinary user that this system has a name for: "nobody", else the first one that is not root. */
function namedUser(): { uid: number; gid: number } {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  // nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
  const users = lines.map((line) => line.split(":")).filter((fields) => Number(fields[2]) > 0);
  const chosen = users.find(([name]) => name === "nobody") ?? users[0];
  return { uid: Number(chosen?.[2] ?? 65534), gid: Number(chosen?.[3] ?? 65534) };
}

/** Gives the folder of the database to the user who is going to run it. */
async function giveAway(layout: Layout, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  const owner = await ownerOf(layout.root);
  if (owner?.uid === uid) return;
  await chown(layout.root, uid, gid);
  for (const entry of await readdir(layout.root, { recursive: true })) {
    await lchown(join(layout.root, entry), uid, gid);
  }
}

/** Runs the server's executable for its version, from where it must be able to write. */
function probe(
  candidate: Candidate,
  postgres: string,
  folder: string,
): Promise<{ ok: boolean; output: string }> {
  const script = [
    'test -w "$1" || { echo "no access to $1" >&2; exit 77; }; exec "$0" --version',
    postgres,
    folder,
  ];
  const [program = "", ...args] =
    process.platform === "win32"
      ? [postgres, "--version"]
      : [...candidate.prefix, "/bin/sh", "-c", ...script];
  return new Promise((resolve) => {
    execFile(program, args, { env: serverEnvironment(), cwd: folder }, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: error ? `${stderr || error.message}` : stdout });
    });
  });
}

function explain(layout: Layout, output: string): DatabaseError {
  if (/shared librar|GLIBC|cannot execute|Exec format|not found/.test(output)) {
    return new DatabaseError("DB_PLATFORM", { platform: `${process.platform} ${process.arch}` }, output);
  }
  if (process.getuid?.() === 0) return new DatabaseError("DB_ROOT_REFUSED", {}, output);
  return new DatabaseError("DB_FOLDER_FOREIGN", { folder: layout.root }, output);
}

/**
 * Starts one of PostgreSQL's programs. In a session of its own, because Ctrl-C in the terminal must
 * reach only the program, which closes its work before it closes the database.
 * @param stdio descriptors of the child's input, output and errors
 */
export function spawnServerProgram(
  privileges: Privileges,
  command: string[],
  stdio: ("ignore" | "pipe" | number)[],
): ReturnType<typeof spawn> {
  const [program = "", ...args] = [...privileges.prefix, ...command];
  return spawn(program, args, { stdio, env: serverEnvironment(), detached: process.platform !== "win32" });
}

/**
 * English messages, which this folder reads, in UTC; and nothing of our own environment that libpq or
 * the server would obey (PGDATA, PGPORT, LD_PRELOAD …).
 */
function serverEnvironment(): Record<string, string> {
  return { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", TZ: "UTC" };
}
