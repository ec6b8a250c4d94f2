-- How far the reading of a document is; rewritten about once a second while it lasts. Unlogged: worth
-- nothing after a crash of the database.
CREATE UNLOGGED TABLE reading_progress (
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  stage text NOT NULL,
  page integer,
  pages integer,
  PRIMARY KEY (authority_id, document_id)
);

-- Many files brought in together: out of one archive, or sent one by one from a folder.
CREATE TABLE batch (
  authority_id uuid NOT NULL REFERENCES authority (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL,
  source text NOT NULL CHECK (source IN ('archive', 'files')),
  -- An archive is unpacking until all its files are documents or refused; then the archive is gone.
  unpacking boolean NOT NULL DEFAULT false,
  cancelled_at timestamptz,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, created_by) REFERENCES person (authority_id, id)
);
CREATE INDEX batch_recent ON batch (authority_id, created_at DESC, id DESC);

CREATE TABLE batch_item (
  authority_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  id uuid NOT NULL,
  -- Its place in the archive or in the list that was sent.
  position integer NOT NULL,
  -- Folders and name as they were, for showing.
  path text NOT NULL,
  byte_size bigint NOT NULL,
  -- Until it is a document; then the document says what became of it.
  state text NOT NULL CHECK (state IN ('waiting', 'stored', 'refused', 'cancelled')),
  -- The same bytes had been brought in before.
  known boolean NOT NULL DEFAULT false,
  document_id uuid,
  failure jsonb,
  PRIMARY KEY (authority_id, batch_id, id),
  UNIQUE (authority_id, batch_id, position),
  FOREIGN KEY (authority_id, batch_id) REFERENCES batch (authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id) ON DELETE SET NULL (document_id)
);
CREATE INDEX batch_item_document ON batch_item (authority_id, document_id);
