import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { FormatReading } from "../../types.ts";
import { type Block, joinRunOns, nothingSeen } from "../blocks/block.ts";
import { writeBlocks } from "../blocks/layout.ts";
import { Numbering } from "../blocks/numbering.ts";
import { readingOf } from "../blocks/reading.ts";
import { readXml, readXmlTree, type XmlElement } from "../packed/xml.ts";
import { readBlock, readBlocks, readNotes } from "./blocks.ts";
import type { DocxContext } from "./context.ts";
import { readLists } from "./numbering.ts";
import { Styles } from "./styles.ts";

const HEADER_OR_FOOTER = /^word\/(?:header|footer)\d*\.xml$/;
/** Parts of a .docx that are unpacked. */
export const DOCX_PARTS = /^(?:word\/(?:styles|numbering|footnotes|endnotes|(?:header|footer)\d*)\.xml)$/;
/** Word writes document.xml; some programs add a number. */
const MAIN = /^word\/document\d*\.xml$/;

/** Whether a packed file with this entry is a .docx. */
export const isDocxMain = (name: string): boolean => MAIN.test(name);

/**
 * Reads a .docx: the words as Word shows them, in reading order. Nothing outside the file is ever
 * fetched; macros and embedded objects are not opened.
 *
 * @param parts the parts named in {@link DOCX_PARTS} and the main one, as unpacked.
 * @throws FileError when it is broken or beyond a limit.
 */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>, limits: Limits): FormatReading {
  const main = [...parts].find(([name]) => MAIN.test(name))?.[1];
  if (!main) throw new FileError("FILE_BROKEN", "no word/document.xml");
  const tree = (name: string): XmlElement | null => {
    const part = parts.get(name);
    return part ? readXmlTree(part, limits) : null;
  };
  const context: DocxContext = {
    styles: new Styles(tree("word/styles.xml")),
    numbering: new Numbering(readLists(tree("word/numbering.xml"))),
    noteOrder: [],
    saw: nothingSeen(),
    fields: [],
  };
  const blocks = readBody(main, context, limits);
  const notes = new Map([
    ...readNotes(tree("word/footnotes.xml"), "footnote"),
    ...readNotes(tree("word/endnotes.xml"), "endnote"),
  ]);
  const text = [writeBlocks(blocks), ...writeNotes(notes, context)].filter(Boolean).join("\n\n");
  const leftOut = [...parts.keys()]
    .filter((name) => HEADER_OR_FOOTER.test(name))
    .map((name) => headText(tree(name), context));
  return readingOf(text, context.saw, leftOut);
}

/** Converts the body block by block, so that only one block's tree is held at a time. */
function readBody(part: Uint8Array, context: DocxContext, limits: Limits): Block[] {
  const blocks: Block[] = [];
  let hasBody = false;
  readXml(
    part,
    limits,
    (name, parent) => parent === "w:body" || name === "w:body",
    (element) => {
      if (element.name === "w:body") hasBody = true;
      else blocks.push(...readBlock(element, context));
    },
  );
  if (!hasBody) throw new FileError("FILE_BROKEN", "no w:body");
  return joinRunOns(blocks);
}

/** Notes in the order of their marks, after the text: inside it they would cut sentences in two. */
function writeNotes(notes: Map<string, XmlElement>, context: DocxContext): string[] {
  const written: string[] = [];
  // A note can refer to another note: the order grows while it is written, each mark once.
  for (let i = 0; i < context.noteOrder.length; i++) {
    const note = notes.get(context.noteOrder[i] ?? "");
    const text = note ? writeBlocks(readBlocks(note, context)) : "";
    if (text !== "") written.push(`[${i + 1}] ${text}`);
    if (context.noteOrder.length > notes.size * 4 + 1000) break;
  }
  return written;
}

/** The words of a running head; its paragraphs are counted in no list of the body. */
function headText(root: XmlElement | null, context: DocxContext): string {
  if (!root) return "";
  const own = { ...context, numbering: new Numbering(new Map()), noteOrder: [], fields: [] };
  return writeBlocks(readBlocks(root, own));
}
