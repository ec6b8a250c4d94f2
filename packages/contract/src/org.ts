import { z } from "zod";
import { Id, Name, Version } from "./common.ts";
import { Password, Role, Username } from "./session.ts";

/** Kinds of unit (DESIGN §1; law.md §7): data of the directory, used for groups and icons. */
export const UNIT_KINDS = [
  "authority",
  "office",
  "department",
  "commune",
  "ward",
  "special-zone",
  "district",
  "agency",
  "school",
  "health",
  "police",
  "military",
  "party",
  "front",
  "village",
  "enterprise",
  "working-group",
  "other",
] as const;
export const UnitKind = z.enum(UNIT_KINDS);
export type UnitKind = z.infer<typeof UnitKind>;

export const Unit = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  aliases: z.array(z.string()),
  kind: UnitKind,
  active: z.boolean(),
  /** Open tasks it leads, for lists. */
  openTasks: z.number().int(),
  version: Version,
});
export type Unit = z.infer<typeof Unit>;

export const CreateUnitBody = z.object({
  name: Name,
  shortName: Name.nullish(),
  aliases: z.array(Name).max(50).default([]),
  kind: UnitKind,
  parentId: Id.nullish(),
  groupIds: z.array(Id).max(50).default([]),
});
export const UpdateUnitBody = z.object({
  version: Version,
  name: Name.optional(),
  shortName: Name.nullish(),
  aliases: z.array(Name).max(50).optional(),
  kind: UnitKind.optional(),
  parentId: Id.nullish(),
  active: z.boolean().optional(),
});

/** A collective owner: "các xã, phường", "các sở, ban, ngành". */
export const UnitGroup = z.object({
  id: Id,
  name: z.string(),
  aliases: z.array(z.string()),
  /** Everybody in it now: the chosen units and all active units of its kinds. */
  unitIds: z.array(Id),
  /** Units of these kinds belong to it by themselves, also those added later. */
  kinds: z.array(UnitKind),
  /** Units chosen one by one. */
  chosenUnitIds: z.array(Id),
  version: Version,
});
export type UnitGroup = z.infer<typeof UnitGroup>;
export const CreateGroupBody = z.object({
  name: Name,
  aliases: z.array(Name).max(50).default([]),
  /** Chosen one by one. */
  unitIds: z.array(Id).max(5000).default([]),
  kinds: z.array(UnitKind).max(UNIT_KINDS.length).default([]),
});
export const UpdateGroupBody = z.object({
  version: Version,
  name: Name.optional(),
  aliases: z.array(Name).max(50).optional(),
  unitIds: z.array(Id).max(5000).optional(),
  kinds: z.array(UnitKind).max(UNIT_KINDS.length).optional(),
});

export const Person = z.object({
  id: Id,
  fullName: z.string(),
  position: z.string(),
  role: Role,
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  username: z.string().nullable(),
  active: z.boolean(),
  lockedUntil: z.iso.datetime({ offset: true }).nullable(),
  version: Version,
});
export type Person = z.infer<typeof Person>;
export const CreatePersonBody = z.object({
  fullName: Name,
  position: z.string().trim().max(200).default(""),
  role: Role,
  unitId: Id.nullish(),
  username: Username,
  password: Password,
});
export const UpdatePersonBody = z.object({
  version: Version,
  fullName: Name.optional(),
  position: z.string().trim().max(200).optional(),
  role: Role.optional(),
  unitId: Id.nullish(),
  active: z.boolean().optional(),
  /** Sets a new password and ends the person's sessions. */
  password: Password.optional(),
  /** Ends a lock-out at once. */
  unlock: z.literal(true).optional(),
});

/** A unit or group that a name in a text may mean, best first. */
export const UnitCandidate = z.object({
  kind: z.enum(["unit", "group", "person"]),
  id: Id,
  name: z.string(),
  /** 0..1; 1 = the same name or alias. */
  score: z.number(),
});
export type UnitCandidate = z.infer<typeof UnitCandidate>;
