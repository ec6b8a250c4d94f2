import { sql } from "kysely";
import type { Db } from "../db/database.ts";

/** The unit and every unit below it, to any depth. */
export async function readSubtree(db: Db, authorityId: string, unitId: string): Promise<Set<string>> {
  const result = await sql<{ id: string }>`
    WITH RECURSIVE tree AS (
      SELECT id FROM unit WHERE authority_id = ${authorityId} AND id = ${unitId}
      UNION
      SELECT unit.id FROM unit JOIN tree ON unit.parent_id = tree.id WHERE unit.authority_id = ${authorityId}
    ) SELECT id FROM tree`.execute(db);
  return new Set(result.rows.map((row) => row.id));
}
