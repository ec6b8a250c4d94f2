import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { AppError } from "../http/app-error.ts";
import type { Database } from "./database.ts";

const FOLDER = join(import.meta.dirname, "migrations");

/** The migrations in `migrations/NNNN_name.sql`, one transaction each, only forward. */
async function sqlMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".sql")).sort();
  const entries = files.map(async (file) => {
    const text = await readFile(join(FOLDER, file), "utf8");
    const migration: Migration = { up: async (db) => void (await sql.raw(text).execute(db)) };
    return [file.replace(/\.sql$/, ""), migration] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * Brings the database to this program's version.
 * @returns the names of the migrations that ran
 * @throws AppError DATABASE_NEWER when a newer program has already changed the database
 */
export async function migrate(db: Database): Promise<string[]> {
  const migrations = await sqlMigrations();
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const unknown = await appliedMigrations(db).then((names) => names.filter((name) => !(name in migrations)));
  if (unknown.length > 0) throw new AppError("DATABASE_NEWER", { details: { unknown } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter((r) => r.status === "Success").map((r) => r.migrationName);
}

async function appliedMigrations(db: Database): Promise<string[]> {
  const exists = await sql<{
    found: boolean;
  }>`SELECT to_regclass('kysely_migration') IS NOT NULL AS found`.execute(db);
  if (!exists.rows[0]?.found) return [];
  const rows = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(db);
  return rows.rows.map((row) => row.name);
}
