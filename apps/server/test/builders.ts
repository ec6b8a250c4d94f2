import type { AuthorityKind, Role, UnitKind } from "@dondoc/contract";
import type { Db } from "../src/db/database.ts";
import { newId } from "../src/ids.ts";
import { hashPassword } from "../src/session/password.ts";
import { insertAccount } from "../src/session/session.repository.ts";
import { Browser, type TestApp } from "./app.ts";

/** The password of everybody that {@link buildPerson} makes. */
export const PASSWORD = "gió thổi qua đồi chè";
let passwordHash: Promise<string> | null = null;

let count = 0;

/** An authority with nothing in it. */
export async function buildAuthority(
  db: Db,
  overrides: { name?: string; kind?: AuthorityKind } = {},
): Promise<{ id: string; name: string }> {
  const authority = {
    id: newId(),
    name: overrides.name ?? `UBND tỉnh Thử Nghiệm ${++count}`,
    kind: overrides.kind ?? ("tinh" as const),
    settings: "{}",
  };
  await db.insertInto("authority").values(authority).execute();
  return authority;
}

/** A unit; a department without a parent when nothing else is said. */
export async function buildUnit(
  db: Db,
  authorityId: string,
  overrides: {
    name?: string;
    kind?: UnitKind;
    parentId?: string | null;
    shortName?: string | null;
    aliases?: string[];
  } = {},
): Promise<{ id: string; name: string }> {
  const unit = {
    authority_id: authorityId,
    id: newId(),
    name: overrides.name ?? `Sở Số ${++count}`,
    kind: overrides.kind ?? ("department" as const),
    parent_id: overrides.parentId ?? null,
    short_name: overrides.shortName ?? null,
    aliases: overrides.aliases ?? [],
  };
  await db.insertInto("unit").values(unit).execute();
  return unit;
}

/** A collective owner. */
export async function buildGroup(
  db: Db,
  authorityId: string,
  overrides: { name?: string; unitIds?: string[]; kinds?: UnitKind[]; aliases?: string[] } = {},
): Promise<{ id: string; name: string }> {
  const group = {
    authority_id: authorityId,
    id: newId(),
    name: overrides.name ?? `Các đơn vị nhóm ${++count}`,
    aliases: overrides.aliases ?? [],
    kinds: overrides.kinds ?? [],
  };
  await db.insertInto("unit_group").values(group).execute();
  for (const unitId of overrides.unitIds ?? []) {
    await db
      .insertInto("unit_group_member")
      .values({ authority_id: authorityId, group_id: group.id, unit_id: unitId })
      .execute();
  }
  return group;
}

export type BuiltPerson = { id: string; username: string; authorityId: string; role: Role };

/** A person with an account whose password is {@link PASSWORD}. */
export async function buildPerson(
  db: Db,
  authorityId: string,
  overrides: {
    role?: Role;
    unitId?: string | null;
    username?: string;
    fullName?: string;
    active?: boolean;
  } = {},
): Promise<BuiltPerson> {
  passwordHash ??= hashPassword(PASSWORD);
  const username = overrides.username ?? `nguoi.${++count}`;
  const role = overrides.role ?? "officer";
  const person = {
    authority_id: authorityId,
    id: newId(),
    user_id: await insertAccount(db, { username, passwordHash: await passwordHash }),
    unit_id: overrides.unitId ?? null,
    full_name: overrides.fullName ?? `Người Thử ${count}`,
    role,
    active: overrides.active ?? true,
  };
  await db.insertInto("person").values(person).execute();
  return { id: person.id, username, authorityId, role };
}

/** A browser in which the person has signed in. */
export async function signInAs(test: TestApp, person: { username: string }): Promise<Browser> {
  const browser = new Browser(test.app);
  const answer = await browser.post("/session", { username: person.username, password: PASSWORD });
  if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode}: ${answer.body}`);
  return browser;
}

/** Makes a person of a role and signs them in. */
export async function signIn(
  test: TestApp,
  authorityId: string,
  role: Role,
  overrides: { unitId?: string | null; fullName?: string } = {},
): Promise<Browser & { person: BuiltPerson }> {
  const person = await buildPerson(test.deps.db, authorityId, { role, ...overrides });
  return Object.assign(await signInAs(test, person), { person });
}
