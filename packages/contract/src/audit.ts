import { z } from "zod";
import { Day, Id, Moment, pageOf } from "./common.ts";

/** One line of the audit log: who did what to what, when. Never changed, never deleted. */
export const AuditEntry = z.object({
  id: Id,
  at: Moment,
  /** Null for what the program did by itself. */
  person: z.object({ id: Id, fullName: z.string() }).nullable(),
  /** The policy's name of the action, e.g. "documents.import". */
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  requestId: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = pageOf(AuditEntry);
export type AuditPage = z.infer<typeof AuditPage>;

export const AuditQuery = z.object({
  personId: Id.optional(),
  action: z.string().trim().max(100).optional(),
  subjectKind: z.string().trim().max(50).optional(),
  subjectId: z.string().trim().max(100).optional(),
  from: Day.optional(),
  to: Day.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
