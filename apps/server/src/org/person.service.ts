import type { CreatePersonBody, Person, Role, UpdatePersonBody } from "@dondoc/contract";
import type { z } from "zod";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { newId } from "../ids.ts";
import { createAccount, endSessionsOf, locksOf, resetPassword, unlock } from "../session/account.service.ts";
import { fieldsOf, recordDirectoryChange } from "./changes.ts";
import { orgPolicy } from "./org.policy.ts";
import {
  holdAdministrators,
  insertPerson,
  type PersonRow,
  readPeople,
  readPerson,
  updatePerson,
} from "./person.repository.ts";
import { readUnit } from "./unit.repository.ts";

/** Only who keeps the directory sees how people sign in. */
function present(row: PersonRow, lockedUntil: Date | null, actor: Actor): Person {
  const keeps = orgPolicy["people.manage"].some((role) => role === actor.role);
  return {
    id: row.id,
    fullName: row.full_name,
    position: row.position,
    role: row.role,
    unitId: row.unit_id,
    unitName: row.unit_name,
    username: keeps ? row.username : null,
    active: row.active,
    lockedUntil: keeps ? (lockedUntil?.toISOString() ?? null) : null,
    version: row.version,
  };
}

/** Everybody in the order of names, also those who left. */
export async function listPeople(deps: Deps, actor: Actor): Promise<Person[]> {
  authorise(orgPolicy, "directory.read", actor);
  const rows = await readPeople(deps.db, actor.authorityId);
  const locks = await locksOf(
    deps,
    deps.db,
    rows.flatMap((row) => row.username ?? []),
  );
  return rows.map((row) => present(row, locks.get(row.username ?? "") ?? null, actor));
}

async function view(deps: Deps, db: Db, actor: Actor, id: string): Promise<Person> {
  const row = await readPerson(db, actor.authorityId, id);
  if (!row) throw new AppError("NOT_FOUND");
  const locks = await locksOf(deps, db, row.username === null ? [] : [row.username]);
  return present(row, locks.get(row.username ?? "") ?? null, actor);
}

/** What makes a person, without who asked for it: the set-up makes the first one. */
export type NewPerson = z.infer<typeof CreatePersonBody>;

/**
 * Adds a person with an account.
 * @throws AppError USERNAME_TAKEN, PASSWORD_WEAK
 */
export async function addPerson(trx: Db, authorityId: string, person: NewPerson): Promise<string> {
  const id = newId();
  const userId = await createAccount(trx, person.username, person.password);
  await insertPerson(trx, {
    authority_id: authorityId,
    id,
    user_id: userId,
    unit_id: person.unitId ?? null,
    full_name: person.fullName,
    position: person.position,
    role: person.role,
  });
  return id;
}

/** @throws AppError USERNAME_TAKEN, PASSWORD_WEAK, INVALID_INPUT (unknown unit), RULE_BROKEN (a unit role without unit) */
export async function createPerson(deps: Deps, actor: Actor, input: NewPerson): Promise<Person> {
  authorise(orgPolicy, "people.manage", actor);
  return deps.db.transaction().execute(async (trx) => {
    await checkUnit(trx, actor.authorityId, input.role, input.unitId ?? null);
    const id = await addPerson(trx, actor.authorityId, input);
    await recordDirectoryChange(deps, trx, actor, { action: "people.created", kind: "person", id });
    return view(deps, trx, actor, id);
  });
}

/**
 * Changes a person; a new password, another role and closing the account end their sessions.
 * @throws AppError NOT_FOUND, CONFLICT (`current`), PASSWORD_WEAK, INVALID_INPUT, RULE_BROKEN (the last
 *   administrator stays; a unit role needs a unit)
 */
export async function changePerson(
  deps: Deps,
  actor: Actor,
  id: string,
  input: z.infer<typeof UpdatePersonBody>,
): Promise<Person> {
  authorise(orgPolicy, "people.manage", actor);
  return deps.db.transaction().execute(async (trx) => {
    const { authorityId } = actor;
    const before = await readPerson(trx, authorityId, id);
    if (!before) throw new AppError("NOT_FOUND");
    if (before.version !== input.version) await refuseOlder(deps, trx, actor, id);
    const role = input.role ?? before.role;
    const unitId = input.unitId === undefined ? before.unit_id : input.unitId;
    await checkUnit(trx, authorityId, role, unitId);
    const active = input.active ?? before.active;
    if (role !== "administrator" || !active) await keepAnAdministrator(trx, authorityId, id);
    const changed = await updatePerson(trx, authorityId, id, input.version, {
      role,
      unit_id: unitId,
      active,
      ...(input.fullName === undefined ? {} : { full_name: input.fullName }),
      ...(input.position === undefined ? {} : { position: input.position }),
    });
    if (!changed) await refuseOlder(deps, trx, actor, id);
    await changeAccount(deps, trx, before, { ...input, role, active });
    const fields = fieldsOf(input);
    await recordDirectoryChange(deps, trx, actor, { action: "people.changed", kind: "person", id, fields });
    return view(deps, trx, actor, id);
  });
}

async function refuseOlder(deps: Deps, trx: Db, actor: Actor, id: string): Promise<never> {
  throw new AppError("CONFLICT", { details: { current: await view(deps, trx, actor, id) } });
}

/** What a change means for the person's way of signing in. */
async function changeAccount(
  deps: Deps,
  trx: Db,
  before: PersonRow,
  after: { password?: string | undefined; unlock?: true | undefined; role: Role; active: boolean },
): Promise<void> {
  const { user_id: userId, username } = before;
  if (userId === null || username === null) {
    if (after.password !== undefined) {
      throw new AppError("RULE_BROKEN", { message: "Người này không có tài khoản đăng nhập." });
    }
    return;
  }
  if (after.password !== undefined) await resetPassword(trx, { userId, username }, after.password);
  if (after.password !== undefined || after.unlock) await unlock(deps, trx, username);
  if (after.role !== before.role || !after.active) await endSessionsOf(trx, userId);
}

async function keepAnAdministrator(trx: Db, authorityId: string, leaving: string): Promise<void> {
  const administrators = await holdAdministrators(trx, authorityId);
  if (administrators.length === 1 && administrators[0] === leaving) {
    throw new AppError("RULE_BROKEN", {
      message: "Đây là quản trị viên duy nhất còn hoạt động.",
      action: "Giao quyền quản trị cho người khác trước.",
    });
  }
}

/** Heads and contact persons belong to a unit; a unit must be one of the authority. */
async function checkUnit(trx: Db, authorityId: string, role: Role, unitId: string | null): Promise<void> {
  if (unitId === null) {
    if (role !== "unit_head" && role !== "unit_contact") return;
    throw new AppError("RULE_BROKEN", {
      message: "Vai trò này phải thuộc một đơn vị.",
      action: "Chọn đơn vị của người này.",
    });
  }
  if (!(await readUnit(trx, authorityId, unitId))) {
    throw new AppError("INVALID_INPUT", {
      details: { fields: [{ in: "body", field: "unitId", message: "Không có trong danh bạ." }] },
    });
  }
}
