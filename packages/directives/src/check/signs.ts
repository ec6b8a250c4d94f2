import { stretchAround, toMatchingForm } from "../find/matching-form.ts";
import { LetterMachine } from "./letter-machine.ts";

/**
 * Something that the checks of the words look for. Where its few letters do not stand its pattern need not
 * run: all signs are found together in one pass over the text.
 */
export type Sign = {
  readonly number: number;
  /** Looks closer at the place where a spelling ends; most places are refused here. */
  readonly confirm: (text: string, end: number) => boolean;
};

const signs: Sign[] = [];
const machine = new LetterMachine<Sign>();

/**
 * Makes a sign from spellings that no match of a pattern can do without, in lower case: a space stands for
 * blanks of any number and kind, `0` for any digit.
 */
export function signOf(spellings: readonly string[], confirm: Sign["confirm"] = () => true): Sign {
  const sign = { number: signs.length, confirm };
  signs.push(sign);
  for (const spelling of spellings) machine.add(spelling, sign);
  return sign;
}

/** The stretches of a text that hold a sign. */
export type SignsIn = {
  /** All matches in the matching form of the stretches; `index` counts in the whole text. */
  matches(sign: Sign, pattern: RegExp): RegExpExecArray[];
  /** As `matches`, in the text as it stands. */
  plainMatches(sign: Sign, pattern: RegExp): RegExpExecArray[];
};

type Stretch = { from: number; to: number };

/** Looks for all signs in a text. */
export function signsIn(text: string): SignsIn {
  const found: Stretch[][] = signs.map(() => []);
  machine.run(text, (sign, end) => {
    const stretches = found[sign.number] as Stretch[];
    if (end < (stretches.at(-1)?.to ?? 0) || !sign.confirm(text, end)) return;
    stretches.push(stretchAround(text, end));
  });
  const matchesIn = (sign: Sign, pattern: RegExp, form: (text: string) => string) => {
    const all: RegExpExecArray[] = [];
    for (const { from, to } of found[sign.number] ?? [])
      for (const match of form(text.slice(from, to)).matchAll(pattern)) {
        match.index += from;
        all.push(match);
      }
    return all;
  };
  return {
    matches: (sign, pattern) => matchesIn(sign, pattern, toMatchingForm),
    plainMatches: (sign, pattern) => matchesIn(sign, pattern, (words) => words),
  };
}
