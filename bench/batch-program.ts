// The program of batch-memory.ts, as a process of its own: prints its address and a sign-in name.

import { readConfig } from "../apps/server/src/config.ts";
import { openDatabase } from "../apps/server/src/db/database.ts";
import { startServer } from "../apps/server/src/server.ts";
import { buildPerson } from "../apps/server/test/builders.ts";
import { buildProvince } from "../apps/server/test/documents.ts";

const config = readConfig();
const server = await startServer({ config, connection: config.databaseUrl! });
const { db } = openDatabase(config.databaseUrl!, 1);
const { authorityId } = await buildProvince({ deps: { db } });
const { username } = await buildPerson(db, authorityId);
await db.destroy();
console.log(JSON.stringify({ url: server.url, username }));
