import type { Db } from "../db/database.ts";

/** The active units, in the order of their names. */
export async function readActiveUnits(db: Db, authorityId: string) {
  return db
    .selectFrom("unit")
    .select(["id", "parent_id", "name", "short_name", "aliases", "kind"])
    .where("authority_id", "=", authorityId)
    .where("active", "=", true)
    .orderBy("name")
    .execute();
}

export async function readGroups(db: Db, authorityId: string) {
  return db
    .selectFrom("unit_group")
    .select(["id", "name", "aliases", "kinds", "version"])
    .where("authority_id", "=", authorityId)
    .orderBy("name")
    .execute();
}

/** Who was chosen into groups one by one. */
export async function readGroupMembers(db: Db, authorityId: string, groupId?: string) {
  return db
    .selectFrom("unit_group_member")
    .select(["group_id", "unit_id"])
    .where("authority_id", "=", authorityId)
    .$if(groupId !== undefined, (query) => query.where("group_id", "=", groupId!))
    .execute();
}

export async function readActivePeople(db: Db, authorityId: string) {
  return db
    .selectFrom("person")
    .select(["id", "full_name", "position", "unit_id"])
    .where("authority_id", "=", authorityId)
    .where("active", "=", true)
    .orderBy("full_name")
    .execute();
}
