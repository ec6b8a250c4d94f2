import { LEFT, pattern, RIGHT } from "../find/matching-form.ts";
import { neverDoubled } from "../lexicon/spelling-slips.ts";
import { type Check, diagnose, mend, spanOf } from "./check.ts";
import { signOf } from "./signs.ts";

const DOUBLED = pattern(`${LEFT}(?<word>${neverDoubled.join("|")}) +\\k<word>${RIGHT}`);

const TWICE = signOf(neverDoubled.map((word) => `${word} ${word}`));

/** "các các đơn vị": a word typed twice that is never said twice. */
export const repeatedWord: Check = ({ reading, signs }) =>
  signs.matches(TWICE, DOUBLED).map((match) => {
    const word = reading.text.slice(match.index, match.index + (match.groups?.word ?? "").length);
    return diagnose(
      spanOf(match),
      "info",
      "repeated-word",
      { vi: `Từ “${word}” lặp hai lần liền nhau.`, en: `The word “${word}” stands twice in a row.` },
      mend(spanOf(match), word),
    );
  });
