-- Who changed what, when. Append-only: rows are neither updated nor deleted by the program.
CREATE TABLE audit_event (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  person_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  request_id text NOT NULL DEFAULT '',
  data jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (authority_id, id)
);
CREATE INDEX audit_event_subject ON audit_event (authority_id, subject_kind, subject_id, at);
CREATE INDEX audit_event_time ON audit_event (authority_id, at DESC, id DESC);
