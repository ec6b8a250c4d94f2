import type { SheetTable } from "./table.ts";
import { xml } from "./xlsx-cells.ts";

/** The small files of a workbook beside its sheet and styles. Source: ECMA-376 part 1, §12 and §18. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${type}"/>`;

export const contentTypesXml = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", `${KIND}.sheet.main+xml`)}${override("/xl/worksheets/sheet1.xml", `${KIND}.worksheet+xml`)}${override("/xl/styles.xml", `${KIND}.styles+xml`)}${override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}${override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")}</Types>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relations = (...all: string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;

export const packageRelationsXml = relations(
  relation(1, `${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"),
  relation(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
  relation(3, `${OFFICE}/relationships/extended-properties`, "docProps/app.xml"),
);
export const workbookRelationsXml = relations(
  relation(1, `${OFFICE}/relationships/worksheet`, "worksheets/sheet1.xml"),
  relation(2, `${OFFICE}/relationships/styles`, "styles.xml"),
);

export const appXml = `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Đôn Đốc</Application></Properties>`;

export function coreXml({ title, author, created }: SheetTable["properties"]): string {
  const moment = `${created.toISOString().slice(0, 19)}Z`;
  const at = (tag: string): string => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${tag}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dc:language>vi-VN</dc:language>${at("created")}${at("modified")}</cp:coreProperties>`;
}

/** At most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at the ends. */
export function tabName(name: string): string {
  const fit = name
    .replace(/[:\\/?*[\]\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 31)
    .toWellFormed();
  return fit.replace(/^'+|'+$/g, "").trim() || "Sheet1";
}

/**
 * The workbook with the names that printing and filtering go by.
 * @param filter absolute range with a filter; @param repeated rows that every printed page repeats
 */
export function workbookXml(name: string, filter: string, repeated: string): string {
  const tab = tabName(name);
  const quoted = `'${tab.replaceAll("'", "''")}'`;
  const defined = (kind: string, range: string, more = ""): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="0"${more}>${xml(`${quoted}!${range}`)}</definedName>`;
  const names = `${defined("_FilterDatabase", filter, ' hidden="1"')}${defined("Print_Titles", repeated)}`;
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets><sheet name="${xml(tab)}" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}
