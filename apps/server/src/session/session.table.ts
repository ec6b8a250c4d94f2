import type { Generated } from "kysely";

export type LoginUserTable = {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  username: string;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type LoginSessionTable = {
  id: string;
  user_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type LoginAccountTable = {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type LoginAttemptTable = {
  /** Keyed hash of the account's name or of the address. */
  key: string;
  failures: number;
  /** When this count began. */
  since: Date;
  locked_until: Date | null;
};
