import { rowHeight } from "./row-height.ts";
import { columnLetters, type HeadLine, type RowPlace, type SheetRow, type SheetTable } from "./table.ts";
import {
  appXml,
  contentTypesXml,
  coreXml,
  MAIN,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from "./xlsx-book.ts";
import { formulaCell, row, textCell, valueCell, xml } from "./xlsx-cells.ts";
import { STYLE, stylesXml } from "./xlsx-styles.ts";
import { zipStream } from "./zip-stream.ts";

/** Rows of a sheet that Excel can open, head and foot left aside. */
export const MOST_ROWS = 1_000_000;
/** Characters of XML gathered before they are compressed. */
const CHUNK = 64 * 1024;

/**
 * Writes a workbook with one sheet: typed cells, headings that stay while scrolling and repeat on every
 * page, a filter, A4 landscape fitted to the width, page numbers. Memory does not grow with the rows.
 *
 * @throws Error when there are more than {@link MOST_ROWS} rows; what `table.rows` throws
 */
export async function* writeXlsx(table: SheetTable): AsyncGenerator<Uint8Array> {
  const sheet = new Sheet(table);
  yield* zipStream([
    { name: "[Content_Types].xml", content: [contentTypesXml] },
    { name: "_rels/.rels", content: [packageRelationsXml] },
    { name: "docProps/core.xml", content: [coreXml(table.properties)] },
    { name: "docProps/app.xml", content: [appXml] },
    { name: "xl/styles.xml", content: [stylesXml] },
    { name: "xl/_rels/workbook.xml.rels", content: [workbookRelationsXml] },
    { name: "xl/worksheets/sheet1.xml", content: sheet.parts() },
    // Last, because it names the range of the filter.
    { name: "xl/workbook.xml", content: sheet.workbook() },
  ]);
}

class Sheet {
  readonly #table: SheetTable;
  readonly #lastColumn: string;
  /** Row of the headings and of the line that the filter's buttons stand in. */
  readonly #headings: number;
  readonly #filterRow: number;
  #last: number;

  constructor(table: SheetTable) {
    this.#table = table;
    this.#lastColumn = columnLetters(table.columns.length - 1);
    this.#headings = table.head.length + 1;
    this.#filterRow = this.#headings + (table.numbered ? 1 : 0);
    this.#last = this.#filterRow;
  }

  async *parts(): AsyncGenerator<string> {
    let text = this.#begin();
    for await (const values of this.#table.rows) {
      if (++this.#last - this.#filterRow > MOST_ROWS) throw new Error(`more than ${MOST_ROWS} rows`);
      text += this.#row(values);
      if (text.length < CHUNK) continue;
      yield text;
      text = "";
    }
    yield text + this.#foot() + this.#end();
  }

  #row(values: SheetRow): string {
    const { columns } = this.#table;
    const words = columns.map(({ width }, index) => ({ text: String(values[index] ?? ""), width }));
    return row(
      this.#last,
      columns,
      (place, column, index) => valueCell(place, column, values[index] ?? null),
      rowHeight(words),
    );
  }

  *workbook(): Generator<string> {
    const filter = `$A$${this.#filterRow}:$${this.#lastColumn}$${this.#last}`;
    yield workbookXml(this.#table.name, filter, `$${this.#headings}:$${this.#filterRow}`);
  }

  #begin(): string {
    const { columns, head, numbered } = this.#table;
    const below = this.#filterRow + 1;
    const cols = columns.map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    const lines = head.map((line, index) => headRow(line, index + 1, width));
    const headings = row(
      this.#headings,
      columns,
      (place, column) => textCell(place, STYLE.heading, column.heading),
      rowHeight(columns.map((column) => ({ text: column.heading, width: column.width, bold: true }))),
    );
    const ordinals = numbered
      ? row(this.#filterRow, columns, (place, _column, index) =>
          textCell(place, STYLE.ordinal, `(${index + 1})`),
        )
      : "";
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${this.#filterRow}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${below}" sqref="A${below}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>${lines.join("")}${headings}${ordinals}`;
  }

  /** After an empty line, so that sorting by the filter leaves it alone. */
  #foot(): string {
    const { columns, foot } = this.#table;
    const first = this.#filterRow + 1;
    const end = Math.max(first, this.#last);
    const place: RowPlace = {
      count: this.#last - this.#filterRow,
      range: (key) => {
        const index = columns.findIndex((column) => column.key === key);
        if (index < 0) throw new Error(`no column ${key}`);
        return `${columnLetters(index)}${first}:${columnLetters(index)}${end}`;
      },
    };
    return (foot?.(place) ?? [])
      .map((line, index) =>
        row(end + 2 + index, columns, (at, { key }) => {
          const cell = line[key];
          if (cell === undefined) return "";
          return typeof cell === "string" ? textCell(at, STYLE.footText, cell) : formulaCell(at, cell);
        }),
      )
      .join("");
  }

  #end(): string {
    const { head, columns, properties } = this.#table;
    const filter = `<autoFilter ref="A${this.#filterRow}:${this.#lastColumn}${this.#last}"/>`;
    const merged =
      columns.length > 1
        ? head.map((_line, index) => `<mergeCell ref="A${index + 1}:${this.#lastColumn}${index + 1}"/>`)
        : [];
    const merges = merged.length
      ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`
      : "";
    // In a footer & begins a code; && is the sign itself.
    const name = properties.title.slice(0, 120).replaceAll("&", "&&");
    return `</sheetData>${filter}${merges}<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${xml(`&L&9${name}&R&9Trang &P/&N`)}</oddFooter></headerFooter></worksheet>`;
  }
}

/** Cells that are merged do not grow by themselves: the height is reckoned from the length of the words. */
function headRow({ text, as }: HeadLine, number: number, width: number): string {
  const perLine = width * (as === "title" ? 0.75 : 1);
  const lines = Math.max(1, Math.ceil(text.length / perLine));
  const height = lines * (as === "title" ? 21 : 16) + (as === "title" ? 6 : 0);
  return `<row r="${number}" ht="${height}" customHeight="1">${textCell(`A${number}`, STYLE[as], text)}</row>`;
}
