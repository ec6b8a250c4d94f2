import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Tinos: Vietnamese, the widths of Times New Roman, under the SIL Open Font License (LICENSE_FONT in its
 * package). Whole faces, embedded by the PDF writer as subsets.
 */
const FACES = {
  regular: "400Regular/Tinos_400Regular.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
} as const;

export type Face = keyof typeof FACES;

/** The bytes of one face. */
export function readFace(face: Face): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${FACES[face]}`)));
}

/** The bytes of all faces. */
export const readFaces = (): Buffer[] => (Object.keys(FACES) as Face[]).map(readFace);

type Metrics = { unitsPerEm: number; advance: (codePoint: number) => number };
const known = new Map<Face, Metrics>();

/**
 * Width of a text on one line, for the length of the rules under titles.
 * @param size of the font, in points
 * @returns points
 */
export function textWidth(text: string, size: number, face: Face): number {
  let metrics = known.get(face);
  if (!metrics) {
    metrics = readMetrics(readFace(face));
    known.set(face, metrics);
  }
  let units = 0;
  for (const char of text.normalize("NFC")) units += metrics.advance(char.codePointAt(0)!);
  return (units / metrics.unitsPerEm) * size;
}

/** Reads `head`, `hhea`, `hmtx` and the format 4 subtable of `cmap` (OpenType specification). */
function readMetrics(bytes: Buffer): Metrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    tables.set(bytes.toString("latin1", record, record + 4), view.getUint32(record + 8));
  }
  const unitsPerEm = view.getUint16(tables.get("head")! + 18);
  const longAdvances = view.getUint16(tables.get("hhea")! + 34);
  const hmtx = tables.get("hmtx")!;
  const glyphOf = glyphReader(view, tables.get("cmap")!);
  return {
    unitsPerEm,
    advance: (codePoint) => view.getUint16(hmtx + 4 * Math.min(glyphOf(codePoint), longAdvances - 1)),
  };
}

function glyphReader(view: DataView, cmap: number): (codePoint: number) => number {
  const offsets = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, i) => cmap + view.getUint32(cmap + 8 + i * 8),
  );
  const at = offsets.find((offset) => view.getUint16(offset) === 4);
  if (at === undefined) throw new Error("the font has no character map of format 4");
  const doubled = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  return (codePoint) => {
    for (let i = 0; i < doubled; i += 2) {
      if (codePoint > view.getUint16(ends + i)) continue;
      const start = view.getUint16(starts + i);
      if (codePoint < start) return 0;
      const delta = view.getUint16(starts + doubled + i);
      const rangeAt = starts + 2 * doubled + i;
      const range = view.getUint16(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
