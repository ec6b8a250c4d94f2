/** The three levels of the Law on state secrets without their marks: stamps are often smeared. */
const LEVELS: Readonly<Record<string, string>> = { MAT: "MẬT", TOIMAT: "TỐI MẬT", TUYETMAT: "TUYỆT MẬT" };

/**
 * Whether the words of one line are nothing but a stamp of secrecy in capitals, whatever marks the
 * engine saw over its letters.
 *
 * @returns the level as it is written, or null.
 */
export function foldStamp(words: readonly string[]): string | null {
  const letters = words
    .join("")
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");
  return LEVELS[letters] ?? null;
}
