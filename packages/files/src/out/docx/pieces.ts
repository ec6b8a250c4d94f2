import { BorderStyle, type IParagraphOptions, Paragraph, TextRun } from "docx";
import { LAYOUT } from "../layout-profile.ts";
import type { Run } from "../official-document.ts";
import { eighths, lineUnits, twips } from "./units.ts";

/** Runs of a paragraph; line breaks inside a text stay. A look that a run does not name is its style's. */
export function textRuns(runs: readonly Run[], size?: number): TextRun[] {
  return runs.flatMap((run) =>
    run.text.split("\n").map(
      (text, i) =>
        new TextRun({
          text,
          ...(i > 0 ? { break: 1 } : {}),
          ...(run.bold ? { bold: true } : {}),
          ...(run.italic ? { italics: true } : {}),
          ...(size === undefined ? {} : { size: size * 2 }),
        }),
    ),
  );
}

/** A paragraph of one style. */
export function line(style: string, text: string, more: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({ style, children: textRuns([{ text }]), ...more });
}

/**
 * A rule of a given length, centred: the upper border of a low empty paragraph, which Word and
 * LibreOffice draw alike, unlike a drawn line, and which the text above it can never break.
 * @param length of the rule, and `room` that it is centred in: points
 */
export function rule(length: number, room: number, gap = 2): Paragraph {
  const side = Math.max(0, twips((room - length) / 2));
  return new Paragraph({
    style: "Normal",
    spacing: { before: twips(gap), after: 0, line: twips(4), lineRule: "exact" },
    indent: { left: side, right: side },
    border: {
      top: { style: BorderStyle.SINGLE, size: eighths(LAYOUT.ruleWidth), space: 0, color: "000000" },
    },
    children: [new TextRun({ text: "", size: 4 })],
  });
}

/** Borders of a cell or table that is only there to hold two columns. */
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
export const NO_TABLE_BORDERS = { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE } as const;
export const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

export const single = lineUnits(1);
