import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import type { ComposedParagraph } from "../compose.ts";
import { LAYOUT } from "../layout-profile.ts";
import { POINT_LETTERS } from "../marks.ts";
import { twips } from "./units.ts";

/** A paragraph's place in Word's automatic numbering. */
export type NumberReference = { reference: string; level: number; instance: number };

const OUTLINE = "muc-khoan";
const BULLETS = "gach-dau-dong";
const LATIN = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * Word counts a, b, c, d, e, f; the decree counts a, b, c, d, đ, e, g. The points are therefore cut into
 * runs of letters that follow one another in both alphabets, each a numbering of its own that starts at
 * its letter; `đ` is one that prints the letter itself. All restart and number by themselves in Word.
 */
type LetterRun = { reference: string; first: number; start: number; text: string };

const LETTER_RUNS: readonly LetterRun[] = POINT_LETTERS.flatMap((letter, i): LetterRun[] => {
  const latin = LATIN.indexOf(letter);
  const before = LATIN.indexOf(POINT_LETTERS[i - 1] ?? "");
  if (latin < 0) return [{ reference: `diem-${i}`, first: i, start: 1, text: `${letter})` }];
  if (i > 0 && before >= 0 && latin === before + 1) return [];
  return [{ reference: `diem-${letter}`, first: i, start: latin + 1, text: "%1)" }];
});

/** The number takes the look of its paragraph: bold before a title, upright before a text. */
function level(at: number, format: ILevelsOptions["format"], text: string, start = 1): ILevelsOptions {
  return {
    level: at,
    format,
    text,
    start,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: {
      paragraph: { indent: { left: 0, firstLine: twips(LAYOUT.body.firstLine) } },
    },
  };
}

/** All numberings a file may use. */
export const numberingOptions: INumberingOptions = {
  config: [
    {
      reference: OUTLINE,
      levels: [level(0, LevelFormat.UPPER_ROMAN, "%1."), level(1, LevelFormat.DECIMAL, "%2.")],
    },
    { reference: BULLETS, levels: [level(0, LevelFormat.BULLET, "-")] },
    ...LETTER_RUNS.map(({ reference, start, text }) => ({
      reference,
      levels: [level(0, LevelFormat.LOWER_LETTER, text, start)],
    })),
  ],
};

/**
 * Gives the paragraphs of one body their places. Sections and clauses share one outline, whose clauses
 * restart by themselves; points get a new list in each clause.
 * @param body counted over the whole file, so that an annex begins its own lists
 */
export function numberReferences(body: number): (block: ComposedParagraph) => NumberReference | null {
  let list = body * 10_000;
  return ({ kind, mark }) => {
    if (mark === null) return null;
    if (kind === "section") return { reference: OUTLINE, level: 0, instance: body };
    if (kind === "title" || kind === "clause") return { reference: OUTLINE, level: 1, instance: body };
    if (kind === "bullet") return { reference: BULLETS, level: 0, instance: 0 };
    if (mark.count === 1) list++;
    const index = mark.count - 1;
    if (index >= POINT_LETTERS.length) return null;
    const run = LETTER_RUNS.findLast(({ first }) => first <= index)!;
    return { reference: run.reference, level: 0, instance: list };
  };
}
