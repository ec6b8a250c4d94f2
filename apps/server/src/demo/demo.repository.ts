import type { Role, UnitKind } from "@dondoc/contract";
import type { Insertable } from "kysely";
import type { Db } from "../db/database.ts";
import type { PersonTable, UnitGroupMemberTable, UnitGroupTable, UnitTable } from "../org/org.table.ts";

/** The whole directory of the sample province at once. */
export type DirectoryRows = {
  units: Insertable<UnitTable>[];
  groups: Insertable<UnitGroupTable>[];
  members: Insertable<UnitGroupMemberTable>[];
};

export async function insertDemoAuthority(
  db: Db,
  authority: { id: string; name: string; kind: "tinh" },
): Promise<void> {
  await db
    .insertInto("authority")
    .values({ ...authority, settings: JSON.stringify({ demo: true }) })
    .execute();
}

/** Units come parents first: each refers to the one above it. */
export async function insertDirectory(db: Db, rows: DirectoryRows): Promise<void> {
  await db.insertInto("unit").values(rows.units).execute();
  await db.insertInto("unit_group").values(rows.groups).execute();
  await db.insertInto("unit_group_member").values(rows.members).execute();
}

export async function insertPeople(db: Db, people: Insertable<PersonTable>[]): Promise<void> {
  await db.insertInto("person").values(people).execute();
}

export type ProvinceUnit = {
  key: string;
  name: string;
  kind: UnitKind;
  parent?: string;
  aliases?: string[];
  groups?: string[];
};
export type ProvincePerson = {
  key: string;
  name: string;
  position: string;
  role: Role;
  unit: string;
  card?: string;
};
