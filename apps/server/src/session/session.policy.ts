import { ROLES } from "@dondoc/contract";
import type { Policy } from "../http/policy.ts";

/** Everybody who is signed in manages their own sessions and password, nobody else's. */
export const sessionPolicy = {
  "session.own": ROLES,
} as const satisfies Policy;
