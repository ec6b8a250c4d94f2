import { holdsRequired, type RequiredWords, requiredWords } from "./required-words.ts";

/** Read once per pattern, when it is first used. */
const required = new WeakMap<RegExp, RequiredWords>();

/** Many patterns run on one text after the other: its lower case is made once. */
let lowered = { text: "", lower: "" };

/**
 * All matches of a global pattern, as `text.matchAll` gives them; at the cost of a look for a word where
 * the text has none of the words that the pattern cannot do without.
 *
 * @param text in which to look
 * @param pattern with the flags `g` and `u`
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!mayMatch(text, pattern)) return [];
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
  return found;
}

/** False only when the pattern cannot match the text, by the words that it requires. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  let words = required.get(pattern);
  if (!words) {
    words = requiredWords(pattern.source);
    required.set(pattern, words);
  }
  if (words.length === 0) return true;
  if (lowered.text !== text) lowered = { text, lower: text.toLowerCase() };
  return holdsRequired(lowered.lower, words);
}
