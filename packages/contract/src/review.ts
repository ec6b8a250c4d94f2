import { z } from "zod";
import { Day, Id, Moment, SpanSchema, Version } from "./common.ts";
import { CoverageMark, DocumentSignature, DocumentSummary, type ReadingProgress } from "./documents.ts";
import { UnitCandidate } from "./org.ts";

export const PartySchema = z.object({
  name: z.string().min(1).max(300),
  /** Where the name stands in the text; null when the officer chose it from the directory. */
  span: SpanSchema.nullable(),
  kind: z.enum(["unit", "group", "person", "role"]),
  from: z.enum(["clause", "bullet", "heading", "lead-in", "cell", "officer"]),
  /** What it means in the directory; null = not matched yet. */
  match: z.object({ kind: z.enum(["unit", "group", "person"]), id: Id, name: z.string() }).nullable(),
  /** Other readings, when the match is missing or not certain. */
  candidates: z.array(UnitCandidate),
});
export type ProposalParty = z.infer<typeof PartySchema>;

export const DeadlineSchema = z.object({
  kind: z.enum(["date", "recurring", "event", "ongoing"]),
  due: Day.nullable(),
  text: z.string().max(500),
  span: SpanSchema.nullable(),
  rule: z.string().max(100),
  inferred: z.boolean().optional(),
  every: z.enum(["day", "week", "month", "quarter", "half-year", "year"]).optional(),
});
export type ProposalDeadline = z.infer<typeof DeadlineSchema>;

export const PROPOSAL_STATES = ["pending", "accepted", "rejected"] as const;
/** Why a proposal was rejected; shown as a short list under keys 1-6. */
export const REJECT_REASONS = [
  "not-an-order",
  "duplicate",
  "already-done",
  "not-our-authority",
  "too-general",
  "other",
] as const;

export const Proposal = z.object({
  id: Id,
  documentId: Id,
  /** Position in the document: start of its first span. */
  position: z.number().int(),
  spans: z.array(SpanSchema),
  text: z.string(),
  title: z.string(),
  section: z.array(z.string()),
  leads: z.array(PartySchema),
  coordinators: z.array(PartySchema),
  deadline: DeadlineSchema.nullable(),
  urgent: z.boolean(),
  products: z.array(z.string()),
  citations: z.array(z.object({ number: z.string(), text: z.string(), span: SpanSchema })),
  confidence: z.number(),
  why: z.array(z.string()),
  origin: z.enum(["reader", "officer"]),
  state: z.enum(PROPOSAL_STATES),
  rejectReason: z.enum(REJECT_REASONS).nullable(),
  rejectNote: z.string().nullable(),
  /** Tasks made when it was accepted: the parent first. */
  taskId: Id.nullable(),
  childCount: z.number().int(),
  updatedBy: z.string().nullable(),
  updatedAt: Moment,
  version: Version,
});
export type Proposal = z.infer<typeof Proposal>;

const span = SpanSchema;
/** Everything the review page shows, in one answer. */
export const ReviewView = z.object({
  document: DocumentSummary,
  text: z.string(),
  signatures: z.array(DocumentSignature),
  /** What the officer should know of the file although it could be read; Vietnamese. */
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  outline: z.array(z.unknown()),
  coverage: z.array(z.object({ span, is: z.string(), directive: z.boolean() })),
  marks: z.array(CoverageMark),
  diagnostics: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      severity: z.enum(["error", "warning", "info"]),
      code: z.string(),
      /** Vietnamese. */
      message: z.string(),
      /** Readings made before the checks spoke English have only `message`. */
      messages: z.object({ vi: z.string(), en: z.string() }).optional(),
    }),
  ),
  citations: z.array(z.object({ number: z.string(), text: z.string(), span })),
  fields: z.record(z.string(), z.unknown()),
  proposals: z.array(Proposal),
  /** People who have this review open now. */
  present: z.array(z.object({ personId: Id, fullName: z.string() })),
});
export type ReviewView = z.infer<typeof ReviewView>;

const parties = z
  .array(PartySchema.pick({ name: true, span: true, kind: true, from: true, match: true }))
  .max(60);
export const EditProposalBody = z.object({
  version: Version,
  title: z.string().trim().min(1).max(500).optional(),
  spans: z.array(span).min(1).max(50).optional(),
  leads: parties.optional(),
  coordinators: parties.optional(),
  deadline: DeadlineSchema.nullish(),
  /** Words of the document that give the deadline; the server reads the date from them. */
  deadlineFrom: span.optional(),
  urgent: z.boolean().optional(),
});
export type EditProposalBody = z.infer<typeof EditProposalBody>;
export const CreateProposalBody = z.object({ spans: z.array(span).min(1).max(50) });
export type CreateProposalBody = z.infer<typeof CreateProposalBody>;
export const VersionBody = z.object({ version: Version });
export const RejectProposalBody = z.object({
  version: Version,
  reason: z.enum(REJECT_REASONS),
  note: z.string().trim().max(1000).optional(),
});
export type RejectProposalBody = z.infer<typeof RejectProposalBody>;
/** Cuts a proposal at an offset inside one of its spans. */
export const SplitProposalBody = z.object({ version: Version, at: z.number().int().positive() });
export type SplitProposalBody = z.infer<typeof SplitProposalBody>;
export const MergeProposalsBody = z.object({
  proposals: z
    .array(z.object({ id: Id, version: Version }))
    .min(2)
    .max(20),
});
export type MergeProposalsBody = z.infer<typeof MergeProposalsBody>;
export const ProposalsChanged = z.object({ proposals: z.array(Proposal), removed: z.array(Id) });
export type ProposalsChanged = z.infer<typeof ProposalsChanged>;
export const AcceptCertainResult = z.object({
  accepted: z.number().int(),
  /** Certain ones that stay, and why (no owner in the directory, changed meanwhile). */
  left: z.array(z.object({ id: Id, code: z.string(), message: z.string() })),
});

export type AcceptCertainResult = z.infer<typeof AcceptCertainResult>;

/** Messages of the review's event stream (`GET /documents/{id}/events`, server-sent events). */
export type ReviewEvent =
  | { kind: "proposals"; changed: string[]; removed: string[]; by: string }
  | { kind: "document"; by: string }
  | { kind: "reading"; reading: ReadingProgress }
  | { kind: "present"; people: { personId: string; fullName: string }[] };
