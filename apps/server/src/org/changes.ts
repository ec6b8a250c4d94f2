import { recordAudit } from "../audit/audit.service.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";

export type DirectoryKind = "unit" | "group" | "person";

/** Writes a change of the directory into the audit and tells open pages; within the given transaction. */
export async function recordDirectoryChange(
  deps: Deps,
  trx: Db,
  actor: Actor,
  change: { action: string; kind: DirectoryKind; id: string; fields?: string[] },
): Promise<void> {
  const { action, kind, id, fields } = change;
  await recordAudit(trx, actor, action, { kind, id }, fields ? { fields } : {});
  await deps.live.announce(trx, {
    authorityId: actor.authorityId,
    topic: "directory",
    body: { kind, id, by: actor.personId },
  });
}

/** The names of the fields that a request sets, without its version. */
export function fieldsOf(input: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(input).filter((key) => key !== "version" && input[key] !== undefined);
}
