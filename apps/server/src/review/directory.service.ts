import type { Db } from "../db/database.ts";
import * as org from "../org/directory.service.ts";
import { createMatcher } from "../org/match.ts";
import type { Directory } from "./directory.ts";

/** The authority's directory for one request of the review. */
export async function loadDirectory(db: Db, authorityId: string): Promise<Directory> {
  const directory = await org.loadDirectory(db, authorityId);
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  const groups = new Map(directory.groups.map((group) => [group.id, group]));
  const people = new Map(directory.people.map((person) => [person.id, person]));
  const byKind = { unit: units, group: groups, person: people };
  return {
    candidates: createMatcher(directory),
    nameOf: ({ kind, id }) => byKind[kind].get(id)?.name ?? null,
    membersOf: (groupId) =>
      (groups.get(groupId)?.unitIds ?? []).flatMap((id) => {
        const unit = units.get(id);
        return unit ? [{ id, names: [unit.name, ...unit.aliases] }] : [];
      }),
    unitOf: (personId) => people.get(personId)?.unitId ?? null,
  };
}
