import type { UnitCandidate } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { readActivePeople, readActiveUnits, readGroupMembers, readGroups } from "./directory.repository.ts";
import type { Directory, DirectoryGroup, DirectoryUnit } from "./directory.ts";
import { orgPolicy } from "./org.policy.ts";
import { pickFromDirectory } from "./pick.ts";

/** The authority's active units, groups and people; load it once per request. */
export async function loadDirectory(db: Db, authorityId: string): Promise<Directory> {
  const unitRows = await readActiveUnits(db, authorityId);
  const units = unitRows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    shortName: row.short_name,
    aliases: row.aliases,
    kind: row.kind,
  }));
  const people = await readActivePeople(db, authorityId);
  return {
    units,
    groups: await loadGroups(db, authorityId, units),
    people: people.map((row) => ({
      id: row.id,
      name: row.full_name,
      position: row.position,
      unitId: row.unit_id,
    })),
  };
}

async function loadGroups(
  db: Db,
  authorityId: string,
  units: readonly DirectoryUnit[],
): Promise<DirectoryGroup[]> {
  const chosen = Map.groupBy(await readGroupMembers(db, authorityId), (row) => row.group_id);
  const groups = await readGroups(db, authorityId);
  return groups.map((group) => {
    const ids = new Set((chosen.get(group.id) ?? []).map((row) => row.unit_id));
    const members = units.filter((unit) => ids.has(unit.id) || group.kinds.includes(unit.kind));
    return {
      id: group.id,
      name: group.name,
      aliases: group.aliases,
      kinds: group.kinds,
      unitIds: members.map((unit) => unit.id),
    };
  });
}

/** What the review's picker offers while somebody types; at most eight. */
export async function findCandidates(deps: Deps, actor: Actor, q: string): Promise<UnitCandidate[]> {
  authorise(orgPolicy, "directory.read", actor);
  return pickFromDirectory(q, await loadDirectory(deps.db, actor.authorityId));
}
