import type { Actor } from "../http/actor.ts";
import type { Policy } from "../http/policy.ts";

/** Who brings documents in, and who reads them (DESIGN §1). */
export const documentPolicy = {
  "documents.import": ["administrator", "officer"],
  "documents.read": ["administrator", "officer", "leader", "auditor", "viewer", "unit_head", "unit_contact"],
  "documents.map": ["administrator", "officer"],
  "documents.edit": ["administrator", "officer"],
  "documents.delete": ["administrator", "officer"],
} as const satisfies Policy;

/** People of a unit read only documents that gave their unit a task; everybody else reads all. */
export const readsOnlyOwn = (actor: Actor): boolean =>
  actor.role === "unit_head" || actor.role === "unit_contact";
