import type { UnitCandidate } from "@dondoc/contract";
import type { Directory } from "./directory.ts";
import { type PreparedGroup, prepareGroup, readGroupPhrase, scoreGroup } from "./match/group-names.ts";
import { readPersonPhrase, scorePerson } from "./match/person-names.ts";
import successors from "./match/successors.json" with { type: "json" };
import { type PreparedName, prepare, SCORES, scoreUnitName } from "./match/unit-names.ts";
import { type Word, wordsOf } from "./match/words.ts";

/** Below this a candidate is no help. */
const THRESHOLD = 0.55;
const MOST = 8;

type PreparedUnit = { id: string; name: string; names: PreparedName[]; around: PreparedName[] };

/** Answers what names mean in one directory; made once, asked many times. */
export type Matcher = (name: string) => UnitCandidate[];

/**
 * Prepares a directory for questions.
 *
 * What it knows: abbreviations by their letters, tone placement, missing accents and slips, the level
 * or place that a text adds or leaves out, whoever heads a unit, collective phrases, persons by their
 * form of address, and which unit took over the work of a dissolved one. It never guesses between
 * levels ("xã", "phường") or numbers.
 */
export function createMatcher(directory: Directory): Matcher {
  const units = prepareUnits(directory);
  const groups = directory.groups.map((group) => ({
    ...group,
    prepared: prepareGroup([group.name, ...group.aliases], group.kinds),
  }));
  const present = presentKinds(directory);
  const people = directory.people.map((person) => ({ ...person, words: wordsOf(person.name) }));
  const known = new Map<string, UnitCandidate[]>();
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    const candidates = [
      ...unitCandidates(name, units),
      ...groupCandidates(name, groups, present),
      ...personCandidates(name, people),
    ]
      .filter((candidate) => candidate.score >= THRESHOLD)
      .sort(
        (a, b) => b.score - a.score || a.name.length - b.name.length || a.name.localeCompare(b.name, "vi"),
      )
      .slice(0, MOST);
    known.set(name, candidates);
    return candidates;
  };
}

/** What one name may mean, best first; 1 = the same name. For many names make a {@link createMatcher}. */
export function matchName(name: string, directory: Directory): UnitCandidate[] {
  return createMatcher(directory)(name);
}

function prepareUnits(directory: Directory): PreparedUnit[] {
  const byId = new Map(directory.units.map((unit) => [unit.id, unit]));
  const prepared = new Map(
    directory.units.map((unit) => [
      unit.id,
      [unit.name, ...(unit.shortName ? [unit.shortName] : []), ...unit.aliases].map(prepare),
    ]),
  );
  return directory.units.map((unit) => {
    const around: PreparedName[] = [];
    const seen = new Set([unit.id]);
    for (let above = byId.get(unit.parentId ?? ""); above && !seen.has(above.id); ) {
      seen.add(above.id);
      around.push(...prepared.get(above.id)!);
      above = byId.get(above.parentId ?? "");
    }
    return { id: unit.id, name: unit.name, names: prepared.get(unit.id)!, around };
  });
}

// Posts before the unit they head: "Giám đốc Sở Y tế", "Chủ tịch UBND xã …". What they keep is the unit's own noun.
const POSTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:đồng chí\s+)?(?:phó\s+)?chánh\s+(?=văn phòng|thanh tra)/iu, ""],
  [/^(?:đồng chí\s+)?(?:phó\s+)?trưởng\s+(?=phòng|ban|công an|trạm)/iu, ""],
  [/^(?:đồng chí\s+)?(?:phó\s+)?(?:chủ tịch|giám đốc|cục trưởng|chi cục trưởng|hiệu trưởng)\s+/iu, ""],
  [/^(?:đồng chí\s+)?chỉ huy trưởng\s+/iu, ""],
  [/^(?:tập thể\s+)?(?:lãnh đạo|thủ trưởng|người đứng đầu)\s+/iu, ""],
];

function withoutPost(name: string): string | null {
  for (const [post, kept] of POSTS) {
    const rest = name.replace(post, kept);
    if (rest !== name) return rest;
  }
  return null;
}

function unitCandidates(name: string, units: readonly PreparedUnit[]): UnitCandidate[] {
  const text = name.normalize("NFC").trim();
  const asked = prepare(text);
  if (asked.words.length === 0) return [];
  const headed = withoutPost(text);
  const headedWords = headed === null ? null : prepare(headed);
  const now = successorsOf(asked);
  return units.map((unit) => {
    const direct = bestScore(asked, unit);
    const head = headedWords === null ? 0 : Math.min(bestScore(headedWords, unit), SCORES.head);
    const after = Math.max(
      0,
      ...now.map((name) => (bestScore(name, unit) >= SCORES.place ? SCORES.successor : 0)),
    );
    return {
      kind: "unit" as const,
      id: unit.id,
      name: unit.name,
      score: round(Math.max(direct, head, after)),
    };
  });
}

const bestScore = (asked: PreparedName, unit: PreparedUnit): number =>
  Math.max(0, ...unit.names.map((name) => scoreUnitName(asked, name, unit.around)));

const round = (score: number): number => Math.round(score * 1000) / 1000;

const SUCCESSORS = successors.map(({ was, now }) => ({ was: prepare(was), now: now.map(prepare) }));

/** Today's names for a unit that no longer exists (law.md §7; by level, not by place). */
function successorsOf(asked: PreparedName): PreparedName[] {
  return SUCCESSORS.filter(({ was }) => scoreUnitName(asked, was, []) >= SCORES.place).flatMap(
    ({ now }) => now,
  );
}

type PreparedGroupRow = { id: string; name: string; prepared: PreparedGroup };

/** Kinds of unit that the directory has; a thị trấn is a commune with another name. */
function presentKinds(directory: Directory): Set<string> {
  const kinds = new Set<string>(directory.units.map((unit) => unit.kind));
  if (directory.units.some((unit) => /thị trấn/iu.test(unit.name))) kinds.add("town");
  return kinds;
}

function groupCandidates(
  name: string,
  groups: readonly PreparedGroupRow[],
  present: ReadonlySet<string>,
): UnitCandidate[] {
  const phrase = readGroupPhrase(name);
  return groups.map((group) => ({
    kind: "group",
    id: group.id,
    name: group.name,
    score: round(scoreGroup(name, phrase, group.prepared, present)),
  }));
}

function personCandidates(
  name: string,
  people: readonly { id: string; name: string; words: Word[] }[],
): UnitCandidate[] {
  const phrase = readPersonPhrase(name);
  if (phrase.words.length === 0) return [];
  return people.map((person) => ({
    kind: "person",
    id: person.id,
    name: person.name,
    score: scorePerson(phrase, person.words),
  }));
}
