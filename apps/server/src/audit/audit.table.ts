import type { Generated, JSONColumnType } from "kysely";

export type AuditEventTable = {
  authority_id: string;
  id: string;
  at: Generated<Date>;
  person_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  request_id: Generated<string>;
  data: JSONColumnType<Record<string, unknown>, string | undefined, string>;
};
