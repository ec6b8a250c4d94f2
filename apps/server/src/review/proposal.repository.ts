import type { Span } from "@dondoc/directives";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Db } from "../db/database.ts";
import type { ProposalTable } from "./proposal.table.ts";

export type StoredProposal = Selectable<ProposalTable>;
/** How far a review is; `certain` counts among the pending. */
export type ProposalCounts = { pending: number; accepted: number; rejected: number; certain: number };

export type ProposalRow = StoredProposal & { updater: string | null };

function selectRows(db: Db, authorityId: string) {
  return db
    .selectFrom("proposal")
    .leftJoin("person", (join) =>
      join
        .onRef("person.authority_id", "=", "proposal.authority_id")
        .onRef("person.id", "=", "proposal.updated_by"),
    )
    .selectAll("proposal")
    .select("person.full_name as updater")
    .where("proposal.authority_id", "=", authorityId);
}

/** The proposals of a document in its order. */
export async function proposalsOf(db: Db, authorityId: string, documentId: string): Promise<ProposalRow[]> {
  return selectRows(db, authorityId)
    .where("proposal.document_id", "=", documentId)
    .orderBy("proposal.position")
    .orderBy("proposal.id")
    .execute();
}

export async function findProposals(
  db: Db,
  authorityId: string,
  ids: readonly string[],
): Promise<ProposalRow[]> {
  if (ids.length === 0) return [];
  return selectRows(db, authorityId)
    .where("proposal.id", "in", [...ids])
    .orderBy("proposal.position")
    .orderBy("proposal.id")
    .execute();
}

/** The document a proposal belongs to; null when there is no such proposal. */
export async function documentOf(db: Db, authorityId: string, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("proposal")
    .select("document_id")
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.document_id ?? null;
}

/** Where the proposals of a document stand in its text. */
export async function spansOf(db: Db, authorityId: string, documentId: string): Promise<Span[]> {
  const rows = await db
    .selectFrom("proposal")
    .select("spans")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .execute();
  return rows.flatMap((row) => row.spans);
}

export async function insertProposals(
  db: Db,
  proposals: readonly Insertable<ProposalTable>[],
): Promise<void> {
  // 22 columns each: far below the protocol's 65535 parameters.
  for (let from = 0; from < proposals.length; from += 500) {
    await db
      .insertInto("proposal")
      .values(proposals.slice(from, from + 500))
      .execute();
  }
}

export async function updateProposal(
  db: Db,
  authorityId: string,
  id: string,
  change: Updateable<ProposalTable>,
): Promise<void> {
  await db
    .updateTable("proposal")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute();
}

export async function deleteProposals(db: Db, authorityId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom("proposal")
    .where("authority_id", "=", authorityId)
    .where("id", "in", [...ids])
    .execute();
}

/** Counts by state, and the pending ones at or above the given confidence. */
export async function countByState(
  db: Db,
  authorityId: string,
  documentIds: readonly string[],
  certain: number,
): Promise<Map<string, ProposalCounts>> {
  if (documentIds.length === 0) return new Map();
  const result = await sql<ProposalCounts & { document_id: string }>`
    SELECT document_id, (count(*) FILTER (WHERE state = 'pending'))::int AS pending,
      (count(*) FILTER (WHERE state = 'accepted'))::int AS accepted,
      (count(*) FILTER (WHERE state = 'rejected'))::int AS rejected,
      (count(*) FILTER (WHERE state = 'pending' AND confidence >= ${certain}::real))::int AS certain
    FROM proposal WHERE authority_id = ${authorityId} AND document_id = ANY(${sql.val(documentIds)}::uuid[])
    GROUP BY document_id`.execute(db);
  return new Map(result.rows.map(({ document_id, ...counts }) => [document_id, counts]));
}
