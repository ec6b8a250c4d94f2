/** Excel refuses a file whose cell holds more. */
const MOST_CHARACTERS = 32_767;

/** Nothing that XML 1.0 cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** A text as a cell can hold it: line breaks as "\n", nothing that no spreadsheet can store. */
export function cellText(text: string): string {
  const clean = text.toWellFormed().replace(/\r\n?/g, "\n").replace(UNFIT, "");
  return clean.length <= MOST_CHARACTERS ? clean : `${clean.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
}

/**
 * Whether a spreadsheet program would take the text for a formula: it begins with = + - @ (also
 * their full-width forms), a tab or a line break, with or without blanks before.
 * Source: OWASP, "CSV Injection".
 */
export function looksLikeFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(text);
}

/** Days since 30/12/1899, as spreadsheets count; null for what is no day, or lies before their calendar is right. */
export function dayNumber(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < "1900-03-01") return null;
  const moment = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(moment) || !new Date(moment).toISOString().startsWith(day)) return null;
  return (moment - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** ISO day → "dd/mm/yyyy"; anything else stays as it is. */
export function vietnameseDay(day: string): string {
  return day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
}
