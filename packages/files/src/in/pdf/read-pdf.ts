import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { FileWarning, FormatReading } from "../../types.ts";
import { NO_SCANS, readScannedPages, type ScanReading } from "../scan/read-scan.ts";
import { mendPages, scanWarnings, showScan, stampsOf, withScan } from "../scan/scan-pages.ts";
import { splitColumns } from "./columns.ts";
import type { FlowBlock } from "./flow.ts";
import { findGrids } from "./grids.ts";
import { dropHeads, type PageRows } from "./heads.ts";
import { joinPages } from "./join-pages.ts";
import { listPages } from "./list-pages.ts";
import { moveNotes } from "./notes.ts";
import { openPdf, type PdfContent } from "./open-pdf.ts";
import type { Glyph, PageContent } from "./page-content.ts";
import { buildRows, type Row } from "./rows.ts";
import { checkSignatures } from "./signatures/check-signatures.ts";
import { signatureWarnings } from "./signatures/warnings.ts";
import { insideGrid, readTable } from "./tables.ts";
import { dropBrokenText, hasNoText, pagesWithoutText } from "./text-layer.ts";
import { writeText } from "./write-text.ts";

type Table = Extract<FlowBlock, { kind: "table" }>;
type PageParts = PageRows & { tables: { top: number; table: Table }[] };

/**
 * Reads a PDF: pages without a text layer are recognised first, then all go page by page into rows, tables taken out first, heads and page
 * numbers dropped, columns parted, then paragraphs joined over all pages.
 *
 * @param scans how pages without a text layer are read from their pictures.
 * @throws FileError FILE_SCANNED when no page has text and pictures are not to be read, and the errors
 *   of {@link openPdf} and {@link readScannedPages}.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: Limits,
  scans: ScanReading = NO_SCANS,
): Promise<FormatReading> {
  const { content, broken } = dropBrokenText(await openPdf(bytes, limits, scans.onProgress));
  const empty = pagesWithoutText(content);
  if (hasNoText(content) && !scans.recognise)
    throw new FileError(
      broken.length > 0 ? "FILE_TEXT_UNREADABLE" : "FILE_SCANNED",
      `${content.pages.length} pages without text, ${broken.length} of them with a broken one`,
    );
  const scanned = empty.length > 0 ? await readScannedPages(bytes, empty, scans, limits) : new Map();
  mendPages(scanned);
  content.pages = content.pages.map((page) => withScan(page, scanned.get(page.page)));
  const signatures = checkSignatures(bytes, content.signatures.values, !content.encrypted);
  const { total } = content.signatures;
  const warnings = [
    ...warningsOf(content, broken),
    ...scanWarnings(scanned, content.pages.length, scans, broken),
    ...signatureWarnings(signatures, total),
  ];
  const parts = content.pages.map((page) => readPage(page, total > 0, warnings));
  const { pages, leftOut } = dropHeads(parts);
  const blocks = moveNotes(pages.map((page, i) => orderPage(page, parts[i]!.tables)));
  const { text, pages: written } = writeText(joinPages(blocks), pages);
  const map = written.map((page) => showScan(text, page, scanned.get(page.page)));
  const stamps = [...stampLines(content), ...stampsOf(scanned)];
  return { text, encoding: null, pages: map, warnings, signatures, leftOut: [...leftOut, ...stamps] };
}

/**
 * Every stretch of the first page on its own: a stamp beside the number shares its line in the text,
 * and a stamp drawn by a signing program is not in the text at all.
 */
function stampLines({ pages }: PdfContent): string[] {
  return buildRows(pages[0]?.glyphs ?? []).flatMap((row) => row.segments.map((segment) => segment.text));
}

function readPage(page: PageContent, signed: boolean, warnings: FileWarning[]): PageParts {
  let glyphs = page.glyphs;
  if (glyphs.some((glyph) => glyph.annotation)) glyphs = keepAnnotations(page, signed, warnings);
  const tables: PageParts["tables"] = [];
  for (const grid of findGrids(page.rules)) {
    const inside = glyphs.filter((glyph) => insideGrid(glyph, grid));
    const table = readTable(grid, inside, page.page);
    if (!table) continue;
    const taken = new Set(inside);
    glyphs = glyphs.filter((glyph) => !taken.has(glyph));
    tables.push({ top: grid.ys[0]!, table });
  }
  return { page: page.page, width: page.width, height: page.height, rows: buildRows(glyphs), tables };
}

/**
 * Which words of signatures, stamps and notes belong to the text. On a signed document a signature
 * field that shows digits only is the number or a part of the date that the clerk stamped; one
 * with words tells who signed and when, which is no part of the document.
 */
function keepAnnotations(page: PageContent, signed: boolean, warnings: FileWarning[]): Glyph[] {
  if (!signed) return page.glyphs;
  const own = page.glyphs.filter((glyph) => !glyph.annotation);
  const stamped: Glyph[] = [];
  let dropped = false;
  for (const row of buildRows(page.glyphs.filter((glyph) => glyph.annotation)))
    for (const segment of row.segments) {
      if (!/^[\d\s/.-]{1,12}$/.test(segment.text)) {
        dropped = true;
        continue;
      }
      const inside = (g: Glyph): boolean =>
        g.annotation &&
        g.x0 >= segment.x0 - 0.1 &&
        g.x1 <= segment.x1 + 0.1 &&
        g.y0 >= segment.y0 - 0.1 &&
        g.y1 <= segment.y1 + 0.1;
      stamped.push(...page.glyphs.filter(inside));
    }
  if (dropped && !warnings.some((w) => w.code === "PDF_ANNOTATION_LEFT_OUT"))
    warnings.push({
      code: "PDF_ANNOTATION_LEFT_OUT",
      message: "Chữ trong khung chữ ký số không đưa vào nội dung văn bản.",
    });
  return [...own, ...settle(stamped, own)];
}

/** A stamped number stands a little above or below the line it fills in: it is put onto that line. */
function settle(stamped: Glyph[], own: readonly Glyph[]): Glyph[] {
  return stamped.map((glyph) => {
    let best: Glyph | undefined;
    for (const line of own) {
      const near = Math.abs(line.baseline - glyph.baseline);
      if (near > 1.2 * line.em) continue;
      const side = Math.abs((line.x0 + line.x1 - glyph.x0 - glyph.x1) / 2);
      const cost = near * 4 + side;
      if (
        !best ||
        cost <
          Math.abs(best.baseline - glyph.baseline) * 4 +
            Math.abs((best.x0 + best.x1 - glyph.x0 - glyph.x1) / 2)
      )
        best = line;
    }
    return best ? { ...glyph, baseline: best.baseline } : glyph;
  });
}

/** The rows and tables of a page from top to bottom; columns are parted between two tables. */
function orderPage(page: PageRows, tables: PageParts["tables"]): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let rest: Row[] = page.rows;
  for (const { top, table } of [...tables].sort((a, b) => a.top - b.top)) {
    const above = rest.filter((row) => row.y0 < top);
    rest = rest.filter((row) => row.y0 >= top);
    blocks.push(...splitColumns(above, page.page, page.width), table);
  }
  return [...blocks, ...splitColumns(rest, page.page, page.width)];
}

function warningsOf({ repaired }: PdfContent, broken: number[]): FileWarning[] {
  const warnings: FileWarning[] = [];
  if (broken.length > 0)
    warnings.push({
      code: "PDF_TEXT_SUSPECT",
      message: `Lớp chữ của trang ${listPages(broken)} sai phông chữ (khác với chữ nhìn thấy trên trang) nên không được dùng. Hãy đối chiếu các trang này với tệp gốc.`,
    });
  if (repaired)
    warnings.push({
      code: "PDF_REPAIRED",
      message: "Tệp PDF bị hỏng một phần và đã được khôi phục. Hãy kiểm tra xem có thiếu trang không.",
    });
  return warnings;
}
