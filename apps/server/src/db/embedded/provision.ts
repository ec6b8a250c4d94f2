import pg from "pg";
import { DatabaseError } from "./errors.ts";
import type { Layout } from "./layout.ts";
import { ADMIN_ROLE, DATABASE_NAME, PROGRAM_ROLE, type Secret } from "./secret.ts";

/** How to connect as the program. `host` is a folder when the server listens on a Unix socket. */
export type Connection = { host: string; port: number; user: string; password: string; database: string };

/**
 * Makes sure that the program's role and database exist; on every start but the first they do, and
 * one connection shows it.
 * @throws DatabaseError DB_SECRET_WRONG
 */
export async function provision(
  address: { host: string; port: number },
  secret: Secret,
  layout: Layout,
): Promise<Connection> {
  const connection = { ...address, user: PROGRAM_ROLE, password: secret.program, database: DATABASE_NAME };
  if (await connects(connection)) return connection;
  const admin = new pg.Client({ ...address, user: ADMIN_ROLE, password: secret.admin, database: "postgres" });
  try {
    await admin.connect();
  } catch (error) {
    if (sqlState(error) === WRONG_PASSWORD) {
      throw new DatabaseError("DB_SECRET_WRONG", { file: layout.secret }, String(error));
    }
    throw error;
  }
  try {
    await createRoleAndDatabase(admin, secret);
  } finally {
    await admin.end();
  }
  return connection;
}

const WRONG_PASSWORD = "28P01";
const NO_SUCH_DATABASE = "3D000";

async function connects(connection: Connection): Promise<boolean> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const state = sqlState(error);
    if (state === WRONG_PASSWORD || state === NO_SUCH_DATABASE) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * The role owns its database and may make others (for tests and copies), and is no superuser: what
 * works here must work on an authority's own server.
 */
async function createRoleAndDatabase(admin: pg.Client, secret: Secret): Promise<void> {
  const roles = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [PROGRAM_ROLE]);
  const verb = roles.rowCount === 0 ? "CREATE" : "ALTER";
  // The password is hexadecimal; roles take no parameters.
  await admin.query(`${verb} ROLE ${PROGRAM_ROLE} LOGIN CREATEDB PASSWORD '${secret.program}'`);
  const databases = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE_NAME]);
  if (databases.rowCount === 0) {
    await admin.query(`CREATE DATABASE ${DATABASE_NAME} OWNER ${PROGRAM_ROLE}`);
  }
}

function sqlState(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
