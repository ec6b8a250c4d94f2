/**
 * VNI for Windows: a base letter followed by a mark byte, and a few letters of their own.
 * Source: law.md §12; ỷ and ỹ are the standard's yû and yõ, not the npm table's. Longest match
 * first, or öù would become ưù.
 */
const MARKS = { ø: 0, ù: 1, û: 2, õ: 3, ï: 4 } as const;
const CIRCUMFLEX = { â: 0, à: 1, á: 2, å: 3, ã: 4, ä: 5 } as const;
const BREVE = { ê: 0, è: 1, é: 2, ú: 3, ü: 4, ë: 5 } as const;

const PAIRS = new Map<string, string>();
const add = (base: string, marks: Record<string, number>, letters: string): void => {
  for (const [mark, index] of Object.entries(marks)) {
    const letter = letters[index] ?? "";
    // The mark after a capital is written as a capital or not, by the keyboard program used.
    PAIRS.set(base + mark, letter);
    PAIRS.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    PAIRS.set(base.toUpperCase() + mark, letter.toUpperCase());
  }
};
add("a", MARKS, "àáảãạ");
add("a", CIRCUMFLEX, "âầấẩẫậ");
add("a", BREVE, "ăằắẳẵặ");
add("e", MARKS, "èéẻẽẹ");
add("e", CIRCUMFLEX, "êềếểễệ");
add("o", MARKS, "òóỏõọ");
add("o", CIRCUMFLEX, "ôồốổỗộ");
add("u", MARKS, "ùúủũụ");
add("y", { ø: 0, ù: 1, û: 2, õ: 3 }, "ỳýỷỹ");
add("ô", MARKS, "ờớởỡợ");
add("ö", MARKS, "ừứửữự");

const SINGLES = new Map<string, string>();
for (const [code, letter] of ["ñđ", "ôơ", "öư", "ìì", "íí", "æỉ", "óĩ", "òị", "îỵ"].map((pair) => [
  ...pair,
])) {
  if (!code || !letter) continue;
  SINGLES.set(code, letter);
  SINGLES.set(code.toUpperCase(), letter.toUpperCase());
}

/**
 * Decodes text whose characters are the VNI bytes read as Latin-1.
 *
 * @param text characters U+0000 to U+00FF; others pass unchanged.
 */
export function decodeVni(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const pair = PAIRS.get(text.slice(i, i + 2));
    if (pair !== undefined) {
      out += pair;
      i++;
    } else {
      const char = text[i] ?? "";
      out += SINGLES.get(char) ?? char;
    }
  }
  return out;
}
