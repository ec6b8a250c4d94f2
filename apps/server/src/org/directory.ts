import type { UnitKind } from "@dondoc/contract";

/** What names are matched against: the active units, groups and people of an authority. */
export type Directory = {
  units: readonly DirectoryUnit[];
  groups: readonly DirectoryGroup[];
  people: readonly DirectoryPerson[];
};

export type DirectoryUnit = {
  id: string;
  parentId: string | null;
  name: string;
  shortName: string | null;
  aliases: readonly string[];
  kind: UnitKind;
};

export type DirectoryGroup = {
  id: string;
  name: string;
  aliases: readonly string[];
  kinds: readonly UnitKind[];
  /** Active members: chosen one by one, and by kind. */
  unitIds: readonly string[];
};

export type DirectoryPerson = { id: string; name: string; position: string; unitId: string | null };
