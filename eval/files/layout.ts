import { buildDocx, escapeXml, part } from "../../packages/files/test/build-docx.ts";
import { linesOf, type Parts } from "./parts.ts";

/** What stands around the words of a made file: it belongs to no document and is invented. */
const ISSUER = ["ỦY BAN NHÂN DÂN", "HUYỆN SUỐI NGÀ"];
const MOTTO = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const RUNNING_HEAD = "Hệ thống quản lý văn bản và điều hành";

/** Half points; twips (1/1440 inch) for all other lengths. Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const TEXT_SIZE = 28;
const SMALL_SIZE = 24;
const PAGE = `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134" w:header="567" w:footer="567"/>`;
const COLUMNS = [3800, 5271] as const;

type Style = { align?: string; bold?: boolean; size?: number; indent?: boolean; after?: number };

function runs(block: string, { bold = false, size = TEXT_SIZE }: Style): string {
  return linesOf(block)
    .map((line) =>
      line
        .map((run) => {
          const weight = bold || run.bold ? "<w:b/>" : "";
          return `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${weight}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`;
        })
        .join(""),
    )
    .join("<w:r><w:br/></w:r>");
}

function paragraph(block: string, style: Style = {}): string {
  const { align = "left", indent = false, after = 0 } = style;
  const first = indent ? '<w:ind w:firstLine="720"/>' : "";
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="${after}"/>${first}<w:jc w:val="${align}"/></w:pPr>${runs(block, style)}</w:p>`;
}

/** Two columns without rules, as the header and the end of official documents are set. */
function sideBySide(left: string, right: string): string {
  const cell = (inner: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner || paragraph("")}</w:tc>`;
  const grid = COLUMNS.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${cell(left, COLUMNS[0])}${cell(right, COLUMNS[1])}</w:tr></w:tbl>`;
}

/** The document as an office would write it in Word: justified text, header and signature in tables, running head. */
export function asDocx({ number, day, titles, body, recipients, signature }: Parts): Uint8Array {
  const middle = { align: "center", size: 26 };
  const header = sideBySide(
    [...ISSUER, number].map((line) => paragraph(line, middle)).join(""),
    [...MOTTO, day].map((line) => paragraph(line, middle)).join(""),
  );
  const end = sideBySide(
    recipients.map((block) => paragraph(block, { size: SMALL_SIZE })).join(""),
    signature
      .map((block, index) => (index > 0 ? paragraph("").repeat(3) : "") + paragraph(block, middle))
      .join(""),
  );
  const text = [
    header,
    paragraph(""),
    ...titles.map((title) => paragraph(title, { align: "center", bold: true, after: 120 })),
    ...body.map((block) => paragraph(block, { align: "both", indent: true, after: 120 })),
    end,
  ].join("");
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="h1"/>${PAGE}<w:titlePg/></w:sectPr>`;
  const number2 =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const head = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${number2}</w:p>${paragraph(RUNNING_HEAD, { size: 18, align: "right" })}`;
  return buildDocx("", {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    "_rels/.rels": relations("officeDocument", "r1", "word/document.xml"),
    "word/_rels/document.xml.rels": relations("header", "h1", "header1.xml"),
    "word/header1.xml": part("hdr", head),
    "word/document.xml": part("document", `<w:body>${text}${section}</w:body>`).replace(
      "<w:document ",
      `<w:document xmlns:r="${OFFICE}/relationships" `,
    ),
  });
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const relations = (type: string, id: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/></Relationships>`;

const html = (block: string): string =>
  linesOf(block)
    .map((line) =>
      line.map(({ text, bold }) => (bold ? `<b>${escapeXml(text)}</b>` : escapeXml(text))).join(""),
    )
    .join("<br>");

/** The document as a web page that is printed: another way to break lines, place words and name fonts. */
export function asHtml({ number, day, titles, body, recipients, signature }: Parts, style = ""): string {
  const all = (blocks: string[]): string => blocks.map((block) => `<p>${html(block)}</p>`).join("");
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>
    @page { size: A4; margin: 20mm 15mm 20mm 30mm }
    body { font: 14pt/1.4 "Times New Roman", "Liberation Serif", serif; margin: 0 }
    table { width: 100%; border-collapse: collapse } td { vertical-align: top; width: 58% } td:first-child { width: 42% }
    p { margin: 0 } .head td, .title, .signature { text-align: center } .title { font-weight: bold; margin: 8pt 0 }
    .body p { text-align: justify; text-indent: 12.7mm; margin: 0 0 6pt } .recipients { font-size: 12pt } .signature p + p { margin-top: 40pt }
    ${style}</style>
    <table class="head"><tr><td>${all([...ISSUER, number])}</td><td>${all([...MOTTO, day])}</td></tr></table>
    ${titles.map((title) => `<p class="title">${html(title)}</p>`).join("")}
    <div class="body">${all(body)}</div>
    <table><tr><td class="recipients">${all(recipients)}</td><td class="signature">${all(signature)}</td></tr></table></html>`;
}
