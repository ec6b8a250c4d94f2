import type { AuthorityKind } from "@dondoc/contract";
import type { Db } from "../db/database.ts";
import { AppError } from "../http/app-error.ts";
import { newId } from "../ids.ts";
import { holdSetup, insertAuthority, isAnyAuthority, readAuthorityName } from "./authority.repository.ts";
import { insertGroup } from "./group.repository.ts";
import { namesOfAuthority, starterDirectory } from "./starter-directory.ts";
import { insertUnit } from "./unit.repository.ts";

/** Whether anybody has set the program up. */
export async function hasAuthority(db: Db): Promise<boolean> {
  return isAnyAuthority(db);
}

/** The authority's name, for the head of what it prints. */
export async function authorityName(db: Db, id: string): Promise<string> {
  return (await readAuthorityName(db, id)) ?? "";
}

/**
 * Lets one set-up go on, of several at once and of whatever kind, until the transaction ends.
 * @throws AppError SETUP_DONE when there is an authority already
 */
export async function beginSetup(trx: Db): Promise<void> {
  await holdSetup(trx);
  if (await isAnyAuthority(trx)) throw new AppError("SETUP_DONE");
}

/** Makes the first authority. @throws AppError SETUP_DONE */
export async function createFirstAuthority(
  trx: Db,
  authority: { name: string; kind: AuthorityKind },
): Promise<{ authorityId: string; rootUnitId: string }> {
  await beginSetup(trx);
  return createAuthority(trx, authority);
}

/**
 * Makes an authority with its own unit at the top and the units and groups that its kind has by law.
 * @param db the transaction of the set-up
 */
async function createAuthority(
  db: Db,
  authority: { name: string; kind: AuthorityKind },
): Promise<{ authorityId: string; rootUnitId: string }> {
  const authorityId = newId();
  const rootUnitId = newId();
  await insertAuthority(db, { id: authorityId, ...authority, settings: "{}" });
  await insertUnit(db, {
    authority_id: authorityId,
    id: rootUnitId,
    parent_id: null,
    name: authority.name,
    short_name: null,
    aliases: namesOfAuthority(authority.kind),
    kind: "authority",
  });
  const starter = starterDirectory(authority.kind);
  for (const unit of starter.units) {
    await insertUnit(db, {
      authority_id: authorityId,
      id: newId(),
      parent_id: rootUnitId,
      name: unit.name,
      short_name: unit.shortName ?? null,
      aliases: unit.aliases ?? [],
      kind: unit.kind,
    });
  }
  for (const group of starter.groups) {
    await insertGroup(db, { authority_id: authorityId, id: newId(), ...group });
  }
  return { authorityId, rootUnitId };
}
