import { readConfig } from "../src/config.ts";
import { startServer } from "../src/server.ts";

// The server as a process of its own, so that a test can kill it. Prints its address when it is ready.
const config = readConfig();
const { url } = await startServer({ config, connection: config.databaseUrl! });
process.stdout.write(`${url}\n`);
