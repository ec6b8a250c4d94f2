import { sql } from "kysely";
import type { Db } from "../db/database.ts";

export type Presence = { authorityId: string; documentId: string; connectionId: string };

/** Notes that a connection is open now, and forgets those of the document not seen since `staleSince`. */
export async function seePresence(
  db: Db,
  { authorityId, documentId, connectionId }: Presence,
  personId: string,
  at: { now: Date; staleSince: Date },
): Promise<void> {
  await db
    .insertInto("document_presence")
    .values({
      authority_id: authorityId,
      document_id: documentId,
      connection_id: connectionId,
      person_id: personId,
      seen_at: at.now,
    })
    .onConflict((conflict) =>
      conflict.columns(["authority_id", "document_id", "connection_id"]).doUpdateSet({ seen_at: at.now }),
    )
    .execute();
  await db
    .deleteFrom("document_presence")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("seen_at", "<", at.staleSince)
    .execute();
}

export async function forgetPresence(
  db: Db,
  { authorityId, documentId, connectionId }: Presence,
): Promise<void> {
  await db
    .deleteFrom("document_presence")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("connection_id", "=", connectionId)
    .execute();
}

/** People with a connection seen since then, each once, by name. */
export async function presentPeople(
  db: Db,
  authorityId: string,
  documentId: string,
  since: Date,
): Promise<{ personId: string; fullName: string }[]> {
  return db
    .selectFrom("person")
    .select(["person.id as personId", "person.full_name as fullName"])
    .where("person.authority_id", "=", authorityId)
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM document_presence p WHERE p.authority_id = person.authority_id
        AND p.document_id = ${documentId} AND p.person_id = person.id AND p.seen_at >= ${since})`,
    )
    .orderBy("person.full_name")
    .execute();
}
