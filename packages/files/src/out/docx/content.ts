import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { ComposedBlock, ComposedParagraph } from "../compose.ts";
import { textWidth } from "../fonts.ts";
import { LAYOUT } from "../layout-profile.ts";
import type { Run } from "../official-document.ts";
import type { ComposedTable } from "../tables.ts";
import { numberReferences } from "./numbering.ts";
import { line, textRuns } from "./pieces.ts";
import { STYLES } from "./styles.ts";
import { eighths, twips } from "./units.ts";

const STYLE_OF = {
  section: STYLES.section,
  title: STYLES.title,
  clause: STYLES.clause,
  point: STYLES.point,
  bullet: STYLES.bullet,
  paragraph: STYLES.body,
} as const satisfies Record<ComposedParagraph["kind"], string>;

/**
 * The content as paragraphs with automatic numbers, and tables.
 * @param count of bodies before this one in the file
 * @param width between the margins, in points
 * @param close the signature follows and is kept with the last paragraph
 */
export function contentBlocks(
  blocks: readonly ComposedBlock[],
  { count, width, close }: { count: number; width: number; close: boolean },
): (Paragraph | Table)[] {
  const referenceOf = numberReferences(count);
  return blocks.flatMap((block, i) => {
    // Tables that touch would become one; and a file has to end in a paragraph.
    if (block.kind === "table") return [gap(), contentTable(block, width), gap()];
    const numbering = referenceOf(block);
    const typed = numbering === null && block.mark ? [{ text: `${block.mark.text} ` }] : [];
    return [
      new Paragraph({
        style: STYLE_OF[block.kind],
        children: textRuns([...typed, ...block.runs]),
        ...(numbering === null ? {} : { numbering }),
        ...(close && i === blocks.length - 1 ? { keepNext: true } : {}),
      }),
    ];
  });
}

const gap = (): Paragraph =>
  new Paragraph({
    style: "Normal",
    spacing: { line: twips(LAYOUT.body.gap), lineRule: "exact" },
    children: [],
  });

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table with rules; the row of headings is repeated on every page and no row is torn apart without need. */
function contentTable(table: ComposedTable, width: number): Table {
  const widths = table.columns.map((column) => twips(column.width));
  const { padding, rule } = LAYOUT.table;
  const edge = { style: BorderStyle.SINGLE, size: eighths(rule), color: "000000" } as const;
  const cell = (style: string, runs: readonly Run[], at: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          style,
          children: textRuns(runs, table.size),
          ...(head ? {} : { alignment: ALIGN[table.columns[at]!.align] }),
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: twips(padding),
      bottom: twips(padding),
      left: twips(padding + 1),
      right: twips(padding + 1),
    },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map((column, at) =>
          cell(STYLES.cellHead, [{ text: column.title }], at, true),
        ),
      }),
      ...table.rows.map(
        (row) => new TableRow({ children: row.map((runs, at) => cell(STYLES.cell, runs, at, false)) }),
      ),
    ],
  });
}

/** Căn cứ, one a line. */
export const groundLines = (grounds: readonly Run[][]): Paragraph[] =>
  grounds.map((runs) => new Paragraph({ style: STYLES.ground, children: textRuns(runs) }));

/** Kính gửi: one addressee on the same line, several below each other with the dashes under the colon (II.9a). */
export function addresseeLines(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  const { size, indent } = LAYOUT.addressees;
  const before = { spacing: { before: twips(LAYOUT.head.gapAfter), after: 0 } };
  if (lines.length === 1) {
    return [line(STYLES.addressees, `Kính gửi: ${lines[0]}`, { alignment: AlignmentType.CENTER, ...before })];
  }
  const dash = textWidth("- ", size, "regular");
  const left = indent + textWidth("Kính gửi", size, "regular") + dash;
  return [
    line(STYLES.addressees, "Kính gửi:", { indent: { left: twips(indent) }, ...before }),
    ...lines.map((text) =>
      line(STYLES.addressees, text, { indent: { left: twips(left), hanging: twips(dash) } }),
    ),
  ];
}

/** Room between what stands above the content and the content. */
export const spacer = (points: number): Paragraph =>
  new Paragraph({
    style: "Normal",
    spacing: { line: twips(points), lineRule: "exact" },
    children: [new TextRun("")],
  });
