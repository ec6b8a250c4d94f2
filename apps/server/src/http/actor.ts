import type { Role } from "@dondoc/contract";

/** The signed-in person on whose behalf a service acts. */
export type Actor = {
  authorityId: string;
  personId: string;
  userId: string;
  fullName: string;
  role: Role;
  unitId: string | null;
  /** Of the request, for the log and the audit. */
  requestId: string;
};
