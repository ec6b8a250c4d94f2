import { ROLES } from "@dondoc/contract";
import type { Policy } from "../http/policy.ts";

/** Everybody reads the directory; the administrator keeps it. */
export const orgPolicy = {
  "directory.read": ROLES,
  "units.manage": ["administrator"],
  "groups.manage": ["administrator"],
  "people.manage": ["administrator"],
} as const satisfies Policy;
