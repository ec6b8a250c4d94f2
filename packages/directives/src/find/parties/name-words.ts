import { SECTORS } from "../../lexicon/sectors.ts";
import {
  GROUP_NOUNS,
  LEVELS,
  NAME_FRAGMENTS,
  NOUNS_ENDING_IN_VERBS,
  SUBJECT_STOPS,
} from "../../lexicon/units.ts";
import { adverbs, modals, plainVerbs, verbs } from "../../source/order-words.ts";
import { anyOf, canBegin, phraseAt, phrases } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";

/** Nouns of which groups are made, and levels: also what a party may begin with. */
export const groupNouns = phrases(GROUP_NOUNS);
const fragments = phrases(NAME_FRAGMENTS);
const sectors = phrases(SECTORS);
const levels = phrases(LEVELS);
const stops = phrases(SUBJECT_STOPS);
const nouns = phrases(NOUNS_ENDING_IN_VERBS);
const predicates = anyOf(modals, stops, adverbs, verbs);

/** Words of a name that begin at `i` and are passed over whole: a field, a fragment; 0 when none. */
export function namePart(words: readonly Word[], i: number): number {
  return Math.max(phraseAt(words, i, sectors), phraseAt(words, i, fragments));
}

/** A lower-case name part at `i` that reads as a verb elsewhere ("xây dựng", "kiểm tra"). */
export function isVerbal(words: readonly Word[], i: number, part: number): boolean {
  return !words[i]?.capital && phraseAt(words, i, verbs) >= part;
}

/** A noun of a group or a level at `i` ("thị trấn", "ngành", "huyện"); 0 when none. */
export function groupNounAt(words: readonly Word[], i: number): number {
  return Math.max(phraseAt(words, i, groupNouns), phraseAt(words, i, levels));
}

/** A level at `i` ("xã", "thành phố"); 0 when none. */
export function levelAt(words: readonly Word[], i: number): number {
  return phraseAt(words, i, levels);
}

/** A field of administration at `i` ("tài chính - kế hoạch"); 0 when none. */
export function sectorAt(words: readonly Word[], i: number): number {
  return phraseAt(words, i, sectors);
}

/** "Trạm Trồng trọt bám đồng ruộng": a verb of plain speech behind a name; 0 when it is a word of the name. */
export function plainVerbAt(words: readonly Word[], i: number): number {
  if (words[i]?.capital || namePart(words, i) > 0 || phraseAt(words, i - 1, nouns) === 2) return 0;
  return phraseAt(words, i, plainVerbs);
}

/** A verb of action at `i`; the last word of "công trình" is none. */
function verbAt(words: readonly Word[], i: number): number {
  const verb = phraseAt(words, i, verbs);
  return verb === 1 && phraseAt(words, i - 1, nouns) === 2 ? 0 : verb;
}

/** A verb of action, an adverb of order or a modal at `i`: what stands before it acts. */
export function isPredicateWord(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || word.mark || word.capital) return false;
  return verbAt(words, i) > 0 || phraseAt(words, i, adverbs) > 0 || phraseAt(words, i, modals) > 0;
}

/** A verb, adverb, modal or other word at `i` that can only begin a predicate or a circumstance. */
export function predicateAt(words: readonly Word[], i: number): number {
  const word = words[i];
  if (!word || word.mark) return 0;
  if (!canBegin(word, predicates)) return 0;
  return Math.max(
    phraseAt(words, i, modals),
    phraseAt(words, i, stops),
    phraseAt(words, i, adverbs),
    verbAt(words, i),
  );
}

/** A field, a level or a fragment of a name at `i`: what stands before it is a name. */
export function namesOn(words: readonly Word[], i: number): boolean {
  return levelOrSector(words, i) || phraseAt(words, i, fragments) > 0;
}

/** A field or a level at `i`. */
export function levelOrSector(words: readonly Word[], i: number): boolean {
  return phraseAt(words, i, sectors) > 0 || phraseAt(words, i, levels) > 0;
}
