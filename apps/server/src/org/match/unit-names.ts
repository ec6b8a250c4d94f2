import { align, editDistance } from "./align.ts";
import { levelAt, levelsIn, type Word, wordsOf } from "./words.ts";

/** How sure a way of naming a unit is; 1 = its own name. A review takes 0.95 and more without asking. */
export const SCORES = {
  same: 1,
  /** Only the level or the own place is left out or added: "Phòng Y tế" for "Phòng Y tế huyện". */
  level: 0.98,
  /** "xã Bình Lãng" for "UBND xã Bình Lãng". */
  place: 0.97,
  /** "Chủ tịch UBND xã Bình Lãng" for the unit that he heads. */
  head: 0.96,
  /** Accents differ: another name, or a lost accent. */
  accents: 0.9,
  /** The beginning of the name: "Phòng Nông nghiệp". */
  beginning: 0.85,
  /** The middle of the name: "Quân sự" for "Ban Chỉ huy Quân sự xã". */
  inside: 0.75,
  /** A slip of typing or OCR; how much is left at the most. */
  slip: 0.8,
  /** The unit that took over the work of one that is no more. */
  successor: 0.7,
} as const;

const COMMITTEE = wordsOf("Ủy ban nhân dân");

/** A unit's name, ready to be compared. */
export type PreparedName = { words: Word[]; joined: string };

export function prepare(name: string): PreparedName {
  const words = wordsOf(name);
  return { words, joined: words.map((word) => word.fold).join(" ") };
}

/** "UBND xã Bình Lãng" → "xã Bình Lãng"; null when it is no People's Committee of a place. */
function withoutCommittee(words: readonly Word[]): readonly Word[] | null {
  const begins = COMMITTEE.every((word, i) => words[i]?.fold === word.fold);
  return begins && levelAt(words, COMMITTEE.length) > 0 ? words.slice(COMMITTEE.length) : null;
}

/**
 * How well a name in a text names a unit.
 * @param around names of the units above it, which a text may add ("Phòng Y tế huyện Sông Mây")
 * @returns 0 when it does not
 */
export function scoreUnitName(
  asked: PreparedName,
  unit: PreparedName,
  around: readonly PreparedName[],
): number {
  const direct = scoreWords(asked.words, unit.words, around);
  if (direct > SCORES.place) return direct;
  const askedPlace = withoutCommittee(asked.words);
  const unitPlace = withoutCommittee(unit.words);
  // One says "UBND xã …", the other only "xã …".
  const bare = scorePlace(askedPlace, unitPlace, asked.words, unit.words);
  return Math.max(direct, bare, direct === 0 ? scoreLoosely(asked, unit) : 0);
}

function scorePlace(
  askedPlace: readonly Word[] | null,
  unitPlace: readonly Word[] | null,
  asked: readonly Word[],
  unit: readonly Word[],
): number {
  if ((askedPlace === null) === (unitPlace === null)) return 0;
  const a = askedPlace ?? asked;
  const b = unitPlace ?? unit;
  if (levelAt(a, 0) === 0 || a.length < 2) return 0;
  const along = align(a, b);
  if (!along || along.left < a.length || along.right < b.length) return 0;
  return along.exact ? SCORES.place : SCORES.accents - 0.02;
}

function scoreWords(asked: readonly Word[], unit: readonly Word[], around: readonly PreparedName[]): number {
  const along = align(asked, unit);
  if (!along) return 0;
  const sure = along.exact ? 1 : SCORES.accents;
  if (along.left === asked.length && along.right === unit.length) return sure * SCORES.same;
  if (along.left < asked.length) return sure * scoreAdded(asked, along.left, around);
  return sure * scoreLeftOut(unit, along.right);
}

/** The text says more than the directory: its level, or the place that it belongs to. */
function scoreAdded(asked: readonly Word[], from: number, around: readonly PreparedName[]): number {
  const level = levelAt(asked, from);
  if (level === 0 || from === 0) return 0;
  if (from + level === asked.length) return SCORES.level;
  const place = asked
    .slice(from)
    .map((word) => word.fold)
    .join(" ");
  const own = around.some((name) => ` ${name.joined} `.includes(` ${place} `));
  return own ? SCORES.level : 0;
}

/** The text says less than the directory. */
function scoreLeftOut(unit: readonly Word[], from: number): number {
  const level = levelAt(unit, from);
  if (level > 0) return from + level === unit.length ? SCORES.level : SCORES.place;
  // "Công an xã" for "Công an xã Bình Lãng".
  if ((levelAt(unit, from - 1) === 1 || levelAt(unit, from - 2) === 2) && from > 1) return SCORES.place;
  return from >= 2 ? SCORES.beginning : 0;
}

/** Parts of a name, and slips of typing; never where levels or numbers say that it is another unit. */
function scoreLoosely(asked: PreparedName, unit: PreparedName): number {
  if (asked.words.length === 0) return 0;
  const levels = levelsIn(asked.words);
  const unitLevels = levelsIn(unit.words);
  if (levels.size > 0 && unitLevels.size > 0 && ![...levels].some((level) => unitLevels.has(level))) return 0;
  const digits = (name: string) => name.match(/\d+/g)?.join(" ") ?? "";
  if (digits(asked.joined) !== digits(unit.joined)) return 0;
  if (isInside(asked, unit)) return SCORES.inside;
  const longer = Math.max(asked.joined.length, unit.joined.length);
  const most = Math.floor(longer * 0.14);
  const distance = editDistance(asked.joined, unit.joined, most);
  return distance > most ? 0 : SCORES.slip * (1 - distance / longer);
}

/** At least two words of the name in a row, behind its first word. */
function isInside(asked: PreparedName, unit: PreparedName): boolean {
  return (
    asked.words.length >= 2 &&
    levelAt(asked.words, 0) === 0 &&
    ` ${unit.joined} `.includes(` ${asked.joined} `)
  );
}
