import { type Block, MOST_SPAN, type TableBlock, type TableCell, tidy } from "../blocks/block.ts";
import { integer, type XmlElement } from "../packed/xml.ts";
import type { ListPlace, OdtContext } from "./context.ts";
import { readWords } from "./words.ts";

/** Containers that show nothing themselves; frames and drawings hold paragraphs of their own. */
const WRAPPERS = new Set([
  "text:section",
  "text:index-body",
  "text:table-of-content",
  "text:alphabetical-index",
  "text:illustration-index",
  "text:table-index",
  "text:user-index",
  "text:object-index",
  "text:bibliography",
  "text:index-title",
  "draw:text-box",
  "draw:frame",
  "draw:g",
  "draw:a",
  "draw:custom-shape",
  "draw:rect",
  "draw:ellipse",
  "draw:circle",
  "draw:line",
  "draw:path",
  "draw:polygon",
  "draw:polyline",
  "draw:regular-polygon",
  "draw:caption",
  "draw:connector",
]);
const ROW_GROUPS = new Set(["table:table-rows", "table:table-header-rows", "table:table-row-group"]);

/** Converts everything inside a container (body, cell, frame, note). */
export function readOdtBlocks(container: XmlElement, context: OdtContext): Block[] {
  return container.children.flatMap((part) => readOdtBlock(part, context));
}

/** Converts one element of a container. */
export function readOdtBlock(element: XmlElement, context: OdtContext): Block[] {
  if (element.name === "text:p") return readParagraph(element, context, () => "");
  if (element.name === "text:h") return readHeading(element, context);
  if (element.name === "text:list") return readList(element, context, undefined);
  if (element.name === "table:table") return [readTable(element, context)];
  if (element.name === "text:tracked-changes") {
    context.saw.trackedChanges ||= element.children.some(({ name }) => name === "text:changed-region");
    return [];
  }
  return WRAPPERS.has(element.name) ? readOdtBlocks(element, context) : [];
}

/** @param label gives the number or bullet; a paragraph without words is counted as well. */
function readParagraph(element: XmlElement, context: OdtContext, label: () => string): Block[] {
  const boxes: XmlElement[] = [];
  const words = tidy(readWords(element, context, boxes));
  const next = label();
  const text = words === "" ? "" : next + words;
  return [
    ...boxes.flatMap((box) => readOdtBlock(box, context)),
    { kind: "paragraph", text, runsOn: false } as const,
  ];
}

function readHeading(element: XmlElement, context: OdtContext): Block[] {
  const level = integer(element.attributes["outline-level"], 10) ?? 1;
  const isNumbered = element.attributes["is-list-header"] !== "true";
  return readParagraph(element, context, () => (isNumbered ? context.lists.heading(level - 1) : ""));
}

function readList(list: XmlElement, context: OdtContext, around: ListPlace | undefined): Block[] {
  const style = list.attributes["style-name"] ?? around?.style;
  const place: ListPlace = around
    ? { style, depth: around.depth + 1, count: around.count }
    : { style, depth: 0, count: context.lists.open(list, style) };
  return list.children.flatMap((item) =>
    item.name === "text:list-item" || item.name === "text:list-header" ? readItem(item, context, place) : [],
  );
}

/** Only the first paragraph of an item carries its number; a list header carries none. */
function readItem(item: XmlElement, context: OdtContext, place: ListPlace): Block[] {
  let isFirst = item.name === "text:list-item";
  const startAt = integer(item.attributes["start-value"]);
  return item.children.flatMap((part) => {
    if (part.name === "text:list") return readList(part, context, place);
    if (part.name !== "text:p" && part.name !== "text:h") return readOdtBlock(part, context);
    const isNumbered = isFirst;
    isFirst = false;
    return readParagraph(part, context, () =>
      isNumbered ? context.lists.next(place.count, place.style, place.depth, startAt) : "",
    );
  });
}

function readTable(element: XmlElement, context: OdtContext): TableBlock {
  const rows: TableCell[][] = [];
  let bordered = false;
  for (const row of rowsOf(element)) {
    const cells: TableCell[] = [];
    // Places behind a wide cell are written as covered ones; others are covered from the row above.
    let covered = 0;
    for (const cell of row.children) {
      if (cell.name === "table:covered-table-cell") {
        if (covered > 0) covered--;
        else cells.push({ blocks: [], span: 1, continues: true });
      } else if (cell.name === "table:table-cell") {
        const span = Math.max(1, integer(cell.attributes["number-columns-spanned"], MOST_SPAN) ?? 1);
        covered = span - 1;
        bordered ||= context.styles.isBordered(cell.attributes["style-name"]);
        cells.push({ blocks: readOdtBlocks(cell, context), span, continues: false });
      }
    }
    rows.push(cells);
  }
  return { kind: "table", bordered, rows };
}

function rowsOf(table: XmlElement): XmlElement[] {
  return table.children.flatMap((part) => {
    if (part.name === "table:table-row") return [part];
    return ROW_GROUPS.has(part.name) ? rowsOf(part) : [];
  });
}
