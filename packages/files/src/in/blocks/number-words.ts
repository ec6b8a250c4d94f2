/** How an automatic number is written, by the names of the standard (ECMA-376 §17.18.59). */
type Format = (n: number) => string;

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let out = "";
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  return out;
}

/** Word's letters: a to z, then aa, bb. Word has no Vietnamese order: a typed "đ)" is plain text. */
function letter(n: number): string {
  if (n < 1 || n > 780) return String(n);
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** Vietnamese words up to 99, the `vietnameseCounting` of Word. */
function words(n: number): string {
  if (n < 0 || n > 99) return String(n);
  if (n < 10) return UNITS[n]!;
  const [tens, units] = [Math.floor(n / 10), n % 10];
  const head = tens === 1 ? "mười" : `${UNITS[tens]} mươi`;
  if (units === 0) return head;
  if (units === 5) return `${head} lăm`;
  return `${head} ${units === 1 && tens > 1 ? "mốt" : UNITS[units]}`;
}

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, "0"),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerLetter: letter,
  vietnameseCounting: words,
  numberInDash: (n) => `- ${n} -`,
  none: () => "",
};

/** Writes a list number as Word shows it; a format unknown here is shown as a plain number. */
export function writeNumber(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n);
}

/** Bullets of the symbol fonts, by their code in the private area, as the sign people see. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "\uf02d": "-",
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  "\uf076": "❖",
  "\uf0f0": "⇨",
  "\uf0e0": "→",
  "\uf02b": "+",
  "\uf02a": "*",
  "\uf06f": "o",
};

/** A bullet sign as readable text; any other private sign becomes "•". */
export function writeBullet(sign: string): string {
  return [...sign].map((c) => SYMBOLS[c] ?? (/[\ue000-\uf8ff]/.test(c) ? "•" : c)).join("");
}
