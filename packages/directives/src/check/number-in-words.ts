import { digitWords, tenWords } from "../lexicon/number-words.ts";
import { type Check, diagnose, spanOf } from "./check.ts";
import { signOf } from "./signs.ts";

// "05 (năm) ngày", "30 (ba mươi) hộ"
const PAIR = /(?<![\p{L}\p{N}.,/])(?<digits>\d{1,2}) ?\((?<words>\p{L}+(?: \p{L}+){0,2})\)/gu;

const BRACKETED = signOf(["0(", "0 ("]);

/** A number written in figures and in words that differ: nobody can tell which one binds. */
export const numberInWords: Check = ({ signs }) =>
  signs.matches(BRACKETED, PAIR).flatMap((match) => {
    const { digits = "", words = "" } = match.groups ?? {};
    const said = readWords(words);
    if (said === null || said === Number(digits)) return [];
    return [
      diagnose(spanOf(match), "warning", "number-in-words", {
        vi: `Số và chữ không khớp: ghi “${digits}” nhưng trong ngoặc là “${words}” (${said}).`,
        en: `Figures and words differ: “${digits}” is written, the brackets say “${words}” (${said}).`,
      }),
    ];
  });

/** The value below 100 that words name; null for anything else ("gọi tắt", "A4"). */
function readWords(words: string): number | null {
  const [first = "", second, third] = words.toLowerCase().split(" ");
  const digit = (word: string | undefined) => (word === undefined ? 0 : (digitWords[word] ?? null));
  const add = (base: number, rest: number | null) => (rest === null ? null : base + rest);
  if (first === tenWords.ten) return third ? null : add(10, digit(second));
  const lead = digit(first);
  if (lead === null || second === undefined) return lead;
  return second === tenWords.tens ? add(lead * 10, digit(third)) : null;
}
