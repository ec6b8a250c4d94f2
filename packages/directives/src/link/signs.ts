import type { Phrases } from "../source/phrases.ts";
import type { Word } from "../source/words.ts";

/** By the number of a word, which sets of phrases have one that begins with it. */
let called = new Uint8Array(4096);
let signs = 0;

/** A bit for some sets of phrases, by which {@link signsIn} tells whether any of them may stand in a clause. */
export function signOf(...sets: readonly Phrases[]): number {
  const sign = 1 << signs++;
  for (const { byFirst } of sets) {
    for (const first of byFirst.keys()) {
      if (first >= called.length) called = grown(called, first);
      called[first] = (called[first] as number) | sign;
    }
  }
  return sign;
}

function grown(bits: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(index * 2);
  longer.set(bits);
  return longer;
}

/** The signs of words [from, to): each word is looked at once, and what has no sign need not be looked for. */
export function signsIn(words: readonly Word[], from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i++) {
    const { id } = words[i] as Word;
    if (id < called.length) found |= called[id] as number;
  }
  return found;
}
