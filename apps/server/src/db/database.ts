import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Schema } from "./schema.ts";

export type Database = Kysely<Schema>;
/** A database or an open transaction: what every repository function takes. */
export type Db = Database | Transaction<Schema>;

// One parser per type, set once: bigint as number (our counts stay far below 2^53), date as the ISO
// day it is (never a moment in somebody's time zone), numeric as number.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/**
 * Opens a pool of connections.
 * @param connection a connection string, or the parts that the embedded server hands out
 */
export function openDatabase(connection: string | pg.PoolConfig, max = 16): { db: Database; pool: pg.Pool } {
  const options = typeof connection === "string" ? { connectionString: connection } : connection;
  const pool = new pg.Pool({ ...options, max, application_name: "dondoc" });
  // An idle connection that the server ends is no reason to crash; the next query opens another.
  pool.on("error", () => {});
  // Nor is one that ends while a request holds it: its queries fail, and nobody else listens.
  pool.on("connect", (client) => client.on("error", () => {}));
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), pool };
}
