import collective from "./collective-words.json" with { type: "json" };
import { foldText } from "./words.ts";

/** Nouns of a collective phrase ("xã", "phường") and the kinds of unit that they mean ("town" = thị trấn). */
export type GroupPhrase = { nouns: ReadonlySet<string>; kinds: ReadonlySet<string>; raw: string };

const KINDS_OF_NOUN = new Map(
  Object.entries(collective.nouns).map(([noun, kinds]) => [foldText(noun), kinds]),
);
const folded = (phrases: readonly string[]): string[] =>
  phrases.map(foldText).sort((a, b) => b.length - a.length);
const LEADING = folded(collective.leading);
const TRAILING = folded(collective.trailing);
const PLURAL = new Set(folded(collective.plural));

/** Removes what may stand before the nouns: "Chủ tịch UBND các", "thủ trưởng các". */
function dropLeading(text: string): { rest: string; plural: boolean } {
  let rest = text;
  let plural = false;
  for (let found: string | undefined = ""; found !== undefined; ) {
    found = LEADING.find((phrase) => rest.startsWith(`${phrase} `));
    if (found === undefined) break;
    plural ||= PLURAL.has(found);
    rest = rest.slice(found.length + 1);
  }
  return { rest, plural };
}

/** Cuts what only says where: "trên địa bàn huyện …", "thuộc UBND tỉnh", "có liên quan". */
function dropTrailing(text: string): string {
  const cut = TRAILING.map((phrase) => ` ${text} `.indexOf(` ${phrase} `)).filter((at) => at > 0);
  return cut.length === 0 ? text : text.slice(0, Math.min(...cut) - 1).trim();
}

/**
 * Takes a collective phrase apart: "UBND các xã, thị trấn" → xã + thị trấn. Null when the phrase does
 * not speak of many.
 */
export function readGroupPhrase(phrase: string): GroupPhrase | null {
  const raw = foldText(phrase.replace(/\([^)]*\)|[,\s]+(?:ngoại trừ|trừ|không bao gồm)\s.*$/giu, " "))
    .replace(/[^a-z0-9,;&/-]+/g, " ")
    .trim();
  const { rest, plural } = dropLeading(raw.replace(/[;&/-]/g, ",").replace(/\s*,\s*/g, ", "));
  const text = dropTrailing(rest);
  if (text === "") return null;
  const nouns = text.split(/\s*,\s*|\s+va\s+/).filter(Boolean);
  const known = nouns.flatMap((noun) => KINDS_OF_NOUN.get(noun) ?? []);
  const always = nouns.every((noun) => noun.startsWith("cap ") || noun.startsWith("toan "));
  if (!plural && !always) return null;
  return { nouns: new Set(nouns), kinds: new Set(known), raw };
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((value) => b.has(value));

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> =>
  new Set([...a].filter((value) => b.has(value)));

/** A group's own ways of being named, and the kinds that make it up. */
export type PreparedGroup = { phrases: GroupPhrase[]; plain: string[]; kinds: ReadonlySet<string> };

export function prepareGroup(names: readonly string[], kinds: readonly string[]): PreparedGroup {
  const phrases = names.flatMap((name) => readGroupPhrase(name) ?? readGroupPhrase(`các ${name}`) ?? []);
  const spoken = phrases.find((phrase) => isSpoken(phrase));
  return { phrases, plain: names.map(plainOf), kinds: spoken?.kinds ?? new Set(kinds) };
}

const plainOf = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Every noun of the phrase is a kind of unit. */
const isSpoken = (phrase: GroupPhrase): boolean =>
  [...phrase.nouns].every((noun) => KINDS_OF_NOUN.has(noun)) && phrase.kinds.size > 0;

/**
 * How well a phrase names a group; 0 when it does not.
 * @param present kinds that the directory has: without a special zone in it, "các xã, phường, đặc khu"
 *   and "các xã, phường" are the same units
 */
export function scoreGroup(
  name: string,
  asked: GroupPhrase | null,
  group: PreparedGroup,
  present: ReadonlySet<string>,
): number {
  if (group.plain.includes(plainOf(name))) return 1;
  if (!asked) return 0;
  if (group.phrases.some((phrase) => same(phrase.nouns, asked.nouns))) return 0.98;
  const here = common(asked.kinds, present);
  if (isSpoken(asked) && here.size > 0 && same(here, common(group.kinds, present))) return 0.97;
  return Math.max(0, ...group.phrases.map((phrase) => overlap(asked.nouns, phrase.nouns)));
}

/** Part of the same nouns: worth showing, never sure, because it means other units. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = common(a, b).size;
  return shared === 0 ? 0 : 0.55 + 0.3 * (shared / Math.max(a.size, b.size));
}
