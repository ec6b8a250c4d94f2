import { type FontEncoding, fontEncoding } from "../../encodings/fonts.ts";
import type { PdfEngine } from "./engine.ts";
import type { Glyph } from "./page-content.ts";

/** Turns a point of the PDF page (origin bottom left, unrotated) into the page as shown. */
export type ToPage = (x: number, y: number) => { x: number; y: number };

/** Scratch bytes inside the engine, reserved once per file. */
export type Scratch = { at: number };
export const SCRATCH_BYTES = 1024;

/** Fonts reserve about 1.15 times their size as the height of a line. */
const LINE_PER_EM = 1.15;
/** Signs by which the engine marks a hyphen at the end of a line. */
const LINE_HYPHENS = new Set([0x02, 0xfffe]);

/**
 * Reads every drawn character of a text page. Spaces and line breaks that the engine only guessed
 * are left out: they are wrong where fonts fall back, and the boxes tell better.
 *
 * @param textPage the engine's handle.
 * @param ownCharacters index from which characters come from signatures and notes.
 */
export function readGlyphs(
  engine: PdfEngine,
  textPage: number,
  ownCharacters: number,
  scratch: Scratch,
  toPage: ToPage,
): Glyph[] {
  const { pdfium } = engine;
  const fontOf = fontReader(engine, textPage, scratch);
  const count = pdfium.FPDFText_CountChars(textPage);
  const glyphs: Glyph[] = [];
  for (let i = 0; i < count; i++) {
    const code = pdfium.FPDFText_GetUnicode(textPage, i);
    if (code === 0 || code === 10 || code === 13) continue;
    if (pdfium.FPDFText_IsGenerated(textPage, i) === 1 && !LINE_HYPHENS.has(code)) continue;
    if (!pdfium.FPDFText_GetLooseCharBox(textPage, i, scratch.at)) continue;
    pdfium.FPDFText_GetCharOrigin(textPage, i, scratch.at + 16, scratch.at + 24);
    const view = new DataView(engine.memory.buffer, scratch.at, 32);
    const box = [0, 4, 8, 12].map((offset) => view.getFloat32(offset, true)) as [
      number,
      number,
      number,
      number,
    ];
    const origin = toPage(view.getFloat64(16, true), view.getFloat64(24, true));
    const [left, top, right, bottom] = box;
    const a = toPage(left, top);
    const b = toPage(right, bottom);
    const height = Math.abs(b.y - a.y);
    if (![a.x, b.x, a.y, b.y, origin.y].every(Number.isFinite)) continue;
    glyphs.push({
      char: LINE_HYPHENS.has(code) ? "-" : characterOf(code),
      x0: Math.min(a.x, b.x),
      x1: Math.max(a.x, b.x),
      y0: Math.min(a.y, b.y),
      y1: Math.max(a.y, b.y),
      baseline: origin.y,
      em: Math.max(1, height / LINE_PER_EM),
      encoding: fontOf(i),
      annotation: i >= ownCharacters,
    });
  }
  return glyphs;
}

function characterOf(code: number): string {
  return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}

/** Font names are asked once per text object: they are the slow part. */
function fontReader(engine: PdfEngine, textPage: number, scratch: Scratch): (index: number) => FontEncoding {
  const { pdfium } = engine;
  const nameAt = scratch.at + 64;
  const room = SCRATCH_BYTES - 64;
  let lastObject = -1;
  let last: FontEncoding = "unicode";
  return (index) => {
    const object = pdfium.FPDFText_GetTextObject(textPage, index);
    if (object === lastObject) return last;
    lastObject = object;
    const length = pdfium.FPDFText_GetFontInfo(textPage, index, nameAt, room, scratch.at + 32);
    last = length > 0 && length <= room ? fontEncoding(pdfium.pdfium.UTF8ToString(nameAt)) : "unicode";
    return last;
  };
}
