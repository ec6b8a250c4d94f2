-- Tasks, their events and extensions (DESIGN §5). The row is derived from the events; deadlines as
-- ordered and as extended are kept apart and never overwritten.

CREATE TABLE task (
  authority_id uuid NOT NULL REFERENCES authority (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  parent_id uuid,
  document_id uuid,
  proposal_id uuid,
  -- Null for the line that stands for several children.
  lead_unit_id uuid,
  assignee_id uuid,
  title text NOT NULL,
  text text NOT NULL,
  spans jsonb NOT NULL DEFAULT '[]',
  section text[] NOT NULL DEFAULT '{}',
  products text[] NOT NULL DEFAULT '{}',
  state text NOT NULL CHECK (state IN ('assigned', 'received', 'in_progress', 'submitted', 'accepted',
    'returned', 'waiting', 'suspended', 'cancelled')),
  urgent boolean NOT NULL DEFAULT false,
  deadline_kind text NOT NULL DEFAULT 'none'
    CHECK (deadline_kind IN ('date', 'recurring', 'event', 'ongoing', 'none')),
  due_text text,
  due_rule text,
  due_original date,
  due_current date,
  progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  result_number text,
  assigned_by uuid NOT NULL,
  assigned_at timestamptz NOT NULL,
  received_at timestamptz,
  submitted_at timestamptz,
  accepted_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 0,
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple', fold(title || ' ' || text))) STORED,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, parent_id) REFERENCES task (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, lead_unit_id) REFERENCES unit (authority_id, id)
);
CREATE INDEX task_due ON task (authority_id, due_current, id);
CREATE INDEX task_lead ON task (authority_id, lead_unit_id, state, due_current);
CREATE INDEX task_parent ON task (authority_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX task_document ON task (authority_id, document_id);
CREATE INDEX task_state ON task (authority_id, state, due_current);
CREATE INDEX task_updated ON task (authority_id, updated_at DESC, id);
CREATE INDEX task_search ON task USING gin (search);

-- Coordinating units and followers; the lead stands in the task itself.
CREATE TABLE task_unit (
  authority_id uuid NOT NULL,
  task_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('coordinating', 'following')),
  PRIMARY KEY (authority_id, task_id, unit_id),
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id)
);
CREATE INDEX task_unit_unit ON task_unit (authority_id, unit_id, part);

CREATE TABLE task_event (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  seq integer NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  by_person uuid,
  note text NOT NULL DEFAULT '',
  data jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, task_id, seq),
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id) ON DELETE CASCADE
);

CREATE TABLE task_extension (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  reason text NOT NULL,
  old_due date,
  asked_due date NOT NULL,
  decision text CHECK (decision IN ('granted', 'refused')),
  decided_due date,
  decided_by uuid,
  decided_at timestamptz,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX task_extension_open ON task_extension (authority_id, task_id) WHERE decision IS NULL;
