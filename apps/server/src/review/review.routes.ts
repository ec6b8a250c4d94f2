import {
  AcceptCertainResult,
  CoverageMark,
  CoverageMarkBody,
  CreateProposalBody,
  EditProposalBody,
  ExportQuery,
  Id,
  MergeProposalsBody,
  ProposalsChanged,
  RejectProposalBody,
  ReviewView,
  SplitProposalBody,
  Version,
  VersionBody,
} from "@dondoc/contract";
import { z } from "zod";
import type { App } from "../http/app.ts";
import type { Deps } from "../http/deps.ts";
import { sendExport } from "../http/send-export.ts";
import { markNoOrder, removeMark } from "./coverage-mark.service.ts";
import { acceptCertain, acceptProposal, rejectProposal, reopenProposal } from "./decide.service.ts";
import { editProposal } from "./edit.service.ts";
import { exportProposals } from "./proposal-export.service.ts";
import { getReview } from "./review.service.ts";
import { createProposal, mergeProposals, removeProposal, splitProposal } from "./shape.service.ts";

const params = z.object({ id: Id });
const tags = ["review"];
const decides = { config: { needs: "review.decide" } };
const changed = { 200: ProposalsChanged };

/** The review of a document and of each proposal in it. */
export function registerReviewRoutes(app: App, deps: Deps): void {
  registerDocumentReview(app, deps);
  registerCoverageMarks(app, deps);
  registerDecisions(app, deps);
  registerShaping(app, deps);
}

function registerDocumentReview(app: App, deps: Deps): void {
  app.get(
    "/documents/:id/review",
    {
      config: { needs: "review.read" },
      schema: {
        tags,
        summary: "Everything the review page shows: text, labels, proposals, who is here",
        params,
        response: { 200: ReviewView },
      },
    },
    (request) => getReview(deps, request.actor, request.params.id),
  );

  app.get(
    "/documents/:id/proposals/export",
    {
      config: { needs: "review.read" },
      schema: { tags, summary: "The proposals of a document as a file", params, querystring: ExportQuery },
    },
    (request, reply) =>
      sendExport(deps, reply, request.query, () =>
        exportProposals(deps, request.actor, request.params.id, request.query),
      ),
  );

  app.post(
    "/documents/:id/proposals",
    {
      ...decides,
      schema: {
        tags,
        summary: "Makes a proposal of chosen words; owner and deadline are read from them in their place",
        params,
        body: CreateProposalBody,
        response: { 201: ProposalsChanged },
      },
    },
    async (request, reply) => {
      const created = await createProposal(deps, request.actor, request.params.id, request.body);
      return reply.code(201).send(created);
    },
  );

  app.post(
    "/documents/:id/accept-certain",
    {
      ...decides,
      schema: {
        tags,
        summary: "Accepts all certain proposals; tells which stay and why",
        params,
        response: { 200: AcceptCertainResult },
      },
    },
    (request) => acceptCertain(deps, request.actor, request.params.id),
  );
}

function registerCoverageMarks(app: App, deps: Deps): void {
  app.post(
    "/documents/:id/coverage-marks",
    {
      ...decides,
      schema: {
        tags,
        summary: "Marks words as no order, with what they are",
        params,
        body: CoverageMarkBody,
        response: { 201: CoverageMark },
      },
    },
    async (request, reply) => {
      const mark = await markNoOrder(deps, request.actor, request.params.id, request.body);
      return reply.code(201).send(mark);
    },
  );

  app.delete(
    "/documents/:id/coverage-marks/:markId",
    {
      ...decides,
      schema: {
        tags,
        summary: "Takes a mark back",
        params: params.extend({ markId: Id }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removeMark(deps, request.actor, request.params.id, request.params.markId);
      return reply.code(204).send(null);
    },
  );
}

function registerDecisions(app: App, deps: Deps): void {
  app.post(
    "/proposals/:id/accept",
    {
      ...decides,
      schema: {
        tags,
        summary: "Accepts: the units get their tasks",
        params,
        body: VersionBody,
        response: changed,
      },
    },
    (request) => acceptProposal(deps, request.actor, request.params.id, request.body.version),
  );

  app.post(
    "/proposals/:id/reject",
    {
      ...decides,
      schema: { tags, summary: "Rejects with a reason", params, body: RejectProposalBody, response: changed },
    },
    (request) => rejectProposal(deps, request.actor, request.params.id, request.body),
  );

  app.post(
    "/proposals/:id/reopen",
    {
      ...decides,
      schema: {
        tags,
        summary: "Undoes a decision; withdraws tasks that nobody has acted on",
        params,
        body: VersionBody,
        response: changed,
      },
    },
    (request) => reopenProposal(deps, request.actor, request.params.id, request.body.version),
  );
}

function registerShaping(app: App, deps: Deps): void {
  app.patch(
    "/proposals/:id",
    {
      ...decides,
      schema: {
        tags,
        summary: "Changes words, title, owners, deadline",
        params,
        body: EditProposalBody,
        response: changed,
      },
    },
    (request) => editProposal(deps, request.actor, request.params.id, request.body),
  );

  app.delete(
    "/proposals/:id",
    {
      ...decides,
      schema: {
        tags,
        summary: "Takes back a pending proposal that an officer made",
        params,
        querystring: z.object({ version: z.coerce.number().pipe(Version) }),
        response: changed,
      },
    },
    (request) => removeProposal(deps, request.actor, request.params.id, request.query.version),
  );

  app.post(
    "/proposals/:id/split",
    {
      ...decides,
      schema: {
        tags,
        summary: "Cuts in two at an offset",
        params,
        body: SplitProposalBody,
        response: changed,
      },
    },
    (request) => splitProposal(deps, request.actor, request.params.id, request.body),
  );

  app.post(
    "/proposals/merge",
    {
      ...decides,
      schema: {
        tags,
        summary: "Joins proposals into the first of them",
        body: MergeProposalsBody,
        response: changed,
      },
    },
    (request) => mergeProposals(deps, request.actor, request.body),
  );
}
