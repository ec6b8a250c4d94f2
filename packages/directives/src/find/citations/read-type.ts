import { citationTypeCodes, citationTypeNames } from "../../lexicon/citation-types.ts";
import type { DocumentType } from "../../types.ts";
import { pattern } from "../matching-form.ts";

const NAMES = citationTypeNames.map(([name]) => name.replace(/ /gu, " +")).join("|");
const CODES = "NQ|QĐ|CT|TB|KH|CV|VB|NĐ|TT|KL|CĐ|HD|BC";
// "Nghị quyết số", "các Công điện: số", "Luật Ngân sách nhà nước số", "Thông báo Kết luận số", "QĐ số"
const NAME = pattern(`(?<![\\p{L}])(?:${NAMES}|(?:${CODES})(?= +(?:số|sô|$)))(?![\\p{L}])`);
const OWN_NAME = /^(?: +[\p{L}–-]+){0,12}?(?: *(?::|số|sô)){0,2} *:? *$/iu;

/** The type words right before a number, from the type's first letter; null when there are none. */
export function typeBefore(before: string): string | null {
  const name = [...before.matchAll(NAME)].at(-1);
  if (!name) return null;
  const rest = before.slice(name.index + name[0].length);
  if (!OWN_NAME.test(rest)) return null;
  const between = rest.replace(/(?<![\p{L}])(?:số|sô)(?![\p{L}])|:/giu, "").trim();
  // Between type and number stand only words of its own name: "Luật Ngân sách nhà nước số 83/2015/QH13".
  return between === "" || (/số *:? *$/iu.test(before) && /^\p{Lu}/u.test(between))
    ? before.slice(name.index)
    : null;
}

/** The type by its written name, otherwise by the abbreviation in the number. */
export function readType(words: string, number: string): DocumentType {
  const plain = words.toLowerCase().replace(/\s+/gu, " ").trim();
  const named = citationTypeNames.find(([name]) => plain.startsWith(name));
  const coded = typeOfNumber(number);
  // "Văn bản số 12/KH-UBND" is a plan: the abbreviation is more exact than the general word.
  if (named && !(plain.startsWith("văn bản") && coded)) return named[1];
  return coded ?? "other";
}

function typeOfNumber(number: string): DocumentType | null {
  const party = /^\d+[a-zđ]?-(?<code>\p{L}+)\//u.exec(number)?.groups?.code;
  if (party) return citationTypeCodes[party] ?? null;
  const symbol = number.split("/").at(-1) ?? "";
  if (/^QH\d/u.test(symbol)) return "luat";
  if (/^UBTVQH/u.test(symbol)) return "nghi-quyet";
  const code = citationTypeCodes[symbol.split("-")[0] ?? ""];
  // "812/UBND-NN": no type in the number is the mark of an official letter.
  return code ?? (symbol.includes("-") ? "cong-van" : null);
}
