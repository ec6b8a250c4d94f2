import { type FontEncoding, fontEncoding } from "../../encodings/fonts.ts";
import { writeBullet } from "../blocks/number-words.ts";
import type { RunText } from "../blocks/run-text.ts";
import { child, integer, value, type XmlElement } from "../packed/xml.ts";
import type { DocxContext } from "./context.ts";
import { readLook } from "./styles.ts";

/** Elements whose children are read as if they stood in the paragraph themselves. */
const TRANSPARENT = new Set([
  "w:ins",
  "w:moveTo",
  "w:hyperlink",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:customXml",
  "w:dir",
  "w:bdo",
  "m:oMath",
  "m:oMathPara",
]);
/** Fields in each other's codes; deeper ones are not counted. */
const DEEPEST_FIELD = 50;
const REMOVED = new Set(["w:del", "w:moveFrom"]);
const TRACKED = new Set(["w:ins", "w:moveTo", ...REMOVED]);

/**
 * Reads the runs of a paragraph (or of anything inside one) into `into`; text boxes met on the way
 * go to `boxes`.
 */
export function readRuns(
  element: XmlElement,
  paragraphStyle: string | undefined,
  context: DocxContext,
  into: RunText,
  boxes: XmlElement[],
): void {
  for (const part of element.children) {
    if (TRACKED.has(part.name)) context.saw.trackedChanges = true;
    if (REMOVED.has(part.name)) continue;
    if (part.name === "w:r" || part.name === "m:r") readRun(part, paragraphStyle, context, into, boxes);
    else if (TRANSPARENT.has(part.name) || part.name.startsWith("m:"))
      readRuns(part, paragraphStyle, context, into, boxes);
    else if (part.name === "mc:AlternateContent")
      readRuns(chosen(part), paragraphStyle, context, into, boxes);
  }
}

function readRun(
  run: XmlElement,
  paragraphStyle: string | undefined,
  context: DocxContext,
  into: RunText,
  boxes: XmlElement[],
): void {
  const properties = child(run, "w:rPr");
  const look = context.styles.look(readLook(properties), value(properties, "w:rStyle"), paragraphStyle);
  const encoding = fontEncoding(look.font);
  if (look.hidden) {
    if (run.children.some((c) => c.name === "w:t" && c.text.trim() !== "")) context.saw.hiddenText = true;
    return;
  }
  if (encoding !== "unicode") context.saw.legacyFont = true;
  const show = (text: string): void => {
    // Capitals of a legacy font are decided after decoding, by the font's own capitals.
    const shown = look.capitals && encoding === "unicode" ? text.toLocaleUpperCase("vi") : text;
    into.add(shown, look.capitals && encoding === "tcvn3" ? "tcvn3-capitals" : encoding);
  };
  for (const part of run.children) {
    const sign = signOf(part, encoding);
    if (part.name === "w:fldChar") countField(part.attributes.fldCharType, context.fields);
    else if (context.fields.includes(true)) continue;
    else if (sign !== null) show(sign);
    else if (part.name === "w:footnoteReference" || part.name === "w:endnoteReference")
      into.add(noteMark(part, context), "unicode");
    else if (part.name === "w:drawing" || part.name === "w:pict" || part.name === "w:object")
      findTextBoxes(part, boxes);
    else if (part.name === "mc:AlternateContent") findTextBoxes(chosen(part), boxes);
  }
}

/** Most fields have only instructions as their code; in some whole fields with results stand in it. */
function countField(type: string | undefined, fields: boolean[]): void {
  if (type === "begin" && fields.length < DEEPEST_FIELD) fields.push(true);
  else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = false;
  else if (type === "end") fields.pop();
}

/** A paragraph is over: a code that has no end by now belongs to a damaged file and hides no more. */
export function endCodes({ fields }: DocxContext): void {
  fields.fill(false);
}

/** The characters that one part of a run shows; null when it shows none. */
function signOf(part: XmlElement, encoding: FontEncoding): string | null {
  switch (part.name) {
    case "w:t":
    case "m:t":
      return part.text;
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
      return "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "-";
    // In TCVN3 this code is the letter ư; Word keeps it as an element all the same.
    case "w:softHyphen":
      return encoding.startsWith("tcvn3") ? "\u00ad" : "";
    case "w:sym":
      return symbol(part.attributes.char);
    default:
      return null;
  }
}

function symbol(code: string | undefined): string {
  const number = code && /^[0-9a-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : undefined;
  return number === undefined ? "" : writeBullet(String.fromCharCode(number));
}

/** A reference in the text is shown as "[n]"; the note itself follows at the end of the text. */
function noteMark(part: XmlElement, context: DocxContext): string {
  const id = integer(part.attributes.id);
  if (id === undefined || id < 0) return "";
  const key = `${part.name === "w:footnoteReference" ? "footnote" : "endnote"}:${id}`;
  context.noteOrder.push(key);
  return `[${context.noteOrder.length}]`;
}

/** Newer and older drawing of the same thing: the newer one, or the older when it is alone. */
function chosen(alternate: XmlElement): XmlElement {
  return child(alternate, "mc:Choice") ?? child(alternate, "mc:Fallback") ?? alternate;
}

/** Text boxes inside a drawing, outermost first; a box inside a box is read with the outer one. */
function findTextBoxes(element: XmlElement, boxes: XmlElement[]): void {
  if (element.name === "w:txbxContent") {
    boxes.push(element);
    return;
  }
  const inside = element.name === "mc:AlternateContent" ? [chosen(element)] : element.children;
  for (const part of inside) findTextBoxes(part, boxes);
}
