import { phraseAt } from "../../source/phrases.ts";
import type { Word } from "../../source/words.ts";
import { type PartyScanner, predicateFollows } from "./predicates.ts";
import { adverbs, connectors, inner, modals, NOMINAL, ordering, plainVerbs, verbs } from "./signs.ts";

/**
 * After a circumstance ("Căn cứ ..., ", "Khi ... phải ...") finds where the main clause begins;
 * 0 when there is none.
 */
export function mainClause(words: readonly Word[], from: number, to: number, scan: PartyScanner): number {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    const asked = i > from && !NOMINAL.has(words[i - 1]?.key ?? "") ? phraseAt(words, i, inner) : 0;
    if (asked > 0 && scan(words, i + asked, to) > i + asked) return i;
    if (behindPointer(words, i, to, scan)) return i;
    if (word.key === "," || word.key === ":") {
      const next = skipConnectors(words, i + 1, to);
      if (next < to && startsMain(words, next, to, scan)) return next;
    } else if (word.key === "thì" || word.key === "phải" || (word.key === "cần" && i > from + 1)) {
      return word.key === "thì" ? Math.min(i + 1, to - 1) : i;
    }
  }
  for (let i = from + 2; i < to; i++) {
    if (words[i]?.capital || NOMINAL.has(words[i - 1]?.key ?? "")) continue;
    const adverb = phraseAt(words, i, adverbs);
    const verb = phraseAt(words, i, verbs);
    if ((adverb > 1 || verb > 1) && i < to - 1) return i;
  }
  return 0;
}

function startsMain(words: readonly Word[], i: number, to: number, scan: PartyScanner): boolean {
  if (phraseAt(words, i, ordering) > 0 || phraseAt(words, i, modals) > 0) return true;
  const end = scan(words, i, to);
  const named = words[i]?.capital || words[i]?.key === "các";
  if (end > i && end < to - 1 && named && phraseAt(words, end, plainVerbs) > 0) return true;
  if (end > i) return end < to && predicateFollows(words, end, Math.min(to, end + 6));
  return phraseAt(words, i, verbs) > 0 || phraseAt(words, i, adverbs) > 1;
}

/** "trên cơ sở đó Ban A hoàn chỉnh ...": behind "đó", "này" the main clause needs no comma. */
function behindPointer(words: readonly Word[], i: number, to: number, scan: PartyScanner): boolean {
  const pointed = words[i - 1]?.key === "đó" || words[i - 1]?.key === "này" || words[i - 1]?.key === "trên";
  return pointed && Boolean(words[i]?.capital) && scan(words, i, to) > i && startsMain(words, i, to, scan);
}

/** "(1) Sở A ...; (2) Sở B ...", "(ii) duy trì ...": a number in the running text. */
function isNumbered(words: readonly Word[], i: number): boolean {
  return (
    words[i]?.key === "(" &&
    words[i + 2]?.key === ")" &&
    /^(?:\d{1,2}|[a-zđ]|i{1,3}|iv|vi{0,3}|ix)$/.test(words[i + 1]?.key ?? "")
  );
}

/** Passes over what only joins a clause to what stands before it: marks, numbers, "đồng thời"; the index of its first word. */
export function skipConnectors(words: readonly Word[], from: number, to: number): number {
  let i = from;
  while (i < to) {
    if (words[i]?.mark && words[i]?.key !== "(") i++;
    else if (isNumbered(words, i)) i += 3;
    else {
      const step = phraseAt(words, i, connectors);
      if (step === 0 || i + step >= to) break;
      i += step;
    }
  }
  return i;
}
