import { type Insertable, sql, type Updateable } from "kysely";
import type { Db } from "../db/database.ts";
import type { UnitTable } from "./org.table.ts";

const COLUMNS = ["id", "parent_id", "name", "short_name", "aliases", "kind", "active", "version"] as const;

/** Every unit, also those that are no longer active. */
export async function readUnits(db: Db, authorityId: string) {
  return db
    .selectFrom("unit")
    .select(COLUMNS)
    .where("authority_id", "=", authorityId)
    .orderBy("name")
    .execute();
}

export async function readUnit(db: Db, authorityId: string, id: string) {
  return db
    .selectFrom("unit")
    .select(COLUMNS)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export type UnitRow = NonNullable<Awaited<ReturnType<typeof readUnit>>>;

/** Whether another active unit has the name. */
export async function isUnitNameTaken(
  db: Db,
  authorityId: string,
  name: string,
  except: string | null,
): Promise<boolean> {
  const row = await db
    .selectFrom("unit")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("active", "=", true)
    .where(sql`lower(name)`, "=", sql`lower(${name})`)
    .$if(except !== null, (query) => query.where("id", "!=", except!))
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertUnit(db: Db, row: Insertable<UnitTable>): Promise<void> {
  await db.insertInto("unit").values(row).execute();
}

/** @returns false when somebody else was faster */
export async function updateUnit(
  db: Db,
  authorityId: string,
  id: string,
  version: number,
  set: Updateable<UnitTable>,
): Promise<boolean> {
  const result = await db
    .updateTable("unit")
    .set({ ...set, version: version + 1 })
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function hasActiveChildren(db: Db, authorityId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("unit")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("parent_id", "=", id)
    .where("active", "=", true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
