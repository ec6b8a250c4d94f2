/** A word as the engine read it; its box in dots of the picture that was recognised. */
export type OcrWord = {
  text: string;
  /** How sure the engine is, 0 to 100. */
  confidence: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
};

/** The words that the engine took for one line of print. */
export type OcrLine = {
  words: OcrWord[];
  /** Height of the line with its rising and falling letters, in dots; 0 when not told. */
  size: number;
  /** The baseline at a place of the line. */
  baselineAt: (x: number) => number;
};

const SPAN = /<span class=['"](ocr_\w+|ocrx_word)['"][^>]*?title=(?:'([^']*)'|"([^"]*)")[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * Reads what the engines write (hOCR: a web page whose titles tell boxes, baselines and confidence).
 * Anything that is not as expected is left out.
 */
export function readHocr(hocr: string): OcrLine[] {
  const lines: OcrLine[] = [];
  const spans = [...hocr.matchAll(SPAN)];
  spans.forEach((span, i) => {
    const title = span[2] ?? span[3] ?? "";
    if (span[1] !== "ocrx_word") {
      lines.push(lineOf(title));
      return;
    }
    const from = span.index + span[0].length;
    const inside = hocr.slice(from, spans[i + 1]?.index ?? hocr.length);
    const text = plainText(inside.slice(0, Math.max(0, inside.indexOf("</span>"))));
    const [x0, y0, x1, y1] = numbers(title, "bbox");
    const [confidence = 0] = numbers(title, "x_wconf");
    if (text === "" || x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    lines.at(-1)?.words.push({ text, confidence, x0, y0, x1, y1 });
  });
  return lines.filter((line) => line.words.length > 0);
}

function lineOf(title: string): OcrLine {
  const [x0 = 0, , , bottom = 0] = numbers(title, "bbox");
  const [slope = 0, offset = 0] = numbers(title, "baseline");
  const [size = 0] = numbers(title, "x_size");
  return { words: [], size, baselineAt: (x) => bottom + offset + slope * (x - x0) };
}

function numbers(title: string, name: string): number[] {
  const found = new RegExp(`\\b${name} ([-\\d.e ]+)`).exec(title)?.[1];
  return found ? found.trim().split(/\s+/).map(Number) : [];
}

function plainText(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}
