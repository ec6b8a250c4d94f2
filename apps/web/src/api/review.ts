import {
  AcceptCertainResult,
  CoverageMark,
  type CoverageMarkBody,
  type CreateProposalBody,
  type EditProposalBody,
  type MergeProposalsBody,
  ProposalsChanged,
  type RejectProposalBody,
  ReviewView,
  type SplitProposalBody,
} from "@dondoc/contract";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "./client.ts";

export const getReview = (documentId: string): Promise<ReviewView> =>
  request(ReviewView, "GET", `/documents/${documentId}/review`);
export const createProposal = (
  documentId: string,
  body: z.input<typeof CreateProposalBody>,
): Promise<ProposalsChanged> =>
  request(ProposalsChanged, "POST", `/documents/${documentId}/proposals`, { body });
export const editProposal = (id: string, body: z.input<typeof EditProposalBody>): Promise<ProposalsChanged> =>
  request(ProposalsChanged, "PATCH", `/proposals/${id}`, { body });
export const acceptProposal = (id: string, version: number): Promise<ProposalsChanged> =>
  request(ProposalsChanged, "POST", `/proposals/${id}/accept`, { body: { version } });
export const rejectProposal = (
  id: string,
  body: z.input<typeof RejectProposalBody>,
): Promise<ProposalsChanged> => request(ProposalsChanged, "POST", `/proposals/${id}/reject`, { body });
/** Takes back an acceptance or a rejection; TASK_STARTED when a unit has already acted. */
export const reopenProposal = (id: string, version: number): Promise<ProposalsChanged> =>
  request(ProposalsChanged, "POST", `/proposals/${id}/reopen`, { body: { version } });
export const splitProposal = (
  id: string,
  body: z.input<typeof SplitProposalBody>,
): Promise<ProposalsChanged> => request(ProposalsChanged, "POST", `/proposals/${id}/split`, { body });
/** Removes a pending proposal that an officer made of selected words. */
export const removeProposal = (id: string, version: number): Promise<ProposalsChanged> =>
  request(ProposalsChanged, "DELETE", `/proposals/${id}`, { query: { version } });
export const mergeProposals = (body: z.input<typeof MergeProposalsBody>): Promise<ProposalsChanged> =>
  request(ProposalsChanged, "POST", "/proposals/merge", { body });
export const acceptCertain = (documentId: string): Promise<z.infer<typeof AcceptCertainResult>> =>
  request(AcceptCertainResult, "POST", `/documents/${documentId}/accept-certain`);
export const addCoverageMark = (
  documentId: string,
  body: z.input<typeof CoverageMarkBody>,
): Promise<CoverageMark> =>
  request(CoverageMark, "POST", `/documents/${documentId}/coverage-marks`, { body });
export const removeCoverageMark = (documentId: string, markId: string): Promise<unknown> =>
  request(z.unknown(), "DELETE", `/documents/${documentId}/coverage-marks/${markId}`);
/** Stream of ReviewEvent for `useLive`. */
export const reviewEventsPath = (documentId: string): string => `/documents/${documentId}/events`;

export const reviewQuery = (documentId: string) =>
  queryOptions({ queryKey: ["review", documentId], queryFn: () => getReview(documentId) });
