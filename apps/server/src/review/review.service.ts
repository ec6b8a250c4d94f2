import type { ReviewView } from "@dondoc/contract";
import { findReadable } from "../documents/document.service.ts";
import { textAndReading } from "../documents/document-content.service.ts";
import { summariseOne } from "../documents/document-summary.ts";
import { whoHasOpen } from "../documents/presence.service.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { marksOf } from "./coverage-mark.repository.ts";
import { proposalsOf } from "./proposal.repository.ts";
import { presentProposals } from "./proposal-view.ts";
import { reviewPolicy } from "./review.policy.ts";

/** Everything the review page shows. @throws AppError FORBIDDEN, NOT_FOUND */
export async function getReview(deps: Deps, actor: Actor, documentId: string): Promise<ReviewView> {
  authorise(reviewPolicy, "review.read", actor);
  const { db } = deps;
  const { authorityId } = actor;
  const document = await findReadable(deps, actor, documentId);
  const { text, reading, signatures, warnings } = await textAndReading(db, authorityId, documentId);
  const rows = await proposalsOf(db, authorityId, documentId);
  return {
    document: await summariseOne(deps, db, document),
    text,
    signatures,
    warnings,
    outline: reading?.outline ?? [],
    coverage: reading?.coverage ?? [],
    marks: await marksOf(db, authorityId, documentId),
    diagnostics: reading?.diagnostics ?? [],
    citations: reading?.citations ?? [],
    fields: { ...reading?.document },
    proposals: await presentProposals(db, authorityId, rows),
    present: await whoHasOpen(deps, authorityId, documentId),
  };
}
