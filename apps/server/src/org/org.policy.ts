import { ROLES } from "@dondoc/contract";
import type { Policy } from "../http/policy.ts";

/**
 * Everybody reads the directory; the administrator keeps it. The officer may add a unit, because a name
 * that the directory lacks turns up in the middle of a review.
 */
export const orgPolicy = {
  "directory.read": ROLES,
  "units.add": ["administrator", "officer"],
  "units.manage": ["administrator"],
  "groups.manage": ["administrator"],
  "letterhead.manage": ["administrator", "officer"],
  "people.manage": ["administrator"],
} as const satisfies Policy;
