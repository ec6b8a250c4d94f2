import { isoDay } from "../../calendar/index.ts";
import { citationTypeCodes } from "../../lexicon/citation-types.ts";
import type { Citation } from "../../types.ts";
import { matchesOf, mayFind, signalOf } from "../matches-of.ts";
import { LEFT, pattern, toMatchingForm } from "../matching-form.ts";
import { readIssuer } from "./read-issuer.ts";
import { readType, typeBefore } from "./read-type.ts";

export type CitationOptions = {
  /** The document's own number ("12/TB-UBND"): its mentions are no citations. */
  own?: string | null;
};

const SYMBOL = "\\p{Lu}[\\p{L}\\d&.]+(?: ?[-–] ?\\p{Lu}[\\p{L}\\d&]*){0,5}";
/** Party documents put the type first; an unknown type counts where "số" or a type word stands before. */
const PARTY = "\\p{Lu}[\\p{L}]{1,5}";
/**
 * "42/NQ-CP", "15/2020/QĐ-TTg", "136/2025/QH15", "31a/KH-UBND", "15 / QĐ - UBND", "371-NQ/HU",
 * "99- TB/TW", "3 205-QĐ/TW"; "12, 13 và 14/TB-UBND" is one match of three.
 */
const NUMBER = pattern(
  `(?<![\\p{L}\\p{N}\\p{M}/.,-])(?<list>(?:[\\dO]{1,5}[a-zđ]? ?(?:,|và) ?){1,6})?(?:(?<n>(?:\\d {1,2})?[\\dOl]{1,6}[a-zđ]?) {0,2}/ ?(?<year>(?:19|20)\\d{2} ?/ ?)?(?<symbol>${SYMBOL})|(?<pn>(?:\\d {1,2})?[\\dOl]{1,5}[a-zđ]?) ?[-–] ?(?<party>(?:${PARTY}) ?/ ?${SYMBOL}))(?![\\p{L}\\p{N}])`,
  "gu",
);
// "Nghị quyết số 18 ngày …", "Chỉ thị 13 của Ban Bí thư": a number whose symbol was left out
const BARE = pattern(
  `${LEFT}(?<type>[Nn]ghị quyết|[Cc]hỉ thị|[Kk]ết luận|[Nn]ghị định|[Qq]uyết định|[Tt]hông tư|[Cc]ông điện|[Tt]hông báo|[Cc]ông văn) +(?:số +)?(?<n>\\d{1,5})(?= +(?:ngày +\\d|(?:của|CỦA) +\\p{Lu}))`,
  "gu",
);
const SIGNAL = signalOf([NUMBER, BARE]);
// "ngày 09/4/2020", ", ngày 18 tháng 6 năm 2022", "(ngày 22/6/2021"
const DATE = pattern(
  "^ *,? *\\(?(?:ban hành )?ngày *(?<d>\\d{1,2}) *(?:[/.-]|tháng) *(?<m>\\d{1,2}) *(?:[/.-]|,? *năm) *(?<y>\\d{4})(?!\\d)",
  "iu",
);
// "Mẫu số 01/TCD", "Phụ lục 02/BC", "thửa số 12/B": numbers of other things
const OTHER_THING = pattern(
  "(?:mẫu|biểu|biểu mẫu|phụ lục|thửa|lô|tờ|nhà|ngõ|hẻm|đường|quốc lộ|phòng|gói thầu|xe|biển số|tài khoản|điều|khoản|điểm|tháng|ngày|năm|quý) *(?:số)? *:? *$",
  "iu",
);
const NUMBER_WORD = pattern("(?:số|sô|so)(?: hiệu)? *:? *$", "iu");
// a line "Số: 12/TB-UBND" is the header of this document or of one appended to it
const HEADER = /(?:^|[\n|\t])[ *]*(?:Số|Sô|SỐ)\s*:[\s*]*$/u;

/**
 * Finds the documents that a text cites by number or symbol, in its order, repeats included. Laws
 * named without a number are not citations. Header lines ("Số: 12/TB-UBND") are left out.
 *
 * @param text a sentence, a paragraph or a whole document, NFC
 * @returns `span` covers type, number, date and issuer as far as they are written together
 */
export function findCitations(text: string, options: CitationOptions = {}): Citation[] {
  if (!mayFind(text, SIGNAL)) return [];
  const form = toMatchingForm(text);
  const own = options.own ? key(options.own) : null;
  const found: Citation[] = [];
  for (const match of matchesOf(form, NUMBER)) {
    for (const citation of readNumbered(text, form, match, found.at(-1)))
      if (key(citation.number) !== own) found.push(citation);
  }
  for (const match of matchesOf(form, BARE)) {
    const at = match.index + match[0].length;
    if (found.some((c) => c.span.start < at && match.index < c.span.end)) continue;
    found.push(citationOf(text, form, { start: match.index, at, number: match.groups?.n ?? "" }));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Whether one of the citations is of this number. */
export function cites(citations: readonly Citation[], number: string | null): boolean {
  if (citations.length === 0 || !number) return false;
  const wanted = key(number);
  return citations.some((citation) => key(citation.number) === wanted);
}

/** The form in which two writings of one number are equal. */
export function key(number: string): string {
  return withoutGaps(number).toUpperCase();
}

/** Without blanks and with plain hyphens; most numbers are written so. */
function withoutGaps(number: string): string {
  return /[\s–]/u.test(number) ? number.replace(/\s+/gu, "").replace(/–/gu, "-") : number;
}

function readNumbered(text: string, form: string, match: RegExpExecArray, previous?: Citation): Citation[] {
  const { list, n, year, symbol, pn, party } = match.groups ?? {};
  const before = form.slice(Math.max(0, match.index - 110), match.index);
  const named = NUMBER_WORD.test(before);
  if (
    HEADER.test(text.slice(Math.max(0, match.index - 30), match.index)) ||
    OTHER_THING.test(before.replace(NUMBER_WORD, ""))
  )
    return [];
  const digits = n ?? pn;
  if (digits === undefined || !/\d/.test(digits)) return [];
  const type = typeBefore(before);
  const chained = previous !== undefined && match.index - previous.span.end < 12;
  // One lone word after the slash ("5/UBND") is a number only where the words say so.
  const sure = named || type !== null || chained || year !== undefined || isPartyType(party);
  if (!sure && (party !== undefined || !/[-–]/u.test(symbol ?? ""))) return [];
  const tail = party ? `-${party}` : `/${year ?? ""}${symbol ?? ""}`;
  const numbers = [...(list ?? "").matchAll(/[\dO]{1,5}[a-zđ]?/gu)].map((m) => m[0]);
  const at = match.index + match[0].replace(/[.& ]+$/u, "").length;
  const start = type ? match.index - type.length : match.index - (NUMBER_WORD.exec(before)?.[0].length ?? 0);
  return [...numbers, digits].map((each) =>
    citationOf(text, form, { start, at, number: tidy(`${each}${tail}`) }),
  );
}

function isPartyType(party: string | undefined): boolean {
  return party !== undefined && citationTypeCodes[/^\p{L}+/u.exec(party)?.[0] ?? ""] !== undefined;
}

/** Removes gaps and mends digits: "3 205- QĐ/TW" → "3205-QĐ/TW", "O3/CT-UBND" → "03/CT-UBND". */
function tidy(number: string): string {
  const plain = withoutGaps(number).replace(/[.&]+$/u, "");
  return plain.replace(/^[\dOl]+/u, (digits) => digits.replace(/O/gu, "0").replace(/l/gu, "1"));
}

function citationOf(text: string, form: string, at: { start: number; at: number; number: string }): Citation {
  const after = form.slice(at.at, at.at + 160);
  const date = DATE.exec(after);
  const { y, m, d } = date?.groups ?? {};
  const issuer = readIssuer(after.slice(date?.[0].length ?? 0));
  const dated = at.at + (date?.[0].length ?? 0);
  const end = issuer ? dated + issuer.end : dated;
  return {
    number: at.number,
    type: readType(form.slice(at.start, at.at), at.number),
    date: date ? isoDay(Number(y), Number(m), Number(d)) : null,
    issuer: issuer?.name ?? null,
    text: text.slice(at.start, end).replace(/\s+/gu, " ").replace(/\*/gu, ""),
    span: { start: at.start, end },
  };
}
