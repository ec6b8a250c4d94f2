import type { Policy } from "../http/policy.ts";

export const auditPolicy = {
  "audit.read": ["administrator", "auditor"],
} as const satisfies Policy;
