-- Lists and figures of 200,000 tasks (task-list.repository.ts). One index per order in which a list is
-- shown, in the very expression, so that a page is read and not sorted out of everything.
DROP INDEX task_due;
CREATE INDEX task_due ON task (authority_id, coalesce(due_current, 'infinity'::date), id);
CREATE INDEX task_due_last ON task (authority_id, coalesce(due_current, '-infinity'::date), id);
CREATE INDEX task_assigned ON task (authority_id, assigned_at, id);
CREATE INDEX task_title ON task (authority_id, fold(title), id);
DROP INDEX task_state;
CREATE INDEX task_state ON task (authority_id, state, id);
DROP INDEX task_updated;
CREATE INDEX task_updated ON task (authority_id, updated_at, id);

-- Holds everything that figures are counted from: the rows themselves, with their texts, are ten times larger.
DROP INDEX task_lead;
CREATE INDEX task_lead ON task (authority_id, lead_unit_id)
  INCLUDE (id, parent_id, state, due_original, due_current, deadline_kind, submitted_at, accepted_at);
