import { FileError } from "./errors.ts";

/** The three levels of the Law on state secrets, as their stamps read, without spaces. */
const STAMPS = new Set(["MẬT", "TỐIMẬT", "TUYỆTMẬT"]);
/** "Độ mật: Tối mật" typed in a header instead of a stamp. */
const TYPED_LEVEL = /^\s*độ\s+mật\s*:\s*(?:tuyệt\s+mật|tối\s+mật|mật)\s*$/iu;
/** Stamps stand by the number and title; a table cell "MẬT" deep in a plan is only a word. */
const HEADER_LINES = 40;

/**
 * Refuses a document that carries a secrecy mark as a line of its own near the top, or anywhere in
 * its running heads. State secrets never belong on a networked system (law.md §10).
 *
 * @param text the extracted text.
 * @param leftOut words on the page that are not in the text.
 * @throws FileError FILE_SECRET.
 */
export function refuseSecret(text: string, leftOut: readonly string[]): void {
  let seen = 0;
  let from = 0;
  while (seen < HEADER_LINES && from <= text.length) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length + 1 : end + 1;
    if (line.trim() === "") continue;
    seen++;
    if (line.length <= 400) for (const part of line.split(/[|\t]/)) refuseMark(part);
  }
  for (const head of leftOut) for (const part of head.split(/[\n|\t]/)) refuseMark(part);
}

function refuseMark(line: string): void {
  const words = line.normalize("NFC");
  const letters = words.replace(/[\s*_[\]().:|-]+/gu, "");
  if (STAMPS.has(letters) || TYPED_LEVEL.test(words)) throw new FileError("FILE_SECRET", "secrecy mark");
}
