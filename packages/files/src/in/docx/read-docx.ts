import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { FileWarning, FormatReading } from "../../types.ts";
import { joinRunOns, readBlock, readBlocks, readNotes } from "./blocks.ts";
import type { Block, DocxContext } from "./context.ts";
import { writeBlocks } from "./layout.ts";
import { Numbering } from "./numbering.ts";
import { Styles } from "./styles.ts";
import { unpackZip } from "./unpack.ts";
import { readXml, readXmlTree, type XmlElement } from "./xml.ts";

const HEADER_OR_FOOTER = /^word\/(?:header|footer)\d*\.xml$/;
const WANTED = /^(?:word\/(?:styles|numbering|footnotes|endnotes|(?:header|footer)\d*)\.xml|_rels\/\.rels)$/;
/** Word writes document.xml; some programs choose another name and say so in the relations. */
const MAIN = /^word\/document\d*\.xml$/;

/**
 * Reads a .docx: the words as Word shows them, in reading order. Nothing outside the file is ever
 * fetched; macros and embedded objects are not opened.
 *
 * @throws FileError when it is another packed format, broken, a bomb or has no words.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): FormatReading {
  const { parts, names } = unpackZip(bytes, (name) => WANTED.test(name) || MAIN.test(name), limits);
  const mainName = [...parts.keys()].find((name) => MAIN.test(name));
  if (!mainName) throw new FileError(packedFormat(names), "no word/document.xml");
  const tree = (name: string): XmlElement | null => {
    const part = parts.get(name);
    return part ? readXmlTree(part, limits) : null;
  };
  const context: DocxContext = {
    styles: new Styles(tree("word/styles.xml")),
    numbering: new Numbering(tree("word/numbering.xml")),
    noteOrder: [],
    saw: { trackedChanges: false, hiddenText: false, legacyFont: false },
  };
  const blocks = readBody(parts.get(mainName)!, context, limits);
  const notes = new Map([
    ...readNotes(tree("word/footnotes.xml"), "footnote"),
    ...readNotes(tree("word/endnotes.xml"), "endnote"),
  ]);
  const text = [writeBlocks(blocks), ...writeNotes(notes, context)].filter(Boolean).join("\n\n");
  const leftOut = [...parts.keys()]
    .filter((name) => HEADER_OR_FOOTER.test(name))
    .map((name) => headText(tree(name), context));
  const page = {
    page: 1,
    start: 0,
    end: text.length,
    width: null,
    height: null,
    lines: [],
    readBy: "text" as const,
  };
  return { text, encoding: null, pages: [page], warnings: warningsOf(context), leftOut };
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
  const own = { ...context, numbering: new Numbering(null), noteOrder: [] };
  return writeBlocks(readBlocks(root, own));
}

function packedFormat(names: string[]): "FILE_SPREADSHEET" | "FILE_ARCHIVE" | "FILE_UNSUPPORTED" {
  if (names.some((name) => name.startsWith("xl/") || name.startsWith("ppt/"))) return "FILE_SPREADSHEET";
  const isOffice = names.some((name) => ["mimetype", "[Content_Types].xml"].includes(name));
  return isOffice ? "FILE_UNSUPPORTED" : "FILE_ARCHIVE";
}

function warningsOf({ saw }: DocxContext): FileWarning[] {
  const warnings: FileWarning[] = [];
  if (saw.trackedChanges)
    warnings.push({
      code: "DOCX_TRACKED_CHANGES",
      message: "Tệp còn dấu vết sửa đổi (Track Changes). Đã đọc theo bản chấp nhận mọi sửa đổi.",
    });
  if (saw.hiddenText)
    warnings.push({ code: "DOCX_HIDDEN_TEXT", message: "Tệp có chữ ẩn; phần chữ ẩn không được đọc." });
  if (saw.legacyFont)
    warnings.push({
      code: "LEGACY_ENCODING",
      message:
        "Tệp dùng phông chữ cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode. Hãy đối chiếu lại chữ có dấu.",
    });
  return warnings;
}
