-- Accounts and sessions, in the shape that better-auth 1.7 reads (docs/adr, "sign-in"), and the counters
-- that lock an account out. An account belongs to a person (person.user_id); what is known of people
-- stands there, not here.

CREATE TABLE login_user (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  username text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE login_session (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES login_user (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX login_session_user ON login_session (user_id);
CREATE INDEX login_session_expiry ON login_session (expires_at);

CREATE TABLE login_account (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES login_user (id) ON DELETE CASCADE,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX login_account_user ON login_account (user_id);

CREATE TABLE login_verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX login_verification_identifier ON login_verification (identifier);

-- Failures per account and per address. The key is a keyed hash: people type passwords into the name field.
CREATE TABLE login_attempt (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  since timestamptz NOT NULL,
  locked_until timestamptz
);
CREATE INDEX login_attempt_age ON login_attempt (since);

ALTER TABLE person ADD FOREIGN KEY (user_id) REFERENCES login_user (id);
