import type { Party } from "../types.ts";
import type { Draft } from "./draft.ts";

/** Nouns by which a unit that has been named is called again ("Trung tâm", "Phòng"), and how its full name begins. */
const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "phòng",
    "trung tâm",
    "ban quản lý",
    "chi cục",
    "chi nhánh",
    "công ty",
    "trạm",
    "hạt",
    "hội",
    "thành ủy",
    "huyện ủy",
    "viện",
    "bệnh viện",
    "hợp tác xã",
    "quỹ",
  ]
    .map((noun): [string, readonly string[]] => [noun, [noun]])
    .concat([
      ["nhà trường", ["trường"]],
      ["bqlda", ["ban quản lý dự án", "ban qlda"]],
    ]),
);
const COUNTED =
  /^(hai|ba|bốn|năm|\d{1,2}|0\d) (?:cơ quan|đơn vị|xã|phường|thôn|sở|phòng|ngành|địa phương|huyện|bên)(?: này| trên| nói trên)?$/u;
const NUMBERS = new Map([
  ["hai", 2],
  ["ba", 3],
  ["bốn", 4],
  ["năm", 5],
]);
/** How many orders back a name is still remembered. */
const REMEMBERED = 12;

/**
 * "Trung tâm chấm công ...", "Ba đơn vị thống nhất danh sách": the units that were named in full before. The parties
 * keep the words that stand here as their span.
 * @param found the parties of a clause
 * @param above the owners that the item would inherit
 * @param drafts the orders before it
 */
export function referBack(
  found: readonly Party[],
  above: () => readonly Party[],
  drafts: readonly Draft[],
): readonly Party[] {
  const [only] = found;
  if (!only || found.length > 1) return found;
  const said = only.name.toLowerCase();
  const begins = SHORT.get(said);
  if (begins) {
    const meant = named(begins, above, drafts);
    return meant ? [{ ...only, name: meant.name, kind: meant.kind }] : found;
  }
  const counted = COUNTED.exec(said)?.[1];
  if (!counted) return found;
  const before = drafts.at(-1);
  const both = [...(before?.leads ?? []), ...(before?.coordinators ?? [])];
  const count = NUMBERS.get(counted) ?? Number(counted);
  const units = before?.leads.length === count ? before.leads : both;
  return units.length === count ? units.map(({ name, kind }) => ({ ...only, name, kind })) : found;
}

function named(
  begins: readonly string[],
  above: () => readonly Party[],
  drafts: readonly Draft[],
): Party | undefined {
  const isMeant = ({ name }: Party) => {
    const full = name.toLowerCase();
    return begins.some((noun) => full.startsWith(`${noun} `));
  };
  const near = above().filter(isMeant);
  if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  for (const { leads, coordinators } of drafts.slice(-REMEMBERED).reverse()) {
    const party = leads.find(isMeant) ?? coordinators.find(isMeant);
    if (party) return party;
  }
  return undefined;
}
