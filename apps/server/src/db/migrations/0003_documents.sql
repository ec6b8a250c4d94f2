-- Imported documents, what the reader found in them, and the review of its proposals.

-- "12/TB-UBND" is three words here; the default parser would take it for a file path.
CREATE FUNCTION search_words(value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT to_tsvector('simple'::regconfig, regexp_replace(public.fold(value), '[^a-z0-9]+', ' ', 'g')) $$;

CREATE TABLE document (
  authority_id uuid NOT NULL REFERENCES authority (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('reading', 'review', 'done', 'failed')),
  sha256 text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  byte_size bigint NOT NULL,
  pages integer,
  -- The text that every offset counts in, and the reading of it (contract of DESIGN §4) without the text.
  text text NOT NULL DEFAULT '',
  page_map jsonb NOT NULL DEFAULT '[]',
  reading jsonb,
  warnings jsonb NOT NULL DEFAULT '[]',
  type text NOT NULL DEFAULT 'other',
  number text,
  issued_on text,
  issuer text,
  title text NOT NULL DEFAULT '',
  failure jsonb,
  -- Share of the directive part accounted for (review/coverage.ts), kept so that lists need no texts.
  coverage real NOT NULL DEFAULT 0,
  imported_by uuid NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 0,
  -- Stored: recomputing it for every row of a long list takes seconds (100,000 documents: 3 s against 0.1).
  search tsvector GENERATED ALWAYS AS
    (search_words(title || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || file_name)) STORED,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, imported_by) REFERENCES person (authority_id, id)
);
-- By hash first: also answers whether any authority still has a stored file.
CREATE UNIQUE INDEX document_sha256 ON document (sha256, authority_id);
CREATE INDEX document_recent ON document (authority_id, imported_at DESC, id DESC);
CREATE INDEX document_state ON document (authority_id, state, imported_at DESC, id DESC);
CREATE INDEX document_search ON document USING gin (search);

CREATE TABLE proposal (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  -- The reader's id: the same words read again keep their review.
  reader_id text,
  position integer NOT NULL,
  spans jsonb NOT NULL,
  text text NOT NULL,
  title text NOT NULL,
  section text[] NOT NULL DEFAULT '{}',
  leads jsonb NOT NULL DEFAULT '[]',
  coordinators jsonb NOT NULL DEFAULT '[]',
  deadline jsonb,
  urgent boolean NOT NULL DEFAULT false,
  products text[] NOT NULL DEFAULT '{}',
  citations jsonb NOT NULL DEFAULT '[]',
  confidence real NOT NULL,
  why text[] NOT NULL DEFAULT '{}',
  origin text NOT NULL CHECK (origin IN ('reader', 'officer')),
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'rejected')),
  reject_reason text,
  reject_note text,
  task_id uuid,
  updated_by uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id) ON DELETE CASCADE
);
CREATE INDEX proposal_document ON proposal (authority_id, document_id, position);

-- Sentences that an officer marked as no order, with what they are instead.
CREATE TABLE coverage_mark (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL CHECK (span_end > span_start),
  is_what text NOT NULL,
  marked_by uuid NOT NULL,
  marked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id) ON DELETE CASCADE
);
CREATE INDEX coverage_mark_document ON coverage_mark (authority_id, document_id);

-- Who has a review open now, in any server process. Unlogged: worth nothing after a crash.
CREATE UNLOGGED TABLE document_presence (
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  connection_id uuid NOT NULL,
  person_id uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, document_id, connection_id)
);
