/** Tables out: one description, written as a workbook or as CSV, row by row. */
export type { FootFormula, FootRow, HeadLine, RowPlace, SheetColumn, SheetRow, SheetTable } from "./table.ts";
export { writeCsv } from "./write-csv.ts";
export { MOST_ROWS, writeXlsx } from "./write-xlsx.ts";
