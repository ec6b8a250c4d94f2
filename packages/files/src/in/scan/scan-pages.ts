import type { FileWarning, PageMap } from "../../types.ts";
import { listPages } from "../pdf/list-pages.ts";
import type { PageContent } from "../pdf/page-content.ts";
import { type MendableLine, mendHeadings } from "./mend.ts";
import { placeWords } from "./place-words.ts";
import { asShown } from "./prepare.ts";
import type { ScannedPage, ScanOutcome, ScanReading } from "./read-scan.ts";

type Outcomes = ReadonlyMap<number, ScanOutcome>;

/** Pages that are read with less confidence than this should be compared with the picture. */
const UNCERTAIN = 80;

const isRead = (outcome: ScanOutcome | undefined): outcome is ScannedPage => typeof outcome === "object";

/**
 * A page with the words of its picture in place of its own few characters, which the picture shows as
 * well; what a signing program laid over the page stays.
 */
export function withScan(page: PageContent, outcome: ScanOutcome | undefined): PageContent {
  if (!isRead(outcome)) return page;
  const { width, height, glyphs, rules } = outcome;
  // On a page that was turned, the places of signatures mean nothing.
  const laid = outcome.turn.quarters === 0 ? page.glyphs.filter((glyph) => glyph.annotation) : [];
  return { ...page, width, height, rules, glyphs: [...glyphs, ...laid] };
}

/** The page as people see it: boxes where the picture shows the words, before it was turned and levelled. */
export function showScan(text: string, page: PageMap, outcome: ScanOutcome | undefined): PageMap {
  if (!isRead(outcome)) return page;
  const { turn } = outcome;
  const onSide = turn.quarters % 2 === 1;
  const shown = onSide
    ? { width: outcome.height, height: outcome.width }
    : { width: outcome.width, height: outcome.height };
  const words = placeWords(text, page.lines, outcome.words);
  return {
    ...page,
    ...shown,
    readBy: "ocr",
    lines: page.lines.map((line) => ({ ...line, ...asShown(line, turn, shown) })),
    words: words.map((word) => ({ ...word, ...asShown(word, turn, shown) })),
  };
}

/** Mends headings by their order over all pages that were read. */
export function mendPages(outcomes: Outcomes): void {
  const pages = [...outcomes].sort(([a], [b]) => a - b).map(([, outcome]) => outcome);
  mendHeadings(pages.filter(isRead).flatMap(linesOf));
}

/** The lines of a page in the order of the engine; "characters" of one word each have spaces between. */
function linesOf({ glyphs, words }: ScannedPage): MendableLine[] {
  const lines: (MendableLine & { words: string[] })[] = [];
  let place = 0;
  glyphs.forEach((glyph, i) => {
    if (glyph.char === " ") return;
    const word = words[place++];
    if (glyphs[i - 1]?.char === " ") lines.at(-1)?.words.push(glyph.char);
    else
      lines.push({
        words: [glyph.char],
        replaceFirst: (text) => {
          glyph.char = text;
          if (word) word.text = text;
        },
      });
  });
  return lines;
}

/** Stamps of secrecy that were recognised on the first page. */
export function stampsOf(outcomes: Outcomes): string[] {
  const first = outcomes.get(1);
  return isRead(first) ? first.stamps : [];
}

/**
 * What the officer should know of pages that were read from pictures, or were not.
 *
 * @param told pages of which another warning says that they have no text.
 */
export function scanWarnings(
  outcomes: Outcomes,
  pages: number,
  { recognise }: ScanReading,
  told: readonly number[] = [],
): FileWarning[] {
  const list = (wanted: (outcome: ScanOutcome) => boolean): number[] =>
    [...outcomes]
      .filter(([, outcome]) => wanted(outcome))
      .map(([page]) => page)
      .sort((a, b) => a - b);
  const warnings: FileWarning[] = [];
  const read = list(isRead);
  const uncertain = list((outcome) => isRead(outcome) && outcome.confidence < UNCERTAIN);
  const unread = list((outcome) => outcome === "unread");
  if (read.length > 0)
    warnings.push({
      code: "SCAN_READ",
      message: `${whichPages(read, pages)} được máy nhận dạng chữ từ ảnh. Hãy kiểm tra lại tên riêng, số, ngày tháng trước khi dùng.`,
    });
  if (uncertain.length > 0)
    warnings.push({
      code: "SCAN_UNCERTAIN",
      message: `${whichPages(uncertain, pages)} có chữ mờ hoặc khó nhận dạng, có thể sai nhiều. Hãy đối chiếu với bản gốc.`,
    });
  if (unread.length > 0 && recognise)
    warnings.push({
      code: "SCAN_PAGES_UNREAD",
      message: `${whichPages(unread, pages)} không nhận dạng được chữ nên chưa được đọc. Nếu không phải trang trắng, hãy quét lại rõ hơn rồi nhập lại, hoặc dán nội dung phần này thành văn bản riêng.`,
    });
  const blank = unread.filter((page) => !told.includes(page));
  if (blank.length > 0 && !recognise)
    warnings.push({
      code: "PDF_PAGES_WITHOUT_TEXT",
      message: `${whichPages(blank, pages)} không có lớp chữ (trang trắng hoặc bản quét) nên chưa được đọc.`,
    });
  return warnings;
}

function whichPages(list: readonly number[], pages: number): string {
  if (list.length === pages && pages > 1) return `Toàn bộ ${pages} trang`;
  return pages > 1 ? `Trang ${listPages(list)} trên tổng số ${pages} trang` : "Văn bản";
}
