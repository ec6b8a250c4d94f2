import type { AuthorityKind, UnitKind } from "@dondoc/contract";
import commune from "./templates/commune.json" with { type: "json" };
import district from "./templates/district.json" with { type: "json" };
import province from "./templates/province.json" with { type: "json" };
import ward from "./templates/ward.json" with { type: "json" };

export type StarterUnit = { name: string; kind: UnitKind; shortName?: string; aliases?: string[] };
export type StarterGroup = { name: string; aliases: string[]; kinds: UnitKind[] };
export type StarterDirectory = { units: StarterUnit[]; groups: StarterGroup[] };

type Template = { units: object[]; groups: object[] };

/** Which template an authority begins with, and the word its names end with. */
const TEMPLATES: Readonly<Record<AuthorityKind, { template: Template; level: string }>> = {
  tinh: { template: province, level: "tỉnh" },
  "thanh-pho": { template: province, level: "thành phố" },
  xa: { template: commune, level: "xã" },
  phuong: { template: ward, level: "phường" },
  "dac-khu": { template: commune, level: "đặc khu" },
  huyen: { template: district, level: "huyện" },
};

/** Units and groups that an authority of a kind has by law (each template names its source). */
export function starterDirectory(kind: AuthorityKind): StarterDirectory {
  const { template, level } = TEMPLATES[kind];
  return JSON.parse(JSON.stringify(template).replaceAll("{level}", level)) as StarterDirectory;
}

/** How else texts name the authority itself: "UBND tỉnh", "Ủy ban nhân dân tỉnh". */
export function namesOfAuthority(kind: AuthorityKind): string[] {
  const { level } = TEMPLATES[kind];
  return [`UBND ${level}`, `Ủy ban nhân dân ${level}`];
}
