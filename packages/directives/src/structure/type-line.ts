import { DOCUMENT_TYPE_NAMES } from "../lexicon/header-words.ts";
import { isCapitals } from "../lines/letters.ts";

/** The name of a document's type above its title, and what else stands on that line. */
export type TypeLine = { name: keyof typeof DOCUMENT_TYPE_NAMES; rest: string };

const names = (Object.keys(DOCUMENT_TYPE_NAMES) as TypeLine["name"][]).sort((a, b) => b.length - a.length);
const skeletons = new Map(names.map((name) => [skeleton(name), name]));

/**
 * Reads a line that begins with the name of a type in capitals: "KẾ HOẠCH Triển khai ...", also with
 * its letters set apart or read with a wrong mark by a scan ("CHÍ THỊ"); null when it is none.
 */
export function typeLine(line: string): TypeLine | null {
  // The stamp of the office that received the document is no type.
  if (line.length > 400 || /^CÔNG VĂN (?:ĐẾN|ĐI)/u.test(line)) return null;
  const text = squeezed(line);
  const lower = text.toLowerCase();
  for (const name of names) {
    if (!lower.startsWith(name) || !/^(?:$|[\s:.])/u.test(lower.slice(name.length))) continue;
    if (!isCapitals(text.slice(0, name.length))) continue;
    return { name, rest: text.slice(name.length).replace(/^[\s:.]+/u, "") };
  }
  if (text.length > 22 || !isCapitals(text)) return null;
  const name = skeletons.get(skeleton(text));
  return name ? { name, rest: "" } : null;
}

/** "Thông báo" alone on its line, in small letters. */
export function isSmallTypeLine(line: string): boolean {
  if (line.length > 30 || !/^\p{Lu}\p{Ll}/u.test(line)) return false;
  return Object.hasOwn(DOCUMENT_TYPE_NAMES, line.toLowerCase().replace(/[:.]$/, ""));
}

/** Single spaces; "T H Ô N G  B Á O" → "THÔNG BÁO". */
function squeezed(line: string): string {
  if (!/\s\s|^\p{Lu}\s\p{Lu}\s/u.test(line)) return line;
  const apart = /^(?:\p{Lu}\s+)+\p{Lu}[:.]?$/u.test(line);
  const text = apart ? line.replace(/(?<=\p{Lu})\s(?=\p{Lu})/gu, "") : line;
  return text.replace(/\s+/g, " ");
}

/** A text without marks and accents: what OCR seldom gets wrong. */
function skeleton(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
