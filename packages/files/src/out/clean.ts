/** Signs that no file format of a document may hold, and that nobody can see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/gu;

/**
 * The same data with printable text: NFC, line breaks as `\n`, no control characters, half letters of
 * broken UTF-16 as the replacement character. Never changes a word.
 */
export function clean<T>(data: T): T {
  if (typeof data === "string") {
    return data.toWellFormed().normalize("NFC").replace(/\r\n?/gu, "\n").replace(UNPRINTABLE, "") as T;
  }
  if (Array.isArray(data)) return data.map(clean) as T;
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, clean(value)])) as T;
}
