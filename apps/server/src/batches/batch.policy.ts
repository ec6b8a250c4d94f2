import type { Policy } from "../http/policy.ts";

/** Who brings many files in at once, and who sees how far that is. */
export const batchPolicy = {
  "batches.import": ["administrator", "officer"],
  "batches.read": ["administrator", "officer", "auditor"],
} as const satisfies Policy;
