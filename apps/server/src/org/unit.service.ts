import type { CreateUnitBody, Unit, UpdateUnitBody } from "@dondoc/contract";
import type { z } from "zod";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { newId } from "../ids.ts";
import { openTasksByUnit } from "../tracking/unit-load.service.ts";
import { fieldsOf, recordDirectoryChange } from "./changes.ts";
import { addToGroups, knownGroupIds } from "./group.repository.ts";
import { orgPolicy } from "./org.policy.ts";
import {
  hasActiveChildren,
  insertUnit,
  isUnitNameTaken,
  readUnit,
  readUnits,
  type UnitRow,
  updateUnit,
} from "./unit.repository.ts";
import { subtreeOf } from "./unit-tree.service.ts";

function present(row: UnitRow, openTasks: number): Unit {
  return {
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    shortName: row.short_name,
    aliases: row.aliases,
    kind: row.kind,
    active: row.active,
    openTasks,
    version: row.version,
  };
}

/** Every unit in the order of names; the tree follows from `parentId`. */
export async function listUnits(deps: Deps, actor: Actor): Promise<Unit[]> {
  authorise(orgPolicy, "directory.read", actor);
  const rows = await readUnits(deps.db, actor.authorityId);
  const open = await openTasksByUnit(deps.db, actor.authorityId);
  return rows.map((row) => present(row, open.get(row.id) ?? 0));
}

/** @throws AppError NOT_FOUND */
export async function getUnit(deps: Deps, actor: Actor, id: string): Promise<Unit> {
  authorise(orgPolicy, "directory.read", actor);
  return view(deps.db, actor, id);
}

async function view(db: Db, actor: Actor, id: string): Promise<Unit> {
  const row = await readUnit(db, actor.authorityId, id);
  if (!row) throw new AppError("NOT_FOUND");
  const open = await openTasksByUnit(db, actor.authorityId, id);
  return present(row, open.get(id) ?? 0);
}

/** @throws AppError UNIT_NAME_TAKEN, INVALID_INPUT (unknown parent or group) */
export async function createUnit(
  deps: Deps,
  actor: Actor,
  input: z.infer<typeof CreateUnitBody>,
): Promise<Unit> {
  authorise(orgPolicy, "units.add", actor);
  return deps.db.transaction().execute(async (trx) => {
    const { authorityId } = actor;
    if (await isUnitNameTaken(trx, authorityId, input.name, null)) throw new AppError("UNIT_NAME_TAKEN");
    await checkParent(trx, authorityId, input.parentId ?? null, null);
    const groups = await knownGroupIds(trx, authorityId, input.groupIds);
    if (groups.length < new Set(input.groupIds).size) throw unknown("groupIds");
    const id = newId();
    await insertUnit(trx, {
      authority_id: authorityId,
      id,
      parent_id: input.parentId ?? null,
      name: input.name,
      short_name: input.shortName ?? null,
      aliases: input.aliases,
      kind: input.kind,
    });
    await addToGroups(
      trx,
      authorityId,
      groups.map((groupId) => ({ groupId, unitId: id })),
    );
    await recordDirectoryChange(deps, trx, actor, { action: "units.created", kind: "unit", id });
    return view(trx, actor, id);
  });
}

/** @throws AppError NOT_FOUND, CONFLICT (`current`), UNIT_NAME_TAKEN, UNIT_IN_USE, INVALID_INPUT */
export async function changeUnit(
  deps: Deps,
  actor: Actor,
  id: string,
  input: z.infer<typeof UpdateUnitBody>,
): Promise<Unit> {
  authorise(orgPolicy, "units.manage", actor);
  return deps.db.transaction().execute(async (trx) => {
    const { authorityId } = actor;
    const before = await view(trx, actor, id);
    if (before.version !== input.version) throw new AppError("CONFLICT", { details: { current: before } });
    await checkName(trx, authorityId, before, input);
    if (input.parentId !== undefined) await checkParent(trx, authorityId, input.parentId, id);
    if (input.active === false && before.active) await checkUnused(trx, authorityId, before);
    const changed = await updateUnit(trx, authorityId, id, input.version, {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.shortName === undefined ? {} : { short_name: input.shortName }),
      ...(input.aliases === undefined ? {} : { aliases: input.aliases }),
      ...(input.kind === undefined ? {} : { kind: input.kind }),
      ...(input.parentId === undefined ? {} : { parent_id: input.parentId }),
      ...(input.active === undefined ? {} : { active: input.active }),
    });
    const after = await view(trx, actor, id);
    if (!changed) throw new AppError("CONFLICT", { details: { current: after } });
    const fields = fieldsOf(input);
    await recordDirectoryChange(deps, trx, actor, { action: "units.changed", kind: "unit", id, fields });
    return after;
  });
}

async function checkName(
  trx: Db,
  authorityId: string,
  before: Unit,
  input: z.infer<typeof UpdateUnitBody>,
): Promise<void> {
  const willBeActive = input.active ?? before.active;
  if (!willBeActive) return;
  const name = input.name ?? before.name;
  if (await isUnitNameTaken(trx, authorityId, name, before.id)) throw new AppError("UNIT_NAME_TAKEN");
}

/** A unit stands below another one of the same authority, never below itself. */
async function checkParent(
  trx: Db,
  authorityId: string,
  parentId: string | null,
  ownId: string | null,
): Promise<void> {
  if (parentId === null) return;
  if (!(await readUnit(trx, authorityId, parentId))) throw unknown("parentId");
  if (ownId !== null && (await subtreeOf(trx, authorityId, ownId)).has(parentId)) {
    throw new AppError("INVALID_INPUT", {
      message: "Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.",
      details: { fields: [{ in: "body", field: "parentId", message: "" }] },
    });
  }
}

async function checkUnused(trx: Db, authorityId: string, unit: Unit): Promise<void> {
  const children = await hasActiveChildren(trx, authorityId, unit.id);
  if (unit.openTasks > 0 || children) {
    throw new AppError("UNIT_IN_USE", { details: { openTasks: unit.openTasks, hasUnits: children } });
  }
}

const unknown = (field: string): AppError =>
  new AppError("INVALID_INPUT", {
    details: { fields: [{ in: "body", field, message: "Không có trong danh bạ." }] },
  });
