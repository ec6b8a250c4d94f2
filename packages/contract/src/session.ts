import { z } from "zod";
import { Id, Name } from "./common.ts";

/** Kinds of authority that run an installation; "huyen" for archives before 1/7/2025. */
export const AUTHORITY_KINDS = ["tinh", "thanh-pho", "xa", "phuong", "dac-khu", "huyen"] as const;
export const AuthorityKind = z.enum(AUTHORITY_KINDS);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

/** DESIGN §1 and issue "organisation": who uses it. */
export const ROLES = [
  "administrator",
  "officer",
  "leader",
  "unit_head",
  "unit_contact",
  "viewer",
  "auditor",
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,49}$/);
export const Password = z.string().min(10).max(200);

export const SetupState = z.object({ needed: z.boolean() });
export const SetupBody = z.object({
  token: z.string().max(200),
  authority: z.object({ name: Name, kind: AuthorityKind }),
  administrator: z.object({ fullName: Name, username: Username, password: Password }),
});
export const SetupDemoBody = z.object({ token: z.string().max(200) });

export const SignInBody = z.object({
  username: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
});
export const ChangePasswordBody = z.object({ current: z.string().max(200), next: Password });

/** A place where the person is signed in, for the list on the settings page. */
export const OwnSession = z.object({
  id: z.string(),
  /** The one this request came with. */
  current: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }),
  userAgent: z.string().nullable(),
  ipAddress: z.string().nullable(),
});
export type OwnSession = z.infer<typeof OwnSession>;

/** Details of LOCKED_OUT: when the next try is allowed. */
export const LockedOutDetails = z.object({ until: z.iso.datetime({ offset: true }) });

/** Who is signed in, and what the page may offer; the server decides again on every request. */
export const Me = z.object({
  person: z.object({
    id: Id,
    fullName: z.string(),
    position: z.string(),
    role: Role,
    unitId: Id.nullable(),
    unitName: z.string().nullable(),
  }),
  authority: z.object({ id: Id, name: z.string(), kind: AuthorityKind }),
  /** Actions allowed somewhere for this role, e.g. "documents.import", "tasks.accept". */
  may: z.array(z.string()),
  demo: z.boolean(),
  /** The server's day in Asia/Ho_Chi_Minh: the page derives nothing from the device's clock. */
  today: z.iso.date(),
});
export type Me = z.infer<typeof Me>;

/** A card on the demo's sign-in page. */
export const DemoPerson = z.object({
  personId: Id,
  fullName: z.string(),
  role: Role,
  position: z.string(),
  unitName: z.string().nullable(),
  /** One sentence: what this person would do first. */
  hint: z.string(),
});
export type DemoPerson = z.infer<typeof DemoPerson>;
export const DemoSignInBody = z.object({ personId: Id });
