import type { CreateGroupBody, UnitGroup, UpdateGroupBody } from "@dondoc/contract";
import type { z } from "zod";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { newId } from "../ids.ts";
import { fieldsOf, recordDirectoryChange } from "./changes.ts";
import { readActiveUnits, readGroupMembers, readGroups } from "./directory.repository.ts";
import {
  type GroupRow,
  insertGroup,
  isGroupNameTaken,
  knownUnitIds,
  readGroup,
  updateGroup,
  writeGroupMembers,
} from "./group.repository.ts";
import { orgPolicy } from "./org.policy.ts";

type ActiveUnit = { id: string; kind: string };

function present(row: GroupRow, chosen: readonly string[], units: readonly ActiveUnit[]): UnitGroup {
  const picked = new Set(chosen);
  const kinds = new Set<string>(row.kinds);
  return {
    id: row.id,
    name: row.name,
    aliases: row.aliases,
    unitIds: units.filter((unit) => picked.has(unit.id) || kinds.has(unit.kind)).map((unit) => unit.id),
    kinds: row.kinds,
    chosenUnitIds: [...picked],
    version: row.version,
  };
}

/** Every group with its present members. */
export async function listGroups(deps: Deps, actor: Actor): Promise<UnitGroup[]> {
  authorise(orgPolicy, "directory.read", actor);
  const { db } = deps;
  const units = await readActiveUnits(db, actor.authorityId);
  const chosen = Map.groupBy(await readGroupMembers(db, actor.authorityId), (row) => row.group_id);
  const rows = await readGroups(db, actor.authorityId);
  return rows.map((row) =>
    present(
      row,
      (chosen.get(row.id) ?? []).map((member) => member.unit_id),
      units,
    ),
  );
}

async function view(db: Db, actor: Actor, id: string): Promise<UnitGroup> {
  const row = await readGroup(db, actor.authorityId, id);
  if (!row) throw new AppError("NOT_FOUND");
  const members = await readGroupMembers(db, actor.authorityId, id);
  const chosen = members.map((member) => member.unit_id);
  return present(row, chosen, await readActiveUnits(db, actor.authorityId));
}

/** @throws AppError GROUP_NAME_TAKEN, INVALID_INPUT (unknown unit) */
export async function createGroup(
  deps: Deps,
  actor: Actor,
  input: z.infer<typeof CreateGroupBody>,
): Promise<UnitGroup> {
  authorise(orgPolicy, "groups.manage", actor);
  return deps.db.transaction().execute(async (trx) => {
    const { authorityId } = actor;
    if (await isGroupNameTaken(trx, authorityId, input.name, null)) throw new AppError("GROUP_NAME_TAKEN");
    const id = newId();
    const { name, aliases, kinds } = input;
    await insertGroup(trx, { authority_id: authorityId, id, name, aliases, kinds });
    await setMembers(trx, authorityId, id, input.unitIds);
    await recordDirectoryChange(deps, trx, actor, { action: "groups.created", kind: "group", id });
    return view(trx, actor, id);
  });
}

/** @throws AppError NOT_FOUND, CONFLICT (`current`), GROUP_NAME_TAKEN, INVALID_INPUT */
export async function changeGroup(
  deps: Deps,
  actor: Actor,
  id: string,
  input: z.infer<typeof UpdateGroupBody>,
): Promise<UnitGroup> {
  authorise(orgPolicy, "groups.manage", actor);
  return deps.db.transaction().execute(async (trx) => {
    const { authorityId } = actor;
    const before = await view(trx, actor, id);
    if (before.version !== input.version) throw new AppError("CONFLICT", { details: { current: before } });
    if (input.name !== undefined && (await isGroupNameTaken(trx, authorityId, input.name, id))) {
      throw new AppError("GROUP_NAME_TAKEN");
    }
    const changed = await updateGroup(trx, authorityId, id, input.version, {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.aliases === undefined ? {} : { aliases: input.aliases }),
      ...(input.kinds === undefined ? {} : { kinds: input.kinds }),
    });
    if (changed && input.unitIds !== undefined) await setMembers(trx, authorityId, id, input.unitIds);
    const after = await view(trx, actor, id);
    if (!changed) throw new AppError("CONFLICT", { details: { current: after } });
    const fields = fieldsOf(input);
    await recordDirectoryChange(deps, trx, actor, { action: "groups.changed", kind: "group", id, fields });
    return after;
  });
}

async function setMembers(trx: Db, authorityId: string, id: string, unitIds: string[]): Promise<void> {
  const known = await knownUnitIds(trx, authorityId, unitIds);
  if (known.length < new Set(unitIds).size) {
    throw new AppError("INVALID_INPUT", {
      details: { fields: [{ in: "body", field: "unitIds", message: "Có đơn vị không có trong danh bạ." }] },
    });
  }
  await writeGroupMembers(trx, authorityId, id, known);
}
