import type { UnitCandidate } from "@dondoc/contract";
import type { Directory } from "./directory.ts";
import { foldText } from "./match/words.ts";
import { matchName } from "./match.ts";

const MOST = 8;

/**
 * What somebody who types may mean: first whatever the words name, then everything in which each typed
 * piece begins a word, in any order ("kinh te tan lac"), or its initials ("ubnd tl", "stc").
 */
export function pickFromDirectory(q: string, directory: Directory): UnitCandidate[] {
  const pieces = foldText(q).match(/[a-z0-9]+/g) ?? [];
  if (pieces.length === 0) return [];
  const named = matchName(q, directory);
  const seen = new Set(named.map((candidate) => candidate.id));
  const typed = entriesOf(directory)
    .filter((entry) => !seen.has(entry.id))
    .map((entry) => ({ entry, score: Math.max(...entry.names.map((name) => scoreTyped(pieces, name))) }))
    .filter(({ score }) => score > 0)
    .map(({ entry: { kind, id, name }, score }) => ({ kind, id, name, score }));
  return [...named, ...typed]
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length)
    .slice(0, MOST);
}

type Entry = { kind: UnitCandidate["kind"]; id: string; name: string; names: readonly string[] };

function entriesOf(directory: Directory): Entry[] {
  return [
    ...directory.units.map(({ id, name, shortName, aliases }) => ({
      kind: "unit" as const,
      id,
      name,
      names: [name, ...(shortName ? [shortName] : []), ...aliases],
    })),
    ...directory.groups.map(({ id, name, aliases }) => ({
      kind: "group" as const,
      id,
      name,
      names: [name, ...aliases],
    })),
    ...directory.people.map(({ id, name }) => ({ kind: "person" as const, id, name, names: [name] })),
  ];
}

/** Between 0.3 and 0.5, below every real match; more when the name begins with what was typed. */
function scoreTyped(pieces: readonly string[], name: string): number {
  const words = foldText(name).match(/[a-z0-9]+/g) ?? [];
  const initials = words
    .filter((word) => word !== "va")
    .map((word) => word[0])
    .join("");
  if (pieces.every((piece) => words.some((word) => word.startsWith(piece)))) {
    return words[0]!.startsWith(pieces[0]!) ? 0.5 : 0.4;
  }
  const fits = (piece: string) => words.some((word) => word.startsWith(piece)) || initials.includes(piece);
  return pieces.every((piece) => piece.length > 1 && fits(piece)) ? 0.3 : 0;
}
