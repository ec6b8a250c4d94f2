import type { Policy } from "../http/policy.ts";

/** Who sees the review of a document, and who decides in it (DESIGN §1). */
export const reviewPolicy = {
  "review.read": ["administrator", "officer", "leader", "auditor", "viewer"],
  "review.decide": ["administrator", "officer"],
} as const satisfies Policy;
