import { type Insertable, sql, type Updateable } from "kysely";
import type { Db } from "../db/database.ts";
import type { UnitGroupTable } from "./org.table.ts";

export async function readGroup(db: Db, authorityId: string, id: string) {
  return db
    .selectFrom("unit_group")
    .select(["id", "name", "aliases", "kinds", "version"])
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export type GroupRow = NonNullable<Awaited<ReturnType<typeof readGroup>>>;

export async function isGroupNameTaken(
  db: Db,
  authorityId: string,
  name: string,
  except: string | null,
): Promise<boolean> {
  const row = await db
    .selectFrom("unit_group")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where(sql`lower(name)`, "=", sql`lower(${name})`)
    .$if(except !== null, (query) => query.where("id", "!=", except!))
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertGroup(db: Db, row: Insertable<UnitGroupTable>): Promise<void> {
  await db.insertInto("unit_group").values(row).execute();
}

/** @returns false when somebody else was faster */
export async function updateGroup(
  db: Db,
  authorityId: string,
  id: string,
  version: number,
  set: Updateable<UnitGroupTable>,
): Promise<boolean> {
  const result = await db
    .updateTable("unit_group")
    .set({ ...set, version: version + 1 })
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Replaces the units that were chosen one by one. */
export async function writeGroupMembers(
  db: Db,
  authorityId: string,
  groupId: string,
  unitIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("unit_group_member")
    .where("authority_id", "=", authorityId)
    .where("group_id", "=", groupId)
    .execute();
  await addToGroups(
    db,
    authorityId,
    unitIds.map((unitId) => ({ groupId, unitId })),
  );
}

export async function addToGroups(
  db: Db,
  authorityId: string,
  members: readonly { groupId: string; unitId: string }[],
): Promise<void> {
  if (members.length === 0) return;
  await db
    .insertInto("unit_group_member")
    .values(
      members.map(({ groupId, unitId }) => ({
        authority_id: authorityId,
        group_id: groupId,
        unit_id: unitId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those of the given ids that are units of the authority. */
export async function knownUnitIds(db: Db, authorityId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("unit")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("id", "in", [...ids])
    .execute();
  return rows.map((row) => row.id);
}

/** Those of the given ids that are groups of the authority. */
export async function knownGroupIds(db: Db, authorityId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("unit_group")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("id", "in", [...ids])
    .execute();
  return rows.map((row) => row.id);
}
