import type { DirectiveTask } from "@dondoc/directives";
import type { Db } from "../db/database.ts";
import { newId } from "../ids.ts";
import { marksOf } from "./coverage-mark.repository.ts";
import { deleteProposals, insertProposals, proposalsOf, updateProposal } from "./proposal.repository.ts";
import { columnsOf, contentOf } from "./proposal-row.ts";
import { isTouched, planReread } from "./reread.ts";

/** Whether anybody has worked on a document's review, so that offsets into its text must stay. */
export async function hasReview(db: Db, authorityId: string, documentId: string): Promise<boolean> {
  const proposals = await proposalsOf(db, authorityId, documentId);
  return proposals.some(isTouched) || (await marksOf(db, authorityId, documentId)).length > 0;
}

/** Stores what the reader proposes, beside what officers have already done; see {@link planReread}. */
export async function storeReading(
  trx: Db,
  authorityId: string,
  documentId: string,
  tasks: readonly DirectiveTask[],
  at: Date,
): Promise<void> {
  const plan = planReread(await proposalsOf(trx, authorityId, documentId), tasks);
  await deleteProposals(trx, authorityId, plan.remove);
  for (const { id, task } of plan.update) {
    await updateProposal(trx, authorityId, id, { ...columnsOf(contentOf(task)), updated_at: at });
  }
  await insertProposals(
    trx,
    plan.insert.map((task) => ({
      ...columnsOf(contentOf(task)),
      authority_id: authorityId,
      id: newId(),
      document_id: documentId,
      reader_id: task.id,
      origin: "reader",
      updated_at: at,
    })),
  );
}
