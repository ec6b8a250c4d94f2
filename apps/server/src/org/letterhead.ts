import type { AuthorityKind, Letterhead } from "@dondoc/contract";

/** Names of places that are written with their kind: numbers and persons (Nghị định 30, Phụ lục I.II.4b). */
const WITH_KIND = /^(\d|Hồ Chí Minh$)/u;
const NAME =
  /^(?:Ủy ban nhân dân|UBND)\s+(tỉnh|thành phố|xã|phường|đặc khu|huyện|thị xã|quận|thị trấn)\s+(.+)$/iu;

/** "UBND xã Suối Cát" → "Ủy ban nhân dân xã Suối Cát"; other names stay. */
export const fullName = (name: string): string => name.replace(/^UBND(?=\s)/u, "Ủy ban nhân dân").trim();

/** "UBND xã Suối Cát" → "Suối Cát"; "Ủy ban nhân dân Phường 1" → "Phường 1". */
export function placeOf(name: string): string {
  const [, kind, own] = NAME.exec(name.trim()) ?? [];
  if (!kind || !own) return name.replace(/^(Ủy ban nhân dân|UBND)\s+/u, "").trim();
  return WITH_KIND.test(own) ? `${kind.charAt(0).toLocaleUpperCase("vi")}${kind.slice(1)} ${own}` : own;
}

/** The letterhead of an authority that has set nothing: a committee signs as a whole, its office drafts. */
export function derivedLetterhead(authority: { name: string; kind: AuthorityKind }): Letterhead {
  return {
    parent: null,
    issuer: fullName(authority.name),
    place: placeOf(authority.name),
    letterSymbol: "UBND-VP",
    archive: "VT, VP",
    signing: "office",
    signer: "",
    derived: true,
    version: 0,
  };
}
