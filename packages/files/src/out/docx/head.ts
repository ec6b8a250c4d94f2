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
import type { Composed } from "../compose.ts";
import { LAYOUT } from "../layout-profile.ts";
import { line, NO_BORDERS, NO_MARGINS, NO_TABLE_BORDERS, rule } from "./pieces.ts";
import { STYLES } from "./styles.ts";
import { eighths, twips } from "./units.ts";

export const TEXT_WIDTH = LAYOUT.page.width - LAYOUT.page.margin.left - LAYOUT.page.margin.right;

/** Two columns without rules. @param left width of the left one, in points */
export function twoColumns(
  left: number,
  rows: { left: (Paragraph | Table)[]; right: (Paragraph | Table)[] }[],
  keep: boolean,
): Table {
  const widths = [left, TEXT_WIDTH - left].map(twips);
  const cell = (children: (Paragraph | Table)[], at: 0 | 1): TableCell =>
    new TableCell({
      children,
      width: { size: widths[at]!, type: WidthType.DXA },
      borders: NO_BORDERS,
      margins: NO_MARGINS,
      verticalAlign: VerticalAlign.TOP,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_TABLE_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      (row) => new TableRow({ cantSplit: keep, children: [cell(row.left, 0), cell(row.right, 1)] }),
    ),
  });
}

/** Agencies, number and V/v on the left; the state's name, place and date on the right (ô 1–4, 5b, 10b). */
export function headTable(head: Composed["head"]): Table {
  const { left } = LAYOUT.head;
  const side = Math.max(0, twips((left - head.matterWidth) / 2));
  return twoColumns(
    left,
    [
      {
        left: [
          ...(head.parent === null ? [] : [line(STYLES.parent, head.parent)]),
          line(STYLES.issuer, head.issuer),
          rule(head.issuerRule, left),
        ],
        right: [
          line(STYLES.nation, LAYOUT.nation.text),
          line(STYLES.motto, LAYOUT.motto.text),
          rule(head.mottoRule, TEXT_WIDTH - left),
        ],
      },
      {
        left: [
          line(STYLES.number, head.number),
          ...(head.matter === null
            ? []
            : [line(STYLES.matter, head.matter, { indent: { left: side, right: side } })]),
          ...(head.urgency === null ? [] : urgencyMark(head.urgency)),
        ],
        right: [line(STYLES.placeDate, head.placeDate)],
      },
    ],
    true,
  );
}

/** The framed red mark of urgency (ô 10b): a table of one cell of the decree's size. */
function urgencyMark(mark: NonNullable<Composed["head"]["urgency"]>): (Paragraph | Table)[] {
  const red = { style: BorderStyle.SINGLE, size: eighths(1), color: "FF0000" } as const;
  const frame = new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: twips(mark.width), type: WidthType.DXA },
    columnWidths: [twips(mark.width)],
    rows: [
      new TableRow({
        height: { value: twips(LAYOUT.urgency.height), rule: "exact" },
        children: [
          new TableCell({
            borders: { top: red, bottom: red, left: red, right: red },
            margins: NO_MARGINS,
            verticalAlign: VerticalAlign.CENTER,
            children: [
              new Paragraph({
                style: STYLES.urgency,
                children: [new TextRun({ text: mark.text, color: "FF0000" })],
              }),
            ],
          }),
        ],
      }),
    ],
  });
  const gap = new Paragraph({
    style: "Normal",
    spacing: { line: twips(8), lineRule: "exact" },
    children: [],
  });
  // A cell has to end in a paragraph.
  return [gap, frame, gap];
}

/** Tên loại and trích yếu with the rule under them (ô 5a). */
export function nameLines(name: NonNullable<Composed["name"]>): Paragraph[] {
  const side = Math.max(0, twips((TEXT_WIDTH - name.width) / 2));
  return [
    line(STYLES.typeName, name.type),
    ...(name.subject === ""
      ? []
      : [line(STYLES.subject, name.subject, { indent: { left: side, right: side } })]),
    rule(name.rule, TEXT_WIDTH, 4),
  ];
}
