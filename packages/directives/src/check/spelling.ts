import { LEFT, pattern, RIGHT } from "../find/matching-form.ts";
import { abbreviationSlips, spellingSlips } from "../lexicon/spelling-slips.ts";
import type { Diagnostic } from "../types.ts";
import { type Check, diagnose, mend, spanOf } from "./check.ts";
import { signOf } from "./signs.ts";

const right = new Map(spellingSlips.map(([wrong, good]) => [wrong.toLowerCase(), good]));
const short = new Map(abbreviationSlips);
const WORDS = pattern(
  `${LEFT}(?:${spellingSlips.map(([wrong]) => wrong.replace(/ /gu, " +")).join("|")})${RIGHT}`,
);
const ABBREVIATIONS = pattern(
  `${LEFT}(?:${abbreviationSlips.map(([wrong]) => wrong).join("|")})${RIGHT}`,
  "gu",
);

const SLIP = signOf([...right.keys()]);
const BROKEN = signOf(abbreviationSlips.map(([wrong]) => wrong.toLowerCase()));

/** Words that a scanner or a typist is known to break, each with its right form. */
export const spelling: Check = ({ reading, signs }) => [
  ...signs
    .matches(SLIP, WORDS)
    .flatMap((m) => slip(reading.text, m, right.get(m[0].toLowerCase().replace(/ +/gu, " ")))),
  ...signs.matches(BROKEN, ABBREVIATIONS).flatMap((m) => slip(reading.text, m, short.get(m[0]))),
];

function slip(text: string, match: RegExpExecArray, good: string | undefined): Diagnostic[] {
  if (!good) return [];
  const span = spanOf(match);
  const written = text.slice(span.start, span.end).replace(/\s+/gu, " ");
  const replacement = sameCase(match[0], good);
  return [
    diagnose(
      span,
      "info",
      "spelling",
      {
        vi: `“${written}” có thể là “${replacement}” (lỗi quét hoặc gõ).`,
        en: `“${written}” may be “${replacement}” (a slip of scanning or typing).`,
      },
      mend(span, replacement),
    ),
  ];
}

/** Writes the right form with the capitals of the wrong one. */
function sameCase(wrong: string, good: string): string {
  if (wrong === wrong.toUpperCase() && wrong !== wrong.toLowerCase()) return good.toUpperCase();
  const [first = ""] = wrong;
  return first === first.toUpperCase() ? good.charAt(0).toUpperCase() + good.slice(1) : good;
}
