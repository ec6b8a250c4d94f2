-- The authority, its units, groups and people. Every table that belongs to an authority carries its
-- id first in the key, so that a distributed PostgreSQL can spread it (DESIGN §3, issue "organisation").

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- unaccent() is only STABLE; searching needs an immutable form for indexes. "đ" is folded as well.
CREATE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

CREATE TABLE authority (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('tinh', 'thanh-pho', 'xa', 'phuong', 'dac-khu', 'huyen')),
  settings jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE unit (
  authority_id uuid NOT NULL REFERENCES authority (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  parent_id uuid,
  name text NOT NULL CHECK (name <> ''),
  short_name text,
  aliases text[] NOT NULL DEFAULT '{}',
  kind text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, parent_id) REFERENCES unit (authority_id, id)
);
CREATE UNIQUE INDEX unit_name ON unit (authority_id, lower(name)) WHERE active;
CREATE INDEX unit_parent ON unit (authority_id, parent_id);

CREATE TABLE unit_group (
  authority_id uuid NOT NULL REFERENCES authority (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  aliases text[] NOT NULL DEFAULT '{}',
  -- Units of these kinds are members by themselves; unit_group_member holds those chosen one by one.
  kinds text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (authority_id, id)
);
CREATE UNIQUE INDEX unit_group_name ON unit_group (authority_id, lower(name));

CREATE TABLE unit_group_member (
  authority_id uuid NOT NULL,
  group_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  PRIMARY KEY (authority_id, group_id, unit_id),
  FOREIGN KEY (authority_id, group_id) REFERENCES unit_group (authority_id, id) ON DELETE CASCADE,
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id) ON DELETE CASCADE
);
CREATE INDEX unit_group_member_unit ON unit_group_member (authority_id, unit_id);

CREATE TABLE person (
  authority_id uuid NOT NULL REFERENCES authority (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  user_id text,
  unit_id uuid,
  full_name text NOT NULL CHECK (full_name <> ''),
  position text NOT NULL DEFAULT '',
  role text NOT NULL
    CHECK (role IN ('administrator', 'officer', 'leader', 'unit_head', 'unit_contact', 'viewer', 'auditor')),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, unit_id) REFERENCES unit (authority_id, id)
);
CREATE UNIQUE INDEX person_user ON person (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX person_unit ON person (authority_id, unit_id);
