/** How an item of a document is numbered; the rank orders the styles from outside to inside. */
export type LabelStyle =
  | "annex"
  | "part"
  | "chapter"
  | "upper"
  | "roman"
  | "section"
  | "article"
  | "number"
  | "ordinal"
  | "round"
  | "letter"
  | "bullet";

export type Label = {
  style: LabelStyle;
  /** The sign or number as written, without closing punctuation: "II", "7.1", "a", "-". */
  label: string;
  /** For numbers: how many components ("2.1" has 2); otherwise 1. */
  depth: number;
  /** Length of the label with its closing punctuation and the space after it. */
  length: number;
};

// "~", "†", "»" and "--" are what a scan makes of bullets.
const BULLET = /^(--(?=\s+\p{L})|[~†‡»›](?=\s+\p{L})|[-–—+*•●○▪■◦❖➢➤✓·‣⁃](?![-–—=_.]))\s*(?=\S)/u;
const LETTER_O_BULLET = /^(o)\s+(?=\p{Lu})/u;
const ROMAN = /^(?!V\/[vV])([IVXLC]{1,7})\s*(?:[.)/:]+\s*[-–]?|[-–])\s*(?=\p{L}|\p{N}|"|“|\(|$)/u;
// "1/" is a label only before a space: "1/2 số hộ" is a fraction; "1.2- Văn phòng" is how the Party numbers.
const NUMBER =
  /^(\d{1,2}(?:\.\d{1,2}){0,5})(?:\s*(?:[.)](?![\d/])|\/(?=\s))\s*[-–]?|\s*:|[-–](?=\s+["“]?\p{Lu}))\s*(?=\S|$)/u;
const BARE_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,5})\.?\s+(?=["“]?\p{Lu})/u;
/** The hundredth item and those behind it; other marks behind three digits are of quantities. */
const HUNDREDS = /^(\d{3})[.)]\s+(?=["“]?\p{Lu})/u;
const ROUND = /^\((\d{1,2}|[a-zđ]|i{1,3}|iv|v)\)\s*(?=\S)/u;
const LETTER = /^([a-zđø])(?:\d)?\s*(?:\)\s*|[./]\s+(?=["“]?\p{Lu}))(?=\S)/u;
const UPPER = /^([A-HĐ])\s*[.)/]\s*[-–]?\s+(?=\p{Lu})/u;
const WORDED =
  /^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU|Phụ lục|PHỤ LỤC)\s+((?:thứ|THỨ)\s+\p{L}+|[IVXLC]+|\d+[a-z]?)\s*(?:[.:/]|$|(?=\s))\s*/u;
const ORDINAL =
  /^((?:Thứ|THỨ)\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\s+là)\s*[,:.]?\s*/u;

const WORDED_STYLE: Record<string, LabelStyle> = {
  phần: "part",
  chương: "chapter",
  mục: "section",
  điều: "article",
  "phụ lục": "annex",
};

type Reader = (line: string) => Label | null;

/**
 * The kinds of labels in the order in which they are tried, each with the characters it begins with: most
 * lines begin with none of them.
 */
const READERS: readonly (readonly [firsts: string, read: Reader])[] = [
  ["-–—+*•●○▪■◦❖➢➤✓·‣⁃~†‡»›", reader("bullet", BULLET)],
  ["o", reader("bullet", LETTER_O_BULLET)],
  ["0123456789", reader("number", NUMBER)],
  ["0123456789", reader("number", BARE_NUMBER)],
  ["123456789", reader("number", HUNDREDS)],
  ["IVXLC", reader("roman", ROMAN)],
  ["ABCDEFGHĐ", reader("upper", UPPER)],
  ["abcdefghijklmnopqrstuvwxyzđø", reader("letter", LETTER)],
  ["(", reader("round", ROUND)],
  ["PCMĐ", readWorded],
  ["TMHBNS", reader("ordinal", ORDINAL)],
];
const readersOf = new Map<string, Reader[]>();
for (const [firsts, read] of READERS)
  for (const first of firsts) readersOf.set(first, [...(readersOf.get(first) ?? []), read]);

/**
 * Reads the number or sign with which a line begins; null when it begins with plain words.
 * Dates ("14/8 ..."), quantities ("02 lò", "1.846 tổ chức") and rule lines are no labels.
 */
export function labelOf(line: string): Label | null {
  const readers = readersOf.get(line[0] ?? "");
  if (!readers) return null;
  for (const read of readers) {
    const label = read(line);
    if (label) return label;
  }
  return null;
}

function reader(style: LabelStyle, pattern: RegExp): Reader {
  return (line) => {
    const match = pattern.exec(line);
    if (!match) return null;
    const label = match[1] as string;
    const depth = style === "number" ? label.split(".").length : 1;
    return { style, label, depth, length: match[0].length };
  };
}

function readWorded(line: string): Label | null {
  const worded = WORDED.exec(line);
  if (!worded) return null;
  const style = WORDED_STYLE[(worded[1] as string).toLowerCase()] as LabelStyle;
  const rest = line.slice(worded[0].length);
  // "Điều 5 của Luật ..." in running text is a reference, not the head of an article.
  if (/^(?:của|Luật|Nghị|và|,|-)/u.test(rest)) return null;
  if (style === "section" && !/^\p{Lu}/u.test(rest)) return null;
  return {
    style,
    label: (worded[2] as string).replace(/^thứ\s+/iu, ""),
    depth: 1,
    length: worded[0].length,
  };
}
