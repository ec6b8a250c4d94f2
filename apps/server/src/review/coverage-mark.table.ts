import type { Generated } from "kysely";

export type CoverageMarkTable = {
  authority_id: string;
  id: string;
  document_id: string;
  span_start: number;
  span_end: number;
  is_what: string;
  marked_by: string;
  marked_at: Generated<Date>;
};
