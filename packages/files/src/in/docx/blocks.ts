import { FileError } from "../../errors.ts";
import {
  type Block,
  joinRunOns,
  MOST_SPAN,
  type ParagraphBlock,
  type TableBlock,
  type TableCell,
  tidy,
} from "../blocks/block.ts";
import { RunText } from "../blocks/run-text.ts";
import { child, childrenOf, integer, isOn, value, type XmlElement } from "../packed/xml.ts";
import type { DocxContext } from "./context.ts";
import { endCodes, readRuns } from "./runs.ts";
import { hasBorders, readListPlace } from "./styles.ts";

/** Wrappers around paragraphs and tables that show nothing themselves. */
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "mc:Choice"]);

/** Converts everything inside a container (body, cell, text box, note). */
export function readBlocks(container: XmlElement, context: DocxContext): Block[] {
  return container.children.flatMap((part) => readBlock(part, context));
}

/** Converts one element of a container; text boxes come before the paragraph that holds them. */
export function readBlock(element: XmlElement, context: DocxContext): Block[] {
  if (element.name === "w:p") return readParagraph(element, context);
  if (element.name === "w:tbl") return [readTable(element, context)];
  if (element.name === "mc:AlternateContent") {
    const choice = child(element, "mc:Choice") ?? child(element, "mc:Fallback");
    return choice ? readBlocks(choice, context) : [];
  }
  // A whole file of another format in place of words: Word takes it in when it saves.
  if (element.name === "w:altChunk") throw new FileError("FILE_TOO_COMPLEX", "altChunk");
  if (WRAPPERS.has(element.name)) return readBlocks(element, context);
  return [];
}

function readParagraph(element: XmlElement, context: DocxContext): Block[] {
  const properties = child(element, "w:pPr");
  const style = value(properties, "w:pStyle");
  const runs = new RunText();
  const boxes: XmlElement[] = [];
  readRuns(element, style, context, runs, boxes);
  const words = tidy(runs.finish());
  const own = readListPlace(properties);
  const fromStyle = context.styles.list(style);
  const list = own.numId ?? fromStyle.numId;
  const mark = child(properties, "w:rPr");
  const markRemoved = child(mark, "w:del") !== undefined;
  if (markRemoved) context.saw.trackedChanges = true;
  // Word counts a paragraph without words as well, but not one that is gone or hidden altogether.
  const isCounted = !markRemoved && !(words === "" && isOn(mark, "w:vanish"));
  const next = isCounted ? context.numbering.next(list, own.level ?? fromStyle.level ?? 0) : "";
  const label = words === "" ? "" : next;
  const paragraph: ParagraphBlock = { kind: "paragraph", text: label + words, label, runsOn: markRemoved };
  endCodes(context);
  return [...boxes.flatMap((box) => readBlocks(box, context)), paragraph];
}

function readTable(element: XmlElement, context: DocxContext): TableBlock {
  const properties = child(element, "w:tblPr");
  const own = hasBorders(child(properties, "w:tblBorders"));
  const rows: TableCell[][] = [];
  let cellBorders = false;
  for (const row of rowsOf(element)) {
    const rowProperties = child(row, "w:trPr");
    if (child(rowProperties, "w:del")) {
      context.saw.trackedChanges = true;
      continue;
    }
    const before = integer(value(rowProperties, "w:gridBefore"), MOST_SPAN) ?? 0;
    const cells: TableCell[] = before > 0 ? [{ blocks: [], span: before, continues: false }] : [];
    for (const cell of cellsOf(row)) {
      const cellProperties = child(cell, "w:tcPr");
      if (isRemoved(cellProperties, context)) continue;
      cellBorders ||= hasBorders(child(cellProperties, "w:tcBorders")) ?? false;
      const read = readCell(cell, cellProperties, context);
      const before = cells.at(-1);
      // An old way to write a wide cell: further cells that belong to the first.
      if (before && value(cellProperties, "w:hMerge") === "continue") {
        before.span = Math.min(MOST_SPAN, before.span + read.span);
        before.blocks.push(...read.blocks);
      } else cells.push(read);
    }
    if (!isOn(rowProperties, "w:hidden")) rows.push(cells);
  }
  const bordered = own ?? context.styles.hasTableBorders(value(properties, "w:tblStyle"));
  return { kind: "table", bordered: bordered || cellBorders, rows };
}

/** A cell that tracked changes take out. */
function isRemoved(properties: XmlElement | undefined, context: DocxContext): boolean {
  if (child(properties, "w:cellIns") || child(properties, "w:cellDel")) context.saw.trackedChanges = true;
  return child(properties, "w:cellDel") !== undefined;
}

function readCell(cell: XmlElement, properties: XmlElement | undefined, context: DocxContext): TableCell {
  const merge = child(properties, "w:vMerge");
  return {
    blocks: joinRunOns(readBlocks(cell, context)),
    span: Math.max(1, integer(value(properties, "w:gridSpan"), MOST_SPAN) ?? 1),
    continues: merge !== undefined && merge.attributes.val !== "restart",
  };
}

const rowsOf = (table: XmlElement): XmlElement[] => unwrapped(table, "w:tr");
const cellsOf = (row: XmlElement): XmlElement[] => unwrapped(row, "w:tc");

/** Children of a name, also inside content controls. */
function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((part) =>
    part.name === name ? [part] : WRAPPERS.has(part.name) ? unwrapped(part, name) : [],
  );
}

/** The notes of a footnotes or endnotes part, by key ("footnote:3"). */
export function readNotes(root: XmlElement | null, kind: "footnote" | "endnote"): Map<string, XmlElement> {
  const notes = childrenOf(root ?? undefined, `w:${kind}`);
  return new Map(notes.map((note) => [`${kind}:${note.attributes.id ?? ""}`, note]));
}
