/** What the audit speaks of; the server's `subjectKind`. */
export const SUBJECT_KINDS = [
  "document",
  "batch",
  "proposal",
  "task",
  "person",
  "unit",
  "group",
  "authority",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const isSubjectKind = (kind: string): kind is SubjectKind =>
  (SUBJECT_KINDS as readonly string[]).includes(kind);
