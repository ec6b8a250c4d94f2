import type { AuthorityKind, Letterhead, Role, UnitKind } from "@dondoc/contract";
import type { ColumnType, Generated, JSONColumnType } from "kysely";

export type AuthorityTable = {
  id: string;
  name: string;
  kind: AuthorityKind;
  settings: JSONColumnType<AuthoritySettings>;
  created_at: Generated<Date>;
};

/** What an authority may set; a missing value means the default beside it. */
export type AuthoritySettings = {
  /** Days before a deadline at which a task counts as due soon; default 7. */
  dueSoonDays?: number;
  /** "trước ngày X" falls due the day before X; default false. */
  strictBefore?: boolean;
  /** Head and foot of official documents; a missing one follows from the authority's name and kind. */
  letterhead?: Omit<Letterhead, "derived">;
  /** These are the sample data; only the program's own seed writes it. */
  demo?: boolean;
};

export type UnitTable = {
  authority_id: string;
  id: string;
  parent_id: string | null;
  name: string;
  short_name: string | null;
  aliases: Generated<string[]>;
  kind: UnitKind;
  active: Generated<boolean>;
  version: Generated<number>;
  created_at: Generated<Date>;
};

export type UnitGroupTable = {
  authority_id: string;
  id: string;
  name: string;
  aliases: Generated<string[]>;
  /** Units of these kinds are members by themselves. */
  kinds: Generated<UnitKind[]>;
  version: Generated<number>;
};

export type UnitGroupMemberTable = { authority_id: string; group_id: string; unit_id: string };

export type PersonTable = {
  authority_id: string;
  id: string;
  /** The sign-in account (better-auth); null for a person who only appears in history. */
  user_id: string | null;
  unit_id: string | null;
  full_name: string;
  position: Generated<string>;
  role: Role;
  active: Generated<boolean>;
  version: Generated<number>;
  created_at: ColumnType<Date, never, never>;
};
