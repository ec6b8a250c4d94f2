import { SaxesParser } from "saxes";
import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";

/** An element of an office part; `name` carries the usual prefix of its namespace ("w:p"). */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly inside, joined; Word's parts never mix text and elements where it matters. */
  text: string;
};

/** The name of a text among the children of an element, in parts that mix both. */
export const TEXT = "#text";

/** Transitional and strict names of the namespaces that are read, under one prefix each. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
  "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
};

/**
 * Parses an office part without a full tree: each element that `isBlock` accepts is handed over
 * when it closes and then forgotten. A document type declaration is refused (office parts have
 * none; it is how entity bombs and external references come), so entities never expand.
 *
 * @param bytes the part, UTF-8 or UTF-16 with its mark.
 * @param isBlock tells by name and parent's name which elements `onBlock` receives.
 * @param mixed texts are children of the name {@link TEXT}, in their order among the elements.
 * @throws FileError FILE_BROKEN when it is no well-formed XML, FILE_TOO_COMPLEX beyond a limit.
 */
export function readXml(
  bytes: Uint8Array,
  limits: Limits,
  isBlock: (name: string, parent: string) => boolean,
  onBlock: (element: XmlElement) => void,
  mixed = false,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let nodes = 0;
  parser.on("error", (error) => {
    throw new FileError("FILE_BROKEN", `xml: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw new FileError("FILE_BROKEN", "xml: document type declaration");
  });
  parser.on("opentag", (tag) => {
    nodes++;
    if (nodes > limits.maxXmlNodes) throw new FileError("FILE_TOO_COMPLEX", "xml: too many elements");
    if (open.length >= limits.maxXmlDepth) throw new FileError("FILE_TOO_COMPLEX", "xml: too deep");
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] = attribute.value;
    open.push({ name: prefixed(tag.uri, tag.local), attributes, children: [], text: "" });
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (!element) return;
    if (mixed) element.children.push({ name: TEXT, attributes: {}, children: [], text });
    else element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (!element) return;
    if (isBlock(element.name, parent?.name ?? "")) onBlock(element);
    else parent?.children.push(element);
  });
  writeInSteps(parser, bytes);
}

const STEP = 256 * 1024;

function writeInSteps(parser: SaxesParser<{ xmlns: true; position: false }>, bytes: Uint8Array): void {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : null;
  const decoder = new TextDecoder(utf16 ?? "utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      parser.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length }));
    parser.close();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("FILE_BROKEN", `xml: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function prefixed(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  return prefix ? `${prefix}:${local}` : `?:${local}`;
}

/** Parses a small part (styles, numbering, relations) into one tree; `mixed` as in {@link readXml}. */
export function readXmlTree(bytes: Uint8Array, limits: Limits, mixed = false): XmlElement | null {
  let root: XmlElement | null = null;
  readXml(
    bytes,
    limits,
    (_name, parent) => parent === "",
    (element) => {
      root = element;
    },
    mixed,
  );
  return root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c) => c.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((c) => c.name === name) ?? [];
}

/** The `val` attribute of a child: how office parts write nearly every property. */
export function value(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** An on/off property: present without a value, or with one that is not "off". */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (!property) return undefined;
  const val = property.attributes.val;
  return val === undefined || !["0", "false", "off", "none"].includes(val);
}

/** A whole number attribute within sane bounds, or undefined: "999999999999" must not count. */
export function integer(text: string | undefined, max = 100_000): number | undefined {
  if (text === undefined || !/^-?\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  return Math.abs(number) <= max ? number : undefined;
}
