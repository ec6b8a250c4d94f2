import { digitWords } from "../lexicon/number-words.ts";
import type { Party } from "../types.ts";
import type { Draft } from "./draft.ts";

/** Nouns by which a unit that has been named is called again ("Trung tâm", "Phòng"). */
const SHORT = new Set(
  "phòng|trung tâm|ban quản lý|chi cục|chi nhánh|công ty|trạm|hạt|hội|thành ủy|huyện ủy|viện|bệnh viện|hợp tác xã|quỹ|nhà trường".split(
    "|",
  ),
);
/** Committees called by their level alone: in another paragraph that is whoever issued the document. */
const BY_LEVEL = new Set("ubnd xã|ubnd phường|ubnd huyện|ubnd thị trấn|ủy ban nhân dân xã".split("|"));
const COUNTED =
  /^(hai|ba|bốn|năm|\d{1,2}) (?:cơ quan|đơn vị|xã|phường|thôn|sở|phòng|ngành|địa phương|huyện|bên)(?: này| trên| nói trên)?$/u;
/** How many orders back a name is still remembered. */
const REMEMBERED = 12;

/** Where a full name may stand; each is looked at only when the ones before it do not have it. */
export type Named = {
  /** The parties that the paragraph names before the clause. */
  inParagraph(): readonly Party[];
  /** The owners that the item would inherit. */
  above(): readonly Party[];
  /** The orders before it. */
  drafts: readonly Draft[];
};

/**
 * "Trung tâm chấm công ...", "Ba đơn vị thống nhất danh sách": the units that were named in full before. The parties
 * keep the words that stand here as their span.
 * @param found the parties of a clause
 * @returns `found` itself when nothing is referred to
 */
export function referBack(found: readonly Party[], named: Named): readonly Party[] {
  const [only] = found;
  if (!only || found.length > 1) return found;
  const said = only.name.toLowerCase();
  if (SHORT.has(said) || BY_LEVEL.has(said)) {
    const meant = fullName(said, named);
    return meant ? [{ ...only, name: meant.name, kind: meant.kind }] : found;
  }
  const counted = COUNTED.exec(said)?.[1];
  if (!counted) return found;
  const count = digitWords[counted] ?? Number(counted);
  const before = named.drafts.at(-1);
  return (
    asMany(only, count, named.inParagraph()) ??
    asMany(only, count, before?.leads ?? []) ??
    asMany(only, count, before ? [...before.leads, ...before.coordinators] : []) ??
    found
  );
}

function fullName(said: string, { inParagraph, above, drafts }: Named): Party | undefined {
  const noun = said === "nhà trường" ? "trường " : `${said} `;
  const isMeant = ({ name }: Party) => name.toLowerCase().startsWith(noun);
  const here = inParagraph().findLast(isMeant);
  if (here || BY_LEVEL.has(said)) return here;
  const near = above().filter(isMeant);
  if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  for (const { leads, coordinators } of drafts.slice(-REMEMBERED).reverse()) {
    const party = leads.find(isMeant) ?? coordinators.find(isMeant);
    if (party) return party;
  }
  return undefined;
}

/** "Ba đơn vị", "hai xã này": those named before, when they are as many. */
function asMany(said: Party, count: number, named: readonly Party[]): readonly Party[] | null {
  return named.length === count ? named.map(({ name, kind }) => ({ ...said, name, kind })) : null;
}
