import { strToU8, type Zippable, zipSync } from "fflate";
import { escapeXml } from "./build-docx.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const REL = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A cell: words, a number, nothing, a number under a format, or ready XML of what stands in `<c>`. */
export type BuiltCell =
  | string
  | number
  | null
  | { number: number; style: number }
  | { xml: string; type?: string };
export type BuiltSheet = {
  name: string;
  rows: BuiltCell[][];
  merges?: string[];
  state?: "hidden" | "veryHidden";
  /** XML behind the rows. */
  after?: string;
};

/** Cell styles of the workbook: 0 plain, 1 dd/mm/yyyy, 2 mm/yyyy, 3 percent, 4 a built-in day. */
export const STYLES = { plain: 0, day: 1, month: 2, percent: 3, builtInDay: 4 } as const;

/** An .xlsx file; words are shared strings, as Excel writes them. */
export function buildXlsx(
  sheets: BuiltSheet[],
  { from1904 = false, parts = {} }: { from1904?: boolean; parts?: Record<string, string> } = {},
): Uint8Array {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const shared = (text: string): number => {
    const at = known.get(text) ?? strings.push(text) - 1;
    known.set(text, at);
    return at;
  };
  const files: Zippable = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
  };
  sheets.forEach(({ rows, merges = [], after = "" }, i) => {
    const data = rows.map((cells, r) => row(cells, r + 1, shared)).join("");
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const tail = (merged ? `<mergeCells>${merged}</mergeCells>` : "") + after;
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${tail}</worksheet>`,
    );
  });
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
  );
  files["xl/workbook.xml"] = strToU8(
    `<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><workbookPr${from1904 ? ` date1904="1"` : ""}/><sheets>${list.join("")}</sheets></workbook>`,
  );
  const targets = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${DOC}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  files["xl/_rels/workbook.xml.rels"] = strToU8(
    `<Relationships xmlns="${REL}">${targets.join("")}</Relationships>`,
  );
  files["xl/sharedStrings.xml"] = strToU8(
    `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join("")}</sst>`,
  );
  files["xl/styles.xml"] = strToU8(
    `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  );
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files);
}

function row(cells: BuiltCell[], number: number, shared: (text: string) => number): string {
  const written = cells.map((cell, column) => {
    const ref = `${letters(column)}${number}`;
    if (cell === null) return "";
    if (typeof cell === "string") return `<c r="${ref}" t="s"><v>${shared(cell)}</v></c>`;
    if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
    if ("xml" in cell) return `<c r="${ref}"${cell.type ? ` t="${cell.type}"` : ""}>${cell.xml}</c>`;
    return `<c r="${ref}" s="${cell.style}"><v>${cell.number}</v></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
