import { randomBytes } from "node:crypto";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import { newId } from "../ids.ts";
import { beginSetup } from "../org/authority.service.ts";
import { hashPassword } from "../session/password.ts";
import { insertAccount } from "../session/session.repository.ts";
import {
  insertDemoAuthority,
  insertDirectory,
  insertPeople,
  type ProvincePerson,
  type ProvinceUnit,
} from "./demo.repository.ts";
import province from "./province.json" with { type: "json" };

/** The people and units of the sample province, by the keys of `province.json`. */
export type Province = { authorityId: string; unitIds: Map<string, string>; actors: Map<string, Actor> };

/**
 * Makes the sample province: authority, units, groups, and people who sign in with one click. Never
 * beside another authority, whose address would then offer roles without a password.
 * @throws AppError SETUP_DONE
 */
export async function seedProvince(deps: Deps): Promise<Province> {
  const authorityId = newId();
  const units = province.units as ProvinceUnit[];
  const unitIds = new Map(units.map((unit) => [unit.key, newId()]));
  await deps.db.transaction().execute(async (trx) => {
    await beginSetup(trx);
    await insertDemoAuthority(trx, { id: authorityId, name: province.authority.name, kind: "tinh" });
    await insertDirectory(trx, directoryRows(authorityId, units, unitIds));
  });
  return { authorityId, unitIds, actors: await seedPeople(deps, authorityId, unitIds) };
}

function directoryRows(authorityId: string, units: readonly ProvinceUnit[], unitIds: Map<string, string>) {
  const groups = province.groups.map((group) => ({ ...group, id: newId() }));
  const groupIds = new Map(groups.map((group) => [group.key, group.id]));
  return {
    units: units.map((unit) => ({
      authority_id: authorityId,
      id: unitIds.get(unit.key)!,
      parent_id: unit.parent ? unitIds.get(unit.parent)! : null,
      name: unit.name,
      aliases: unit.aliases ?? [],
      kind: unit.kind,
    })),
    groups: groups.map(({ id, name, aliases }) => ({ authority_id: authorityId, id, name, aliases })),
    members: units.flatMap((unit) =>
      (unit.groups ?? []).map((group) => ({
        authority_id: authorityId,
        group_id: groupIds.get(group)!,
        unit_id: unitIds.get(unit.key)!,
      })),
    ),
  };
}

async function seedPeople(
  deps: Deps,
  authorityId: string,
  unitIds: Map<string, string>,
): Promise<Map<string, Actor>> {
  // Nobody knows these passwords: in the sample data people sign in by their cards only.
  const passwordHash = await hashPassword(randomBytes(24).toString("base64url"));
  const actors = new Map<string, Actor>();
  await deps.db.transaction().execute(async (trx) => {
    const rows = [];
    for (const person of province.people as ProvincePerson[]) {
      const userId = await insertAccount(trx, { username: `mau.${person.key}`, passwordHash });
      const actor: Actor = {
        authorityId,
        personId: newId(),
        userId: userId ?? "",
        fullName: person.name,
        role: person.role,
        unitId: unitIds.get(person.unit)!,
        requestId: "demo",
      };
      actors.set(person.key, actor);
      rows.push({
        authority_id: authorityId,
        id: actor.personId,
        user_id: userId,
        unit_id: actor.unitId,
        full_name: person.name,
        position: person.position,
        role: person.role,
      });
    }
    await insertPeople(trx, rows);
  });
  return actors;
}

/** One sentence per card of the sign-in page: what this person would do first. */
export const DEMO_CARDS: ReadonlyMap<string, string> = new Map(
  (province.people as ProvincePerson[]).flatMap((person) =>
    person.card ? [[`mau.${person.key}`, person.card]] : [],
  ),
);
