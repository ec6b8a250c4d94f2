/**
 * The form of a text that the finders' patterns run on. It has the same length as the text, so every
 * offset is valid in both. Emphasis marks, tabs, no-break spaces and the line breaks of hard-wrapped
 * prose become spaces; a break that ends a paragraph or stands before a bullet, a numbered label or a
 * table bar stays "\n". Patterns write a gap as one or more plain spaces and so never cross it.
 */
export function toMatchingForm(text: string): string {
  // The finders look at the same words one after the other.
  if (last.text !== text) last = { text, form: makeForm(text) };
  return last.form;
}

let last = { text: "", form: "" };

/** Units that the form changes: emphasis, tabs, odd spaces, line feeds. */
function changes(unit: number): boolean {
  if (unit > 0x202f) return unit === 0xfeff;
  if (unit > 0xa0) return unit >= 0x2002 && (unit <= 0x200b || unit === 0x202f);
  return unit === 0x2a || unit === 0x5f || unit === 0xa0 || (unit <= 0x0d && unit >= 0x09);
}

function makeForm(text: string): string {
  let at = 0;
  while (at < text.length && !changes(text.charCodeAt(at))) at++;
  if (at === text.length) return text;
  return text
    .replace(/[*_\t\r\u00a0\u2002-\u200b\u202f\ufeff]/gu, " ")
    .replace(JOINED, (_, at, all) => (isParagraphEnd(all, at) ? "\n" : " "));
}

/** What begins a paragraph of its own, so that the line break before it stays. */
const BEGINNING = " *(?:\\n|[-–+•·|] |\\d{1,2}(?:\\.\\d{1,2})*[.)]|[a-zđ]\\)|[IVX]{1,4}\\.)";
const JOINED = new RegExp(`\\n(?!${BEGINNING})`, "gu");
const KEPT = new RegExp(`\\n${BEGINNING}`, "uy");

/**
 * The stretch around an offset, from one line break that stays in the form to the next, with both: its form
 * alone is the same as in the whole text, and no match of a pattern for this form leaves it.
 */
export function stretchAround(text: string, at: number): { from: number; to: number } {
  let from = text.lastIndexOf("\n", at);
  while (from > 0 && !isKept(text, from)) from = text.lastIndexOf("\n", from - 1);
  let to = text.indexOf("\n", at);
  while (to >= 0 && !isKept(text, to)) to = text.indexOf("\n", to + 1);
  return { from: Math.max(0, from), to: to < 0 ? text.length : to + 1 };
}

function isKept(text: string, at: number): boolean {
  KEPT.lastIndex = at;
  return KEPT.test(text);
}

function isParagraphEnd(all: string, at: number): boolean {
  return all[at - 1] === "\n" || all[at - 1] === "|" || at === all.length - 1;
}

/** Not preceded by a letter, a digit or a mark on one: `\b` knows only ASCII. */
export const LEFT = "(?<![\\p{L}\\p{N}\\p{M}])";

/** Not followed by a letter or digit. */
export const RIGHT = "(?![\\p{L}\\p{N}])";

/** A pattern from its source, for Vietnamese: Unicode, any case. */
export function pattern(source: string, flags = "giu"): RegExp {
  return new RegExp(source, flags);
}

/** A text of the matching form with single spaces, as nearly every one has them anyway. */
export function singleSpaced(text: string): string {
  return text.includes("  ") ? text.replace(/ +/gu, " ") : text;
}
