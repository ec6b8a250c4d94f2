import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { compose } from "../compose.ts";
import { readFaces } from "../fonts.ts";
import { LAYOUT, SINGLE_LINE } from "../layout-profile.ts";
import type { OfficialDocument, OfficialParts } from "../official-document.ts";

/** For long keeping: PDF/A-2a is tagged and its text can be copied; needs a glyph for every character. */
const ARCHIVE = "a-2a";
/** Still tagged; a character that the font lacks is drawn as a box and stays in the text. */
const PLAIN = "1.7";
/** Memoised results older than so many documents are let go. */
const REMEMBER = 5;

const template = readFileSync(new URL("./official.typ", import.meta.url), "utf8");
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFaces() }] });

/**
 * Makes a PDF by typst. The document reaches the template as data, so nothing in it is read as markup.
 * Holds up its thread; the program calls it in the writer's own.
 * @returns PDF/A-2a with Tinos embedded; plain tagged PDF 1.7 when the font lacks a character
 */
export function makePdf(document: OfficialDocument, parts: OfficialParts): Uint8Array {
  const inputs = {
    document: JSON.stringify(compose(document, parts)),
    layout: JSON.stringify({ ...LAYOUT, line: SINGLE_LINE }),
  };
  const make = (pdfStandard: string): Uint8Array =>
    compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard });
  try {
    return make(ARCHIVE);
  } catch {
    return make(PLAIN);
  } finally {
    compiler.evictCache(REMEMBER);
  }
}
