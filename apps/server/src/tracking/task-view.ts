import type { TaskEvent, TaskRow, TaskView } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import {
  documentTextOf,
  type EventWithPerson,
  eventsOf,
  type StoredTask,
  surroundingsOf,
} from "./task.repository.ts";

/** How much of the document is shown on either side of the order's words, in UTF-16 units. */
const CONTEXT = 300;

/** Puts a task's page together: the row, its words in their place, its history, what may be done. */
export async function buildTaskView(
  db: Db,
  authorityId: string,
  parts: { row: TaskRow; stored: StoredTask; children: TaskRow[] },
): Promise<TaskView> {
  const { row, stored, children } = parts;
  const around = await surroundingsOf(db, authorityId, stored);
  const events = await eventsOf(db, authorityId, stored.id);
  return {
    ...row,
    text: stored.text,
    spans: stored.spans,
    section: stored.section,
    dueRule: stored.due_rule,
    products: stored.products,
    parent:
      stored.parent_id && around.parent_title ? { id: stored.parent_id, title: around.parent_title } : null,
    childRows: children,
    assignedBy: around.assigned_by,
    assignee:
      stored.assignee_id && around.assignee ? { id: stored.assignee_id, fullName: around.assignee } : null,
    resultNumber: stored.result_number,
    source:
      stored.document_id && around.document ? await sourceOf(db, authorityId, stored, around.document) : null,
    events: events.map(toEvent),
  };
}

type DocumentHead = { title: string; number: string | null; issued_on: string | null };

async function sourceOf(
  db: Db,
  authorityId: string,
  task: StoredTask,
  head: DocumentHead,
): Promise<TaskView["source"]> {
  const documentId = task.document_id!;
  const text = await documentTextOf(db, authorityId, documentId);
  const start = Math.min(...task.spans.map((span) => span.start));
  const end = Math.max(...task.spans.map((span) => span.end));
  const placed = task.spans.length > 0 && end <= text.length;
  return {
    documentId,
    title: head.title,
    number: head.number,
    issuedOn: head.issued_on,
    before: placed ? text.slice(Math.max(0, start - CONTEXT), start) : "",
    words: placed ? text.slice(start, end) : task.text,
    after: placed ? text.slice(end, end + CONTEXT) : "",
  };
}

function toEvent(event: EventWithPerson): TaskEvent {
  return {
    id: event.id,
    seq: event.seq,
    kind: event.kind,
    at: event.at.toISOString(),
    by: { id: event.by_person, fullName: event.full_name ?? "Hệ thống", unitName: event.unit_name },
    note: event.note,
    data: event.data,
  };
}
