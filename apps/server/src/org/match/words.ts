/** One word of a name, in the forms in which names are compared. */
export type Word = {
  /** Lower case, with its accents, the tone always in the same place ("hoá" = "hóa"). */
  key: string;
  /** Without any accent. */
  fold: string;
  /** Letters of an abbreviation ("PTNT"), without accents; null for an ordinary word. */
  initials: string | null;
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "hoá", "hóa" → the same; the vowel signs (ê, ơ, ă) and đ stay. */
function toneKey(word: string): string {
  const letters = word.toLowerCase().normalize("NFD");
  const tones = letters.match(TONES) ?? [];
  return letters.replace(TONES, "").normalize("NFC") + tones.join("");
}

/** Without accents, capitals and đ: how people type in a hurry, and what OCR leaves. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

// "PTNT", "UBND", "GD": at least two capitals and nothing else.
const ABBREVIATION = /^\p{Lu}{2,}$/u;

/** Words that join names and carry no meaning of their own: "Văn hóa và Thông tin" = "Văn hóa - Thông tin". */
const JOINING = new Set(["và", "&"]);

/** The single letters before a place's name: "P. Tân Lạc", "X. Bình Lãng". */
const LETTERS_OF_LEVEL: Readonly<Record<string, string>> = {
  "P.": "phường",
  "X.": "xã",
  "H.": "huyện",
  "Q.": "quận",
  "T.": "tỉnh",
};

/** Names that offices always shorten; written out, so that what stands before or after them can be compared. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})UBMTTQ(?:VN)?(?!\p{L})/giu, "Ủy ban Mặt trận Tổ quốc Việt Nam"],
  [/(?<!\p{L})UBND(?!\p{L})/giu, "Ủy ban nhân dân"],
  [/(?<!\p{L})HĐND(?!\p{L})/giu, "Hội đồng nhân dân"],
  [/(?<!\p{L})MTTQ(?!\p{L})/giu, "Mặt trận Tổ quốc"],
  [/(?<!\p{L})TP\.?(?=[\s.]*\p{Lu})/gu, "thành phố "],
];

/** The words of a name, without the small ones that only join. */
export function wordsOf(name: string): Word[] {
  let text = name.normalize("NFC");
  for (const [form, full] of WRITTEN_OUT) text = text.replace(form, full);
  text = text.replace(/(?<!\p{L})[PXHQT]\.(?=\s*\p{Lu}\p{Ll})/gu, (letter) => `${LETTERS_OF_LEVEL[letter]} `);
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => !JOINING.has(word.toLowerCase()))
    .map((word) => ({
      key: toneKey(word),
      fold: foldText(word),
      initials: ABBREVIATION.test(word) ? foldText(word) : null,
    }));
}

/** Levels of government and of settlement; longer ones first. */
const LEVELS: readonly (readonly { key: string; fold: string }[])[] = [
  "thành phố",
  "thị xã",
  "thị trấn",
  "đặc khu",
  "tổ dân phố",
  "khu phố",
  "trung ương",
  "tỉnh",
  "huyện",
  "quận",
  "xã",
  "phường",
  "thôn",
].map((level) => level.split(" ").map((word) => ({ key: toneKey(word), fold: foldText(word) })));

/** "quân sự" is no "quận"; only a word without any accent may have lost them. */
const isWord = (word: Word | undefined, part: { key: string; fold: string }): boolean =>
  word !== undefined && (word.key === part.key || (word.key === word.fold && word.fold === part.fold));

/** How many words of a level ("thị trấn": 2) stand at a position; 0 = none. */
export function levelAt(words: readonly Word[], at: number): number {
  const level = LEVELS.find((parts) => parts.every((part, i) => isWord(words[at + i], part)));
  return level?.length ?? 0;
}

/** The levels that a name speaks of. */
export function levelsIn(words: readonly Word[]): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const length = levelAt(words, at);
    if (length === 0) continue;
    found.add(
      words
        .slice(at, at + length)
        .map((word) => word.fold)
        .join(" "),
    );
    at += length - 1;
  }
  return found;
}
