import type { Policy } from "../http/policy.ts";

/** Who has drafts of official documents written: those who assign and follow tasks for the authority. */
export const officialPolicy = {
  "official.write": ["administrator", "officer", "leader"],
} as const satisfies Policy;
