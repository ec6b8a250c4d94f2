/** What scanning makes of digits: letters that look like them. */
const LOOKS_LIKE: Record<string, string> = {
  l: "1",
  I: "1",
  i: "1",
  "|": "1",
  O: "0",
  o: "0",
  Q: "0",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  B: "8",
};
/** Letters that are taken for digits even where no digit stands beside them. */
const ALONE = /^[lIOo|]+$/;

/**
 * Reads a number that a scan may have spoilt ("l5", "2O", "0 9"): its digits, or "" when nothing or
 * something unreadable stands there. `null` when the words are no number at all.
 */
export function readScannedDigits(raw: string): string | null {
  const text = raw.replace(/[\s.…_,:]+/gu, "");
  if (text === "") return "";
  if (/^\d+$/.test(text)) return text;
  const digits = [...text].map((char) => LOOKS_LIKE[char] ?? char).join("");
  if (/^\d+$/.test(digits) && (/\d/.test(text) || ALONE.test(text))) return digits;
  // Strokes of a pen among the digits: somebody wrote a number here that cannot be read.
  return /\p{L}{2}/u.test(text) ? null : "";
}
