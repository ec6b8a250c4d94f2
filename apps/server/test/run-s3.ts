import { AsyncLocalStorage } from "node:async_hooks";
import S3rver from "@20minutes/s3rver";

/** A process of its own, so that a test can kill it: run-s3.ts FOLDER PORT; prints its port. */
const [folder = "", port = "0"] = process.argv.slice(2);
const server = new S3rver({
  address: "127.0.0.1",
  port: Number(port),
  silent: true,
  directory: folder,
  vhostBuckets: false,
  configureBuckets: [{ name: "van-ban" }],
});
/**
 * The signature covers the path as it was sent. This server leaves out the slash at the end of a list's
 * path ("/van-ban/?list-type=2"), which AWS and MinIO do not; only there it may differ.
 */
const lists = new AsyncLocalStorage<boolean>();
server.middleware.unshift((context, next) => lists.run(context.path === "/van-ban/", next));
Object.defineProperty(server, "allowMismatchedSignatures", { get: () => lists.getStore() ?? false });
process.stdout.write(`${(await server.run()).port}\n`);
