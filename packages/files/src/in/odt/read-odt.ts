import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import type { FormatReading } from "../../types.ts";
import { type Block, nothingSeen } from "../blocks/block.ts";
import { writeBlocks } from "../blocks/layout.ts";
import { readingOf } from "../blocks/reading.ts";
import { child, childrenOf, readXml, readXmlTree, type XmlElement } from "../packed/xml.ts";
import { readOdtBlock, readOdtBlocks } from "./blocks.ts";
import type { OdtContext } from "./context.ts";
import { OdtLists } from "./lists.ts";
import { OdtStyles } from "./styles.ts";

/** Parts of an ODF text that are unpacked. */
export const ODT_PARTS: ReadonlySet<string> = new Set([
  "mimetype",
  "content.xml",
  "styles.xml",
  "META-INF/manifest.xml",
]);
/** Containers of styles come before the text in every file. */
const STYLES = new Set(["office:font-face-decls", "office:automatic-styles"]);
const BODY = "office:text";

/**
 * Reads an ODF text (.odt, .ott): the words as LibreOffice shows them, in reading order. Macros and
 * embedded objects are not opened and nothing outside the file is ever fetched.
 *
 * @param parts the parts named in {@link ODT_PARTS}, as unpacked.
 * @throws FileError FILE_PASSWORD when its parts are encrypted, FILE_BROKEN.
 */
export function readOdt(parts: ReadonlyMap<string, Uint8Array>, limits: Limits): FormatReading {
  const tree = (name: string): XmlElement | null => {
    const part = parts.get(name);
    return part ? readXmlTree(part, limits, true) : null;
  };
  if (isEncrypted(tree("META-INF/manifest.xml"))) throw new FileError("FILE_PASSWORD", "encrypted ODF");
  const content = parts.get("content.xml");
  if (!content) throw new FileError("FILE_BROKEN", "no content.xml");
  const context: OdtContext = {
    styles: new OdtStyles(),
    lists: new OdtLists(),
    notes: [],
    saw: nothingSeen(),
  };
  const shared = tree("styles.xml");
  addStyles(context, shared ?? undefined);
  const blocks = readBody(content, context, limits);
  const text = [writeBlocks(blocks), ...writeNotes(context)].filter(Boolean).join("\n\n");
  return readingOf(text, context.saw, readHeads(shared, context));
}

function addStyles(context: OdtContext, root: XmlElement | undefined): void {
  context.styles.addFonts(child(root, "office:font-face-decls"));
  for (const name of ["office:styles", "office:automatic-styles"]) {
    context.styles.add(child(root, name));
    context.lists.add(child(root, name));
  }
}

/** Converts the body block by block, so that only one block's tree is held at a time. */
function readBody(content: Uint8Array, context: OdtContext, limits: Limits): Block[] {
  const blocks: Block[] = [];
  let hasBody = false;
  readXml(
    content,
    limits,
    (name, parent) => parent === BODY || name === BODY || STYLES.has(name),
    (element) => {
      if (element.name === BODY) hasBody = true;
      else if (element.name === "office:font-face-decls") context.styles.addFonts(element);
      else if (element.name === "office:automatic-styles") {
        context.styles.add(element);
        context.lists.add(element);
      } else blocks.push(...readOdtBlock(element, context));
    },
    true,
  );
  if (!hasBody) throw new FileError("FILE_BROKEN", "no office:text");
  return blocks;
}

/** Notes in the order of their marks, after the text; a note in a note adds itself to the end. */
function writeNotes(context: OdtContext): string[] {
  const written: string[] = [];
  for (let i = 0; i < context.notes.length; i++) {
    const words = writeBlocks(readOdtBlocks(context.notes[i]!, context));
    if (words !== "") written.push(`[${i + 1}] ${words}`);
  }
  return written;
}

/** The words of running heads, to be looked at for secrecy marks. */
function readHeads(styles: XmlElement | null, context: OdtContext): string[] {
  const pages = childrenOf(child(styles ?? undefined, "office:master-styles"), "style:master-page");
  const own = { ...context, lists: new OdtLists(), notes: [] };
  return pages
    .flatMap(({ children }) => children)
    .filter(({ name }) => /^style:(?:header|footer)/.test(name))
    .map((head) => writeBlocks(readOdtBlocks(head, own)));
}

function isEncrypted(manifest: XmlElement | null): boolean {
  return childrenOf(manifest ?? undefined, "manifest:file-entry").some(
    (entry) => child(entry, "manifest:encryption-data") !== undefined,
  );
}
