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

const BULLET = /^([-–—+*•●○▪■◦❖➢➤✓·‣⁃])(?![-–—=_.])\s*(?=\S)/u;
const LETTER_O_BULLET = /^(o)\s+(?=\p{Lu})/u;
const ROMAN = /^(?!V\/[vV])([IVXLC]{1,7})\s*(?:[.)/:]+\s*[-–]?|[-–])\s*(?=\p{L}|\p{N}|"|“|\(|$)/u;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\s*(?:[.)](?![\d/])|\/(?=\s))\s*[-–]?|\s*:)\s*(?=\S|$)/u;
const BARE_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=["“]?\p{Lu})/u;
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

/**
 * Reads the number or sign with which a line begins; null when it begins with plain words.
 * Dates ("14/8 ..."), quantities ("02 lò", "1.846 tổ chức") and rule lines are no labels.
 */
export function labelOf(line: string): Label | null {
  const first = line.charCodeAt(0);
  // Most lines begin with a lower-case letter or an ordinary capital: leave without trying.
  if (Number.isNaN(first)) return null;
  return bulletOf(line) ?? numberedOf(line) ?? wordedOf(line);
}

function bulletOf(line: string): Label | null {
  const match = BULLET.exec(line) ?? LETTER_O_BULLET.exec(line);
  if (!match) return null;
  return { style: "bullet", label: match[1] as string, depth: 1, length: match[0].length };
}

function numberedOf(line: string): Label | null {
  const number = NUMBER.exec(line) ?? BARE_NUMBER.exec(line);
  if (number) {
    const label = number[1] as string;
    // "1/" is a label only before a space: "1/2 số hộ" is a fraction.
    return { style: "number", label, depth: label.split(".").length, length: number[0].length };
  }
  const roman = ROMAN.exec(line);
  if (roman) return { style: "roman", label: roman[1] as string, depth: 1, length: roman[0].length };
  const upper = UPPER.exec(line);
  if (upper) return { style: "upper", label: upper[1] as string, depth: 1, length: upper[0].length };
  const letter = LETTER.exec(line);
  if (letter) return { style: "letter", label: letter[1] as string, depth: 1, length: letter[0].length };
  const round = ROUND.exec(line);
  if (round) return { style: "round", label: round[1] as string, depth: 1, length: round[0].length };
  return null;
}

function wordedOf(line: string): Label | null {
  const worded = WORDED.exec(line);
  if (worded) {
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
  const ordinal = ORDINAL.exec(line);
  if (ordinal) return { style: "ordinal", label: ordinal[1] as string, depth: 1, length: ordinal[0].length };
  return null;
}
