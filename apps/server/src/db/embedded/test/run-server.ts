// A program with an embedded server, for tests that need one as a process of its own:
//   run-server.ts FOLDER
// Prints one line of JSON (the connection, or the code of the error) and runs until SIGTERM.
import { DatabaseError, startEmbeddedPostgres } from "../index.ts";

const dataDir = process.argv[2] ?? "";
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

try {
  const server = await startEmbeddedPostgres({ dataDir, log: quiet });
  process.on("SIGTERM", async () => {
    await server.stop();
    process.exit(0);
  });
  console.log(JSON.stringify({ pid: server.pid(), connection: server.connection }));
  setInterval(() => {}, 60_000);
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  console.log(JSON.stringify({ code: error.code, message: error.message, detail: error.detail }));
}
