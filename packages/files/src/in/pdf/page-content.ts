import type { FontEncoding } from "../../encodings/fonts.ts";

/** One drawn character, in points from the top left corner of the page as shown. */
export type Glyph = {
  char: string;
  x0: number;
  x1: number;
  /** Top and bottom of the line the font reserves, not of the ink. */
  y0: number;
  y1: number;
  baseline: number;
  /** Approximate size of the font on the page. */
  em: number;
  encoding: FontEncoding;
  /** Drawn by a signature, stamp or note and not by the page itself. */
  annotation: boolean;
};

/** A straight rule: `at` is its x when vertical, its y when horizontal. */
export type Rule = { vertical: boolean; at: number; from: number; to: number };

/** All that is read of one page. */
export type PageContent = {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Characters of the page itself, before signatures and notes are laid over it. */
  ownCharacters: number;
  /** Whether anything but text is drawn on it: a page without text that has nothing else is blank. */
  pictured: boolean;
};
