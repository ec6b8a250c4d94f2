import { type Offsets, OffsetsBuilder } from "./offsets.ts";

/** A cleaned text; the way back is absent where cleaning changed nothing. */
export type CleanText = {
  text: string;
  offsets?: Offsets;
  /** Offsets in `text` of the line feeds that stand inside an emphasis: the line goes on. */
  emphasised: ReadonlySet<number>;
};

/** Characters that make cleaning necessary: anything the cleaned text may not hold. */
const NEEDS_CLEANING =
  /[*\r\u00a0\u00ad\u2000-\u200f\u2028\u2029\u202f\u2060\ufeff\u00d0\uf0b7\uf02d]|[\u0300-\u036f]|^#|\n#/;

/** A run of characters that cleaning leaves as they are; the last one carries no combining mark. */
const MARKS = "\\u0300-\\u036f";
const CHANGED =
  "*#\\r\\n\\u00a0\\u00ad\\u2000-\\u200f\\u2028\\u2029\\u202f\\u2060\\ufeff\\u00d0\\uf0b7\\uf02d";
const PLAIN = new RegExp(`[^${MARKS}${CHANGED}]+(?![${MARKS}])`, "y");

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
const SPACE = /[\u00a0\u2000-\u200a\u202f]/;
const COMBINING = /[\u0300-\u036f]/;
/** Bullet glyphs of symbol fonts that survive in copied text. */
const SYMBOL_BULLET: Record<string, string> = { "\uf0b7": "•", "\uf02d": "-" };

/**
 * Brings a text into the form that the rules read: composed letters, plain spaces, plain line
 * feeds, no Markdown emphasis (`**bold**`, `*italic*`) and no heading marks (`# `). A star that
 * stands as a bullet at the beginning of a line stays.
 */
export function cleanText(input: string): CleanText {
  if (!NEEDS_CLEANING.test(input) && input.normalize("NFC") === input)
    return { text: input, emphasised: new Set() };
  const offsets = new OffsetsBuilder();
  const out: string[] = [];
  const emphasised = new Set<number>();
  let lineStart = true;
  let emphasis = false;
  for (let i = 0; i < input.length; ) {
    PLAIN.lastIndex = i;
    const run = PLAIN.exec(input)?.[0];
    if (run) {
      offsets.copied(i, run.length);
      out.push(run);
      if (lineStart && run.trim()) lineStart = false;
      i += run.length;
      continue;
    }
    const end = clusterEnd(input, i);
    const char = input[i] as string;
    const step = cleanCluster(input, i, end, lineStart);
    if (char === "*" && step.piece === "" && input[i - 1] !== "*") emphasis = !emphasis;
    if (step.piece === "\n") {
      // A blank line ends an emphasis that nobody closed.
      if (lineStart) emphasis = false;
      if (emphasis) emphasised.add(offsets.length);
      lineStart = true;
    } else if (step.piece.trim()) lineStart = false;
    if (step.piece === char && step.end === i + 1) {
      offsets.copied(i, 1);
      out.push(char);
    } else if (step.piece) {
      offsets.changed(i, step.end, step.piece.length);
      out.push(step.piece);
    }
    i = step.end;
  }
  return { text: out.join(""), offsets: offsets.done(), emphasised };
}

/** Where the character that begins at `i` ends, with the marks that combine with it. */
function clusterEnd(input: string, i: number): number {
  let end = i + 1;
  while (end < input.length && end - i < 8 && COMBINING.test(input[end] as string)) end++;
  return end;
}

/** What one character with its marks becomes, and where reading goes on. */
function cleanCluster(
  input: string,
  i: number,
  end: number,
  lineStart: boolean,
): { piece: string; end: number } {
  const char = input[i] as string;
  if (end > i + 1) {
    const piece = input.slice(i, end).normalize("NFC");
    return { piece, end };
  }
  if (char === "*") {
    if (lineStart && input[i + 1] === " " && input[i + 2] !== "*") return { piece: "*", end };
    return { piece: "", end };
  }
  if (char === "#" && lineStart) {
    let j = i;
    while (input[j] === "#") j++;
    return input[j] === " " ? { piece: "", end: j + 1 } : { piece: "#", end };
  }
  if (char === "\r") return input[i + 1] === "\n" ? { piece: "\n", end: i + 2 } : { piece: "\n", end };
  if (char === "\u2028" || char === "\u2029") return { piece: "\n", end };
  if (INVISIBLE.test(char)) return { piece: "", end };
  if (SPACE.test(char)) return { piece: " ", end };
  if (char === "\u00d0") return { piece: "Đ", end };
  const symbol = SYMBOL_BULLET[char];
  if (symbol) return { piece: symbol, end };
  const composed = char.normalize("NFC");
  return { piece: composed, end };
}
