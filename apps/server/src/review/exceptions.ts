import { type Directory, resolveParty } from "./directory.ts";
import { KINDS_OF_PLACE } from "./place-kinds.ts";

/** How far behind a collective owner its exceptions are looked for, in characters. */
const REACH = 400;

// "các xã, phường (trừ xã Bình Lãng và phường Tân Lạc) …", "các phòng, không bao gồm Thanh tra; …"
const EXCEPT = /^[\s,(]*(?:ngoại trừ|trừ|không bao gồm|không gồm|không kể)\s+([^.;:)\n]+)/iu;
// The same inside the name itself, when the reader has taken the brackets along.
const EXCEPT_INSIDE = /[\s,(](?:ngoại trừ|trừ|không bao gồm|không gồm|không kể)\s+([^.;:)\n]+)/iu;

/** The words that say who of a collective owner is left out; null when nobody is. */
export function exceptionWords(name: string, text: string, end: number | null): string | null {
  const inside = EXCEPT_INSIDE.exec(name)?.[1];
  if (inside !== undefined || end === null) return inside ?? null;
  return EXCEPT.exec(text.slice(end, end + REACH).normalize("NFC"))?.[1] ?? null;
}

/**
 * The members of a group that an exception leaves out: units it names ("trừ các xã A, B"), and whole
 * groups ("trừ các phường").
 */
export function excludedMembers(words: string, groupId: string, directory: Directory): Set<string> {
  const excluded = new Set<string>();
  for (const part of words.split(/\s*,\s*|\s+và\s+/u)) {
    const { match } = resolveParty(asked(part), directory);
    if (match?.kind === "group") for (const unit of directory.membersOf(match.id)) excluded.add(unit.id);
  }
  let rest = ` ${plain(words)} `;
  // Longest first, so that "Tân Lạc Hạ" is not taken for "Tân Lạc".
  const names = directory
    .membersOf(groupId)
    .flatMap((unit) => unit.names.flatMap(shortForms).map((name) => ({ id: unit.id, name })))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { id, name } of names) {
    if (!rest.includes(` ${name} `)) continue;
    excluded.add(id);
    rest = rest.replaceAll(` ${name} `, " | ");
  }
  return excluded;
}

const asked = (name: string) => ({
  name: name.trim() || "—",
  span: null,
  kind: "group" as const,
  from: "officer" as const,
  match: null,
});

/** The name, and the name without the kinds of place before it ("UBND xã", "Phường"). */
function shortForms(name: string): string[] {
  const full = plain(name);
  let short = full;
  for (let next = KINDS_OF_PLACE.find((kind) => short.startsWith(`${kind} `)); next; ) {
    short = short.slice(next.length + 1);
    next = KINDS_OF_PLACE.find((kind) => short.startsWith(`${kind} `));
  }
  return short === full ? [full] : [full, short];
}

/** Without accents, signs and capitals: tone placement and spelling of capitals differ between texts. */
function plain(text: string): string {
  const letters = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  return letters.replace(/[^a-z0-9]+/g, " ").trim();
}
