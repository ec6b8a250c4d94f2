import type { LineBox, PageMap } from "../../types.ts";
import type { FlowBlock, FlowLine, TableRow } from "./flow.ts";
import { splitNotes } from "./notes.ts";
import { findMargins, joinColumn, joinParagraphs, type Margins, type Paragraph } from "./paragraphs.ts";

/** Writes text piece by piece and notes where every printed line came to stand. */
class TextWriter {
  text = "";
  readonly boxes: LineBox[] = [];

  raw(words: string): void {
    this.text += words;
  }

  line(words: string, line: FlowLine): void {
    const start = this.text.length;
    this.text += words;
    const { page, x0: x, y0: y } = line;
    this.boxes.push({ start, end: this.text.length, page, x, y, width: line.x1 - x, height: line.y1 - y });
  }
}

/** Fewer full-width lines than this tell nothing about the edges of the text. */
const FEW_LINES = 12;

type PageSize = { page: number; width: number; height: number };

/**
 * Writes the blocks of all pages as one text with the box of every line.
 *
 * @param blocks in reading order.
 * @param pages sizes of all pages, also of those without words.
 */
export function writeText(
  blocks: readonly FlowBlock[],
  pages: readonly PageSize[],
): { text: string; pages: PageMap[] } {
  const writer = new TextWriter();
  const marginsOf = marginFinder(blocks, pages);
  for (const part of writableParts(blocks)) {
    if (part.kind === "table") {
      separate(writer);
      writeTable(writer, part.rows);
      continue;
    }
    for (const paragraph of paragraphsOf(part, marginsOf)) {
      separate(writer);
      writeParagraph(writer, paragraph);
    }
  }
  return { text: writer.text, pages: mapPages(writer, pages) };
}

function paragraphsOf(
  part: Exclude<FlowBlock, { kind: "table" }>,
  marginsOf: (page: number) => Margins,
): Paragraph[] {
  if (part.kind === "main") return joinParagraphs(part.lines, marginsOf);
  if (part.kind === "column") return joinColumn(part.lines);
  return splitNotes(part.lines).map((note) => note.map((line, i) => ({ line, join: i === 0 ? "" : " " })));
}

function separate(writer: TextWriter): void {
  if (writer.text !== "") writer.raw("\n\n");
}

/** Full-width text goes on over page ends: neighbouring blocks of it are one. */
function writableParts(blocks: readonly FlowBlock[]): FlowBlock[] {
  const parts: FlowBlock[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last?.kind === "main" && block.kind === "main") last.lines.push(...block.lines);
    else parts.push(block.kind === "main" ? { ...block, lines: [...block.lines] } : block);
  }
  return parts;
}

function marginFinder(blocks: readonly FlowBlock[], pages: readonly PageSize[]): (page: number) => Margins {
  const widthOf = new Map(pages.map((p) => [p.page, Math.round(p.width)]));
  const byWidth = new Map<number, FlowLine[]>();
  for (const block of blocks) {
    if (block.kind !== "main") continue;
    for (const line of block.lines) {
      const width = widthOf.get(line.page) ?? 0;
      const lines = byWidth.get(width) ?? [];
      lines.push(line);
      byWidth.set(width, lines);
    }
  }
  // A page with little beside a table is as wide as its table.
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const width = widthOf.get(block.page) ?? 0;
    const lines = byWidth.get(width) ?? [];
    const edges = { x0: block.columns[0] ?? 0, x1: block.columns.at(-1) ?? 0 };
    const { page } = block;
    const ruler: FlowLine = { page, text: "", ...edges, y0: 0, y1: 0, baseline: 0, em: 0 };
    byWidth.set(width, lines.length < FEW_LINES ? [...lines, ruler, ruler, ruler] : lines);
  }
  const margins = new Map([...byWidth].map(([width, lines]) => [width, findMargins(lines)]));
  return (page) => margins.get(widthOf.get(page) ?? 0) ?? { left: 0, right: 0 };
}

function writeParagraph(writer: TextWriter, paragraph: Paragraph): void {
  for (const { line, join } of paragraph) {
    // A hyphen that closes a line belongs to the word: "HĐND-" / "UBND" stays one word.
    if (!(join === " " && /\S-$/.test(writer.text))) writer.raw(join);
    writer.line(line.text, line);
  }
}

function writeTable(writer: TextWriter, rows: readonly TableRow[]): void {
  rows.forEach((row, i) => {
    writer.raw(i === 0 ? "|" : "\n|");
    for (const cell of row.cells) {
      writer.raw(" ");
      cell.forEach((line, k) => {
        if (k > 0) writer.raw(" ");
        // The same length, so that offsets stay true; a bar of the cell's own would split it.
        writer.line(line.text.replaceAll("|", "¦"), line);
      });
      writer.raw(cell.length > 0 ? " |" : "|");
    }
  });
}

function mapPages(writer: TextWriter, pages: readonly PageSize[]): PageMap[] {
  const byPage = new Map<number, LineBox[]>();
  for (const box of writer.boxes) {
    const lines = byPage.get(box.page) ?? [];
    lines.push(box);
    byPage.set(box.page, lines);
  }
  let last = 0;
  return pages.map(({ page, width, height }) => {
    const lines = byPage.get(page) ?? [];
    // A page without words is an empty stretch where its words would be.
    const start = lines.reduce(
      (at, box) => Math.min(at, box.start),
      lines.length > 0 ? Number.POSITIVE_INFINITY : last,
    );
    const end = lines.reduce((at, box) => Math.max(at, box.end), start);
    last = Math.max(last, end);
    return { page, start, end, width, height, lines, readBy: "text" };
  });
}
