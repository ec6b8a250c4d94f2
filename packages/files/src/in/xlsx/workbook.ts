import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import { child, childrenOf, readXml, readXmlTree, type XmlElement } from "../packed/xml.ts";
import { type CellFormat, formatOf } from "./cell-values.ts";

/** A sheet and the part of the file that holds it. */
export type SheetPlace = { name: string; part: string };

/** What the cells of all sheets refer to. */
export type Workbook = {
  sheets: SheetPlace[];
  /** Sheets that Excel does not show. */
  hidden: SheetPlace[];
  /** Whether days count from 1904 (old Macintosh files) instead of 1900. */
  from1904: boolean;
  strings: string[];
  /** How numbers of each cell style are shown. */
  formats: CellFormat[];
};

export const STRINGS = "xl/sharedStrings.xml";
export const STYLES = "xl/styles.xml";
export const MAIN = "xl/workbook.xml";
export const RELATIONS = "xl/_rels/workbook.xml.rels";
export const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** Reads the parts beside the sheets. @throws FileError FILE_BROKEN, FILE_TOO_COMPLEX */
export function readWorkbook(parts: ReadonlyMap<string, Uint8Array>, limits: Limits): Workbook {
  const tree = (name: string): XmlElement | null => {
    const part = parts.get(name);
    return part ? readXmlTree(part, limits) : null;
  };
  const main = tree(MAIN) ?? undefined;
  const targets = new Map(
    childrenOf(tree(RELATIONS) ?? undefined, "rel:Relationship").map(({ attributes }) => [
      attributes.Id ?? "",
      partOf(attributes.Target ?? ""),
    ]),
  );
  const workbook: Workbook = {
    sheets: [],
    hidden: [],
    from1904: isTrue(child(main, "x:workbookPr")?.attributes.date1904),
    strings: readStrings(parts.get(STRINGS), limits),
    formats: readFormats(tree(STYLES)),
  };
  for (const { attributes } of childrenOf(child(main, "x:sheets"), "x:sheet")) {
    const part = targets.get(attributes.id ?? "");
    const name = (attributes.name ?? "").normalize("NFC");
    // Chart sheets have no cells.
    if (part === undefined || !SHEET.test(part)) continue;
    if (attributes.state === "hidden" || attributes.state === "veryHidden")
      workbook.hidden.push({ name, part });
    else workbook.sheets.push({ name, part });
  }
  if (workbook.sheets.length + workbook.hidden.length === 0) throw new FileError("FILE_BROKEN", "no sheets");
  return workbook;
}

/** Relations name parts relative to `xl/`, or absolutely. */
function partOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function readStrings(part: Uint8Array | undefined, limits: Limits): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  readXml(
    part,
    limits,
    (name) => name === "x:si",
    (element) => strings.push(textOf(element)),
  );
  return strings;
}

/** The words of a string: plain, or in runs of several fonts; without the readings of Asian letters. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((part) =>
      part.name === "x:t" ? part.text : part.name === "x:r" ? (child(part, "x:t")?.text ?? "") : "",
    )
    .join("");
}

function readFormats(styles: XmlElement | null): CellFormat[] {
  const codes = new Map(
    childrenOf(child(styles ?? undefined, "x:numFmts"), "x:numFmt").map(({ attributes }) => [
      attributes.numFmtId ?? "",
      attributes.formatCode ?? "",
    ]),
  );
  return childrenOf(child(styles ?? undefined, "x:cellXfs"), "x:xf").map(({ attributes }) => {
    const id = attributes.numFmtId ?? "0";
    return formatOf(Number(id), codes.get(id));
  });
}
