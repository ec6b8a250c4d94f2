import { strToU8, type Zippable, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NAMESPACES = `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** An office part with the usual namespaces around it. */
export const part = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${inner}</w:${root}>`;

/** One run of text; `properties` is the inside of w:rPr. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of ready runs, or of plain text; `properties` is the inside of w:pPr. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${content.startsWith("<") ? content : run(content)}</w:p>`;

/** A paragraph of an automatic list. */
export const listItem = (text: string, numId: number, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** A table cell; `properties` is the inside of w:tcPr. */
export const cell = (content: string | string[], properties = ""): string => {
  const paragraphs = [content].flat().map((text) => (text.startsWith("<w:") ? text : paragraph(run(text))));
  return `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ""}${paragraphs.join("")}</w:tc>`;
};

const BORDERS = `<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>`;

/** A table of rows of cells. */
export const table = (rows: string[][], { borders = true } = {}): string =>
  `<w:tbl><w:tblPr>${borders ? BORDERS : ""}</w:tblPr>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;

/** A .docx file of a body and further parts by name ("word/styles.xml"). */
export function buildDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Zippable = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    "word/document.xml": strToU8(part("document", `<w:body>${body}</w:body>`)),
  };
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files);
}
