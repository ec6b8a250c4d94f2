/** Words of the document without signs of markup and line breaks, for quoting them in a line. */
export const plainWords = (words: string): string =>
  words.replaceAll(/\*+/gu, "").replaceAll(/\s+/gu, " ").trim();
