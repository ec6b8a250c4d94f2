import { type FontEncoding, fontEncoding } from "../../encodings/fonts.ts";
import { RunText } from "../blocks/run-text.ts";
import { child, integer, TEXT, type XmlElement } from "../packed/xml.ts";
import type { OdtContext } from "./context.ts";
import { encodingOf, type OdtLook } from "./styles.ts";

/** Elements in a paragraph that show nothing of their own, or what is no part of the text. */
const LEFT_OUT = new Set([
  "office:annotation",
  "office:annotation-end",
  "text:hidden-text",
  "text:number",
  "text:ruby-text",
  "text:tracked-changes",
  // The words that a place in the text has for an index.
  "text:alphabetical-index-mark",
  "text:bibliography-mark",
]);
const MOST_SPACES = 1000;

/**
 * Reads the words of a paragraph. White space in the file counts as one space; spaces that are shown
 * have elements of their own.
 *
 * @param boxes receives frames and drawings that are met on the way.
 */
export function readWords(paragraph: XmlElement, context: OdtContext, boxes: XmlElement[]): string {
  const runs = new RunText();
  readInline(paragraph, context.styles.paragraph(paragraph.attributes["style-name"]), context, runs, boxes);
  return runs.finish();
}

function readInline(
  element: XmlElement,
  look: OdtLook,
  context: OdtContext,
  into: RunText,
  boxes: XmlElement[],
): void {
  const encoding = encodingOf(look);
  for (const part of element.children) {
    const sign = signOf(part);
    if (sign !== null) show(sign, look, encoding, context, into);
    else if (part.name === "text:note") into.add(noteMark(part, context), "unicode");
    else if (part.name.startsWith("draw:")) boxes.push(part);
    else if (part.name === "text:span")
      readInline(part, context.styles.span(look, part.attributes["style-name"]), context, into, boxes);
    else if (!LEFT_OUT.has(part.name)) readInline(part, look, context, into, boxes);
  }
}

/** The characters that a part shows; null when others have to look at it. */
function signOf(part: XmlElement): string | null {
  switch (part.name) {
    case TEXT:
      return part.text.replace(/[ \t\r\n]+/g, " ");
    case "text:s":
      return " ".repeat(Math.max(0, integer(part.attributes.c, MOST_SPACES) ?? 1));
    case "text:tab":
      return "\t";
    case "text:line-break":
      return "\n";
    default:
      return null;
  }
}

function show(text: string, look: OdtLook, encoding: FontEncoding, { saw }: OdtContext, into: RunText): void {
  if (look.hidden) {
    if (text.trim() !== "") saw.hiddenText = true;
    return;
  }
  if (encoding !== "unicode" && fontEncoding(look.font) !== "unicode") saw.legacyFont = true;
  into.add(look.capitals && encoding === "unicode" ? text.toLocaleUpperCase("vi") : text, encoding);
}

/** A reference in the text is shown as "[n]"; the note itself follows at the end of the text. */
function noteMark(note: XmlElement, context: OdtContext): string {
  const body = child(note, "text:note-body");
  if (!body) return "";
  context.notes.push(body);
  return `[${context.notes.length}]`;
}
