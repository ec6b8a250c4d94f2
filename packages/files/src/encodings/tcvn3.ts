/**
 * TCVN 5712:1993 (TCVN3, "ABC"): one byte per letter, as the .Vn fonts hold it. Capital letters
 * with a tone have no codes: fonts whose name ends in H draw the small codes as capitals.
 * Source: reference tables of law.md §12, checked letter by letter in the tests.
 */
const ROWS: readonly (readonly [letters: string, codes: string])[] = [
  ["àáảãạ", "µ¸¶·¹"],
  ["ă", "¨"],
  ["ằắẳẵặ", "»¾¼½Æ"],
  ["â", "©"],
  ["ầấẩẫậ", "ÇÊÈÉË"],
  ["đ", "®"],
  ["èéẻẽẹ", "ÌÐÎÏÑ"],
  ["ê", "ª"],
  ["ềếểễệ", "ÒÕÓÔÖ"],
  ["ìíỉĩị", "×ÝØÜÞ"],
  ["òóỏõọ", "ßãáâä"],
  ["ô", "«"],
  ["ồốổỗộ", "åèæçé"],
  ["ơ", "¬"],
  ["ờớởỡợ", "êíëìî"],
  ["ùúủũụ", "ïóñòô"],
  // U+00AD is the soft hyphen everywhere else: many programs silently remove it, and the word.
  ["ư", "\u00ad"],
  ["ừứửữự", "õøö÷ù"],
  ["ỳýỷỹỵ", "úýûüþ"],
  ["ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦"],
];

const TO_UNICODE: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([letters, codes]) => [...letters].map((letter, i) => [codes[i] ?? "", letter] as const)),
);

/**
 * Decodes text whose characters are the TCVN3 bytes read as Latin-1 (also how .docx and PDF store
 * them).
 *
 * @param text characters U+0000 to U+00FF; others pass unchanged.
 * @param capitals true for a font ending in H (.VnTimeH): everything is shown in capitals.
 */
export function decodeTcvn3(text: string, capitals = false): string {
  let out = "";
  for (const char of text) out += TO_UNICODE.get(char) ?? char;
  return capitals ? out.toUpperCase() : out;
}
