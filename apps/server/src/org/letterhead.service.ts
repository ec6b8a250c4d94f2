import type { Letterhead, UpdateLetterheadBody } from "@dondoc/contract";
import { recordAudit } from "../audit/audit.service.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { fieldsOf } from "./changes.ts";
import { derivedLetterhead } from "./letterhead.ts";
import { orgPolicy } from "./org.policy.ts";
import { readAuthority, writeLetterhead } from "./settings.repository.ts";

/** Head and foot of the authority's documents: as set, else as its name and kind suggest. */
export async function letterheadOf(db: Db, authorityId: string): Promise<Letterhead> {
  const authority = await readAuthority(db, authorityId);
  const set = authority.settings.letterhead;
  return set ? { ...set, derived: false } : derivedLetterhead(authority);
}

export async function getLetterhead(deps: Deps, actor: Actor): Promise<Letterhead> {
  authorise(orgPolicy, "directory.read", actor);
  return letterheadOf(deps.db, actor.authorityId);
}

/** @throws AppError CONFLICT (`current`) */
export async function changeLetterhead(
  deps: Deps,
  actor: Actor,
  { version, ...input }: UpdateLetterheadBody,
): Promise<Letterhead> {
  authorise(orgPolicy, "letterhead.manage", actor);
  return deps.db.transaction().execute(async (trx) => {
    const written = { ...input, parent: input.parent || null, version: version + 1 };
    if (!(await writeLetterhead(trx, actor.authorityId, version, written))) {
      throw new AppError("CONFLICT", { details: { current: await letterheadOf(trx, actor.authorityId) } });
    }
    const subject = { kind: "authority", id: actor.authorityId };
    await recordAudit(trx, actor, "letterhead.changed", subject, { fields: fieldsOf(input) });
    return letterheadOf(trx, actor.authorityId);
  });
}
