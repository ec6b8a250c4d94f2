import type { PdfEngine } from "./engine.ts";
import type { Rule } from "./page-content.ts";
import { SCRATCH_BYTES, type Scratch, type ToPage } from "./read-glyphs.ts";

const PATH_OBJECT = 2;
const MOVE_TO = 2;
const LINE_TO = 0;
/** Thicker than this is an area, not a rule. */
const THICKEST = 3;
const SHORTEST = 4;
/** Paths with more corners are drawings (seals, maps). */
const MOST_CORNERS = 400;

type Point = { x: number; y: number };

/**
 * Finds the horizontal and vertical rules of a page: the lines that frame tables. Word draws them as
 * thin filled rectangles, other programs as strokes; both come out as rules.
 */
export function readRules(engine: PdfEngine, page: number, scratch: Scratch, toPage: ToPage): Rule[] {
  const { pdfium } = engine;
  const rules: Rule[] = [];
  const objects = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < objects; i++) {
    const object = pdfium.FPDFPage_GetObject(page, i);
    if (pdfium.FPDFPageObj_GetType(object) !== PATH_OBJECT) continue;
    const corners = pdfium.FPDFPath_CountSegments(object);
    if (corners < 2 || corners > MOST_CORNERS) continue;
    const stroked = isStroked(engine, object, scratch);
    for (const outline of readOutlines(engine, object, corners, scratch, toPage))
      addRules(rules, outline, stroked);
  }
  return rules;
}

function isStroked(engine: PdfEngine, object: number, scratch: Scratch): boolean {
  engine.pdfium.FPDFPath_GetDrawMode(object, scratch.at, scratch.at + 4);
  return new DataView(engine.memory.buffer, scratch.at, 8).getInt32(4, true) !== 0;
}

/** The connected outlines of a path; one that holds a curve is dropped. */
function readOutlines(
  engine: PdfEngine,
  object: number,
  corners: number,
  scratch: Scratch,
  toPage: ToPage,
): Point[][] {
  const { pdfium } = engine;
  const at = scratch.at + SCRATCH_BYTES / 2;
  pdfium.FPDFPageObj_GetMatrix(object, at);
  const matrix = [...new Float32Array(engine.memory.buffer.slice(at, at + 24))] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  for (let k = 0; k < corners; k++) {
    const segment = pdfium.FPDFPath_GetPathSegment(object, k);
    pdfium.FPDFPathSegment_GetPoint(segment, at, at + 4);
    const view = new DataView(engine.memory.buffer, at, 8);
    const [x, y] = [view.getFloat32(0, true), view.getFloat32(4, true)];
    const point = toPage(
      matrix[0] * x + matrix[2] * y + matrix[4],
      matrix[1] * x + matrix[3] * y + matrix[5],
    );
    const type = pdfium.FPDFPathSegment_GetType(segment);
    if (type !== MOVE_TO && type !== LINE_TO) return [];
    if (type === MOVE_TO) {
      if (outline.length > 1) outlines.push(outline);
      outline = [];
    }
    outline.push(point);
    if (pdfium.FPDFPathSegment_GetClose(segment) && outline[0]) outline.push(outline[0]);
  }
  if (outline.length > 1) outlines.push(outline);
  return outlines;
}

function addRules(rules: Rule[], outline: Point[], stroked: boolean): void {
  const xs = outline.map((p) => p.x);
  const ys = outline.map((p) => p.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width >= SHORTEST)
    rules.push({ vertical: false, at: (top + bottom) / 2, from: left, to: right });
  else if (width <= THICKEST && height >= SHORTEST)
    rules.push({ vertical: true, at: (left + right) / 2, from: top, to: bottom });
  else if (stroked) addEdges(rules, outline);
}

/** The straight edges of a stroked outline: the box around a cell or a whole table. */
function addEdges(rules: Rule[], outline: Point[]): void {
  for (let k = 1; k < outline.length; k++) {
    const [a, b] = [outline[k - 1]!, outline[k]!];
    if (Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) >= SHORTEST)
      rules.push({ vertical: true, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    else if (Math.abs(a.y - b.y) < 0.5 && Math.abs(a.x - b.x) >= SHORTEST)
      rules.push({ vertical: false, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
  }
}
