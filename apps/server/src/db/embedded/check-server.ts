import pg from "pg";
import { DatabaseError } from "./errors.ts";

/** The versions that the migrations and queries are tested on. */
const OLDEST = 15;
const NEWEST = 18;

/** How long to wait for a server to answer (ms). */
const PATIENCE = 10_000;

/**
 * Checks that a server of the authority's own can carry the program: version, encoding, case of
 * Vietnamese letters, rights. Changes nothing.
 * @param url the value of DATABASE_URL
 * @returns its version as the server writes it ("16.9")
 * @throws DatabaseError DB_URL_INVALID, DB_URL_UNREACHABLE, DB_URL_VERSION, DB_URL_ENCODING,
 *   DB_URL_LOCALE, DB_URL_RIGHTS; no message holds the password
 */
export async function checkServer(url: string): Promise<string> {
  const client = connectionOf(url);
  const host = `${client.host}:${client.port}`;
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseError("DB_URL_UNREACHABLE", { host, reason: reasonOf(error) });
  }
  try {
    const facts = await readFacts(client);
    judge(facts, host);
    return facts.version;
  } finally {
    await client.end();
  }
}

function connectionOf(url: string): pg.Client {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new DatabaseError("DB_URL_INVALID");
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  } catch {
    throw new DatabaseError("DB_URL_INVALID");
  }
}

type Facts = {
  version: string;
  encoding: string;
  lowered: string;
  database: string;
  role: string;
  allowed: boolean;
};

async function readFacts(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(`
    SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
           current_setting('server_encoding') AS encoding,
           lower('ĐƯỜNG') AS lowered,
           current_database() AS database,
           current_user AS role,
           has_database_privilege(current_database(), 'CREATE')
             AND has_schema_privilege('public', 'CREATE') AS allowed`);
  return rows[0]!;
}

function judge({ version, encoding, lowered, database, role, allowed }: Facts, host: string): void {
  const major = Number.parseInt(version, 10);
  if (major < OLDEST || major > NEWEST) throw new DatabaseError("DB_URL_VERSION", { host, found: version });
  if (encoding !== "UTF8") throw new DatabaseError("DB_URL_ENCODING", { database, found: encoding });
  if (lowered !== "đường") throw new DatabaseError("DB_URL_LOCALE", { database, found: lowered });
  if (!allowed) throw new DatabaseError("DB_URL_RIGHTS", { database, user: role });
}

/** The system's or the server's own short reason, in words that hold no password. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
