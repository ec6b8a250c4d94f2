import type { Insertable, Updateable } from "kysely";
import type { Db } from "../db/database.ts";
import type { PersonTable } from "./org.table.ts";

const people = (db: Db, authorityId: string) =>
  db
    .selectFrom("person")
    .leftJoin("unit", (join) =>
      join.onRef("unit.authority_id", "=", "person.authority_id").onRef("unit.id", "=", "person.unit_id"),
    )
    .leftJoin("login_user", "login_user.id", "person.user_id")
    .select([
      "person.id",
      "person.user_id",
      "person.full_name",
      "person.position",
      "person.role",
      "person.unit_id",
      "person.active",
      "person.version",
      "unit.name as unit_name",
      "login_user.username",
    ])
    .where("person.authority_id", "=", authorityId);

/** Everybody, also those who left. */
export async function readPeople(db: Db, authorityId: string) {
  return people(db, authorityId).orderBy("person.full_name").execute();
}

export async function readPerson(db: Db, authorityId: string, id: string) {
  return people(db, authorityId).where("person.id", "=", id).executeTakeFirst();
}

export type PersonRow = NonNullable<Awaited<ReturnType<typeof readPerson>>>;

export async function insertPerson(db: Db, row: Insertable<PersonTable>): Promise<void> {
  await db.insertInto("person").values(row).execute();
}

/** @returns false when somebody else was faster */
export async function updatePerson(
  db: Db,
  authorityId: string,
  id: string,
  version: number,
  set: Updateable<PersonTable>,
): Promise<boolean> {
  const result = await db
    .updateTable("person")
    .set({ ...set, version: version + 1 })
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Active administrators who can sign in, their rows held until the transaction ends: of two who
 * deactivate each other at once, the second sees what the first did.
 */
export async function holdAdministrators(db: Db, authorityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("person")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("role", "=", "administrator")
    .where("active", "=", true)
    .where("user_id", "is not", null)
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}
