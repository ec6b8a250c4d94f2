import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readS3Config, type S3Config } from "../src/blobs/s3-config.ts";

/** A real S3 server in a process of its own, reached through a wire that can be cut. */
export type TestS3 = {
  config: S3Config;
  /** Ends the server at once, as a power cut does; what it holds stays in its folder. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Kills the server once so many more bytes have gone to it. */
  killAfter(bytes: number): void;
  close(): Promise<void>;
};

/** @param prefix begins the names of all objects */
export async function startS3(prefix = ""): Promise<TestS3> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-s3-"));
  let child: ChildProcess | null = null;
  let port = 0;
  let left = Number.POSITIVE_INFINITY;
  const kill = async (): Promise<void> => {
    const dying = child;
    child = null;
    if (!dying) return;
    dying.kill("SIGKILL");
    if (dying.exitCode === null && dying.signalCode === null) await once(dying, "exit");
  };
  const start = async (): Promise<void> => {
    const script = join(import.meta.dirname, "run-s3.ts");
    child = spawn(process.execPath, [script, folder, "0"], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(child.stdout!, "data")) as [Buffer];
    port = Number(line.toString());
  };
  const wire = createServer((client) => {
    const server = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as [Socket, Socket][]) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
    client.on("data", (chunk) => {
      left -= chunk.length;
      if (left <= 0) {
        left = Number.POSITIVE_INFINITY;
        void kill();
      }
    });
    client.pipe(server);
    server.pipe(client);
  });
  await start();
  wire.listen(0, "127.0.0.1");
  await once(wire, "listening");
  const config = readS3Config({
    DONDOC_S3_ENDPOINT: `http://127.0.0.1:${(wire.address() as AddressInfo).port}`,
    DONDOC_S3_BUCKET: "van-ban",
    DONDOC_S3_ACCESS_KEY: "S3RVER",
    DONDOC_S3_SECRET_KEY: "S3RVER",
    DONDOC_S3_PREFIX: prefix,
  })!;
  const killAfter = (bytes: number): void => {
    left = bytes;
  };
  const close = async (): Promise<void> => {
    await kill();
    wire.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { config, kill, start, killAfter, close };
}
