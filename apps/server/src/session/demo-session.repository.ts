import { type SqlBool, sql } from "kysely";
import type { Db } from "../db/database.ts";

/** Active people whom anybody may be: of authorities with sample data, or of all (`everywhere`). */
export async function readDemoPeople(db: Db, everywhere: boolean) {
  return db
    .selectFrom("person")
    .innerJoin("authority", "authority.id", "person.authority_id")
    .innerJoin("login_user", "login_user.id", "person.user_id")
    .leftJoin("unit", (join) =>
      join.onRef("unit.authority_id", "=", "person.authority_id").onRef("unit.id", "=", "person.unit_id"),
    )
    .select([
      "person.id",
      "person.user_id",
      "person.full_name",
      "person.position",
      "person.role",
      "unit.name as unit_name",
      "login_user.username",
    ])
    .where("person.active", "=", true)
    .$if(!everywhere, (query) => query.where(sql<SqlBool>`authority.settings @> '{"demo": true}'`))
    .orderBy("person.id")
    .execute();
}
