import type { TaskEventKind, TaskRow, TaskState } from "@dondoc/contract";
import type { Span } from "@dondoc/directives";
import type { ColumnType, Generated, JSONColumnType } from "kysely";

export type TaskTable = {
  authority_id: string;
  id: string;
  parent_id: string | null;
  document_id: string | null;
  proposal_id: string | null;
  lead_unit_id: string | null;
  assignee_id: string | null;
  title: string;
  text: string;
  spans: JSONColumnType<Span[]>;
  section: Generated<string[]>;
  products: Generated<string[]>;
  state: TaskState;
  urgent: Generated<boolean>;
  deadline_kind: Generated<TaskRow["deadlineKind"]>;
  due_text: string | null;
  due_rule: string | null;
  due_original: string | null;
  due_current: string | null;
  progress: Generated<number>;
  result_number: string | null;
  assigned_by: string;
  assigned_at: Date;
  received_at: Date | null;
  submitted_at: Date | null;
  accepted_at: Date | null;
  updated_at: Generated<Date>;
  version: Generated<number>;
  search: ColumnType<string, never, never>;
};

export type TaskUnitTable = {
  authority_id: string;
  task_id: string;
  unit_id: string;
  part: "coordinating" | "following";
};

export type TaskEventTable = {
  authority_id: string;
  id: string;
  task_id: string;
  seq: number;
  kind: TaskEventKind;
  at: Date;
  by_person: string | null;
  note: Generated<string>;
  data: JSONColumnType<Record<string, unknown>, string | undefined, string>;
};

export type TaskExtensionTable = {
  authority_id: string;
  id: string;
  task_id: string;
  asked_by: string;
  asked_at: Date;
  reason: string;
  old_due: string | null;
  asked_due: string;
  decision: "granted" | "refused" | null;
  decided_due: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  note: Generated<string>;
};
