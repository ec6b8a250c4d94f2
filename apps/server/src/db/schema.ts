import type { AuditEventTable } from "../audit/audit.table.ts";
import type { BatchItemTable, BatchTable } from "../batches/batch.table.ts";
import type {
  DocumentPresenceTable,
  DocumentTable,
  ReadingProgressTable,
} from "../documents/document.table.ts";
import type { SheetMappingTable } from "../documents/sheet-mapping.table.ts";
import type {
  AuthorityTable,
  PersonTable,
  UnitGroupMemberTable,
  UnitGroupTable,
  UnitTable,
} from "../org/org.table.ts";
import type { CoverageMarkTable } from "../review/coverage-mark.table.ts";
import type { ProposalTable } from "../review/proposal.table.ts";
import type {
  LoginAccountTable,
  LoginAttemptTable,
  LoginSessionTable,
  LoginUserTable,
} from "../session/session.table.ts";
import type { TaskEventTable, TaskExtensionTable, TaskTable, TaskUnitTable } from "../tracking/task.table.ts";

/** Every table, by its name in the database; the columns stand in each feature's `*.table.ts`. */
export type Schema = {
  authority: AuthorityTable;
  unit: UnitTable;
  unit_group: UnitGroupTable;
  unit_group_member: UnitGroupMemberTable;
  person: PersonTable;
  login_user: LoginUserTable;
  login_session: LoginSessionTable;
  login_account: LoginAccountTable;
  login_attempt: LoginAttemptTable;
  document: DocumentTable;
  document_presence: DocumentPresenceTable;
  reading_progress: ReadingProgressTable;
  batch: BatchTable;
  batch_item: BatchItemTable;
  sheet_mapping: SheetMappingTable;
  coverage_mark: CoverageMarkTable;
  proposal: ProposalTable;
  task: TaskTable;
  task_unit: TaskUnitTable;
  task_event: TaskEventTable;
  task_extension: TaskExtensionTable;
  audit_event: AuditEventTable;
};
