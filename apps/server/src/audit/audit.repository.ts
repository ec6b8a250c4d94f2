import type { AuditQuery } from "@dondoc/contract";
import { type Insertable, type SqlBool, sql } from "kysely";
import type { Db } from "../db/database.ts";
import type { AuditEventTable } from "./audit.table.ts";

export async function insertAuditEvents(
  db: Db,
  events: readonly Insertable<AuditEventTable>[],
): Promise<void> {
  if (events.length > 0) await db.insertInto("audit_event").values(events).execute();
}

export type AuditFilter = Omit<AuditQuery, "cursor" | "limit">;
/** The place after which a page begins: ids are ordered by time as well. */
export type AuditPlace = { at: string; id: string };

const filtered = (db: Db, authorityId: string, filter: AuditFilter) =>
  db
    .selectFrom("audit_event")
    .where("audit_event.authority_id", "=", authorityId)
    .$if(filter.personId !== undefined, (query) => query.where("person_id", "=", filter.personId!))
    .$if(filter.action !== undefined, (query) => query.where("action", "=", filter.action!))
    .$if(filter.subjectKind !== undefined, (query) => query.where("subject_kind", "=", filter.subjectKind!))
    .$if(filter.subjectId !== undefined, (query) => query.where("subject_id", "=", filter.subjectId!))
    .$if(filter.from !== undefined, (query) =>
      query.where(sql<SqlBool>`at >= ${filter.from!}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`),
    )
    .$if(filter.to !== undefined, (query) =>
      query.where(sql<SqlBool>`at < (${filter.to!}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`),
    );

/** Newest first, one more than asked for, so that the caller sees whether there is more. */
export async function readAuditEvents(
  db: Db,
  authorityId: string,
  filter: AuditFilter,
  after: AuditPlace | null,
  limit: number,
) {
  return filtered(db, authorityId, filter)
    .leftJoin("person", (join) =>
      join
        .onRef("person.authority_id", "=", "audit_event.authority_id")
        .onRef("person.id", "=", "audit_event.person_id"),
    )
    .select([
      "audit_event.id",
      "at",
      sql<string>`at::text`.as("exact_at"),
      "person_id",
      "person.full_name",
      "action",
      "subject_kind",
      "subject_id",
      "request_id",
      "data",
    ])
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(at, audit_event.id) < (${after!.at}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy("at", "desc")
    .orderBy("audit_event.id", "desc")
    .limit(limit + 1)
    .execute();
}

export async function countAuditEvents(db: Db, authorityId: string, filter: AuditFilter): Promise<number> {
  const row = await filtered(db, authorityId, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
