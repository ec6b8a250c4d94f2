import { continues, type Line, splitLines, startsItem, wrapWidth } from "./lines.ts";
import type { Heading } from "./outline.ts";
import type { Span } from "./span.ts";
import { readTable } from "./tables.ts";

/** One paragraph of the document as the page sets it; `level` is the depth of a heading or bullet. */
export type TextBlock = Span & {
  kind: "heading" | "title" | "paragraph" | "item" | "header" | "recipients" | "signature";
  level: number;
};
/** A table; `ruled` is false for the two columns of a header or a foot, which have no lines. */
export type TableBlock = Span & { kind: "table"; ruled: boolean; rows: Span[][] };
export type PageBlock = Span & { kind: "page" };
export type Block = TextBlock | TableBlock | PageBlock;

/** What the reader says about stretches of the text: header, recipients, signature, ... */
export type Region = { span: Span; is: string };

type Setting = {
  text: string;
  lines: Line[];
  width: number | null;
  headings: ReadonlyMap<number, Heading>;
  regionAt: (offset: number) => string | null;
};

/**
 * Lays a text out into the paragraphs, headings, bullets and tables of the document it came from.
 * Every character that carries words belongs to exactly one block; blocks are in the text's order.
 */
export function layOut(text: string, headings: readonly Heading[], regions: readonly Region[]): Block[] {
  const lines = splitLines(text);
  const setting: Setting = {
    text,
    lines,
    width: wrapWidth(lines),
    headings: new Map(headings.map((heading) => [heading.start, heading])),
    regionAt: regionFinder(regions),
  };
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const [block, next] = readBlock(setting, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

function regionFinder(regions: readonly Region[]): (offset: number) => string | null {
  const sorted = [...regions].sort((a, b) => a.span.start - b.span.start);
  return (offset) => {
    const region = sorted.find(({ span }) => span.start <= offset && offset < span.end);
    return region?.is ?? null;
  };
}

function readBlock(setting: Setting, at: number): [Block | null, number] {
  const line = setting.lines[at];
  if (!line || line.words === "") return [null, at + 1];
  if (line.words === "\f") return [{ kind: "page", start: line.start, end: line.end }, at + 1];
  const table = readTable(setting.text, setting.lines, at);
  if (table) return [tableBlock(setting, table.rows, at, table.to), table.to];
  const columns = numberBesidePlace(setting.lines, at);
  if (columns) return columns;
  return readParagraph(setting, at);
}

function tableBlock(setting: Setting, rows: Span[][], from: number, to: number): TableBlock {
  const start = setting.lines[from]?.start ?? 0;
  const end = setting.lines[to - 1]?.end ?? start;
  const narrow = rows.every((cells) => cells.length <= 2);
  const words = setting.text.slice(start, end);
  const ceremonial =
    /Độc lập|Số:|Nơi nhận|(?:^|\n)[*\s]*(?:TM|TL|KT|TUQ)\.|\n[*\s]*\p{Lu}[\p{Lu}\s]+[*\s]*\n/u.test(words);
  return { kind: "table", start, end, rows, ruled: !(narrow && ceremonial) };
}

const NUMBER_LINE = /^Số\s*:?\s*[\d./]/u;
const PLACE_LINE = /^\p{Lu}[\p{L}\s.–-]{1,40},\s*ngày\s.*tháng\s.*năm\s/u;

/** "Số: .../TB-UBND" and the line of place and date stand side by side in the document itself. */
function numberBesidePlace(lines: readonly Line[], at: number): [Block, number] | null {
  const number = lines[at];
  if (!number || !NUMBER_LINE.test(number.words) || number.words.length > 60) return null;
  const next = lines.findIndex((line, index) => index > at && line.words !== "");
  const place = lines[next];
  if (!place || !PLACE_LINE.test(place.words)) return null;
  const rows = [[number, place].map(({ start, end }) => ({ start, end }))];
  return [{ kind: "table", ruled: false, start: number.start, end: place.end, rows }, next + 1];
}

function readParagraph(setting: Setting, at: number): [Block, number] {
  const first = setting.lines[at] as Line;
  const region = setting.regionAt(first.start);
  // "2. Sở Y tế chuẩn bị thuốc" has a number like a heading, but it is an order.
  const heading = region === "task" ? null : headingAt(setting, first);
  const loose = region === "header" || region === "recipients" || region === "signature";
  let last = first;
  let next = at + 1;
  for (; next < setting.lines.length; next++) {
    const line = setting.lines[next] as Line;
    const sameHeading =
      heading !== null && line.end <= heading.end && heading.title.length > last.end - first.start;
    if (loose || setting.headings.has(firstWordOffset(setting.text, line))) break;
    if (!sameHeading && !continues(last, line, setting.width)) break;
    last = line;
  }
  const span = { start: first.start, end: last.end };
  return [{ ...span, ...kindOf(first.words, region, heading) }, next];
}

const firstWordOffset = (text: string, line: Line): number => {
  const lead = /^[\s*]*/u.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  return line.start + lead;
};

/** The outline's heading on this line, when the line holds the heading and no order behind it. */
function headingAt(setting: Setting, line: Line): Heading | null {
  const heading =
    setting.headings.get(line.start) ?? setting.headings.get(firstWordOffset(setting.text, line));
  if (!heading) return null;
  return line.words.length <= heading.label.length + heading.title.length + 8 ? heading : null;
}

const TITLE =
  /^(?:THÔNG BÁO|KẾ HOẠCH|CHỈ THỊ|CÔNG ĐIỆN|QUYẾT ĐỊNH|NGHỊ QUYẾT|BÁO CÁO|KẾT LUẬN|HƯỚNG DẪN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|TỜ TRÌNH|BIÊN BẢN|PHỤ LỤC)/u;

function kindOf(
  words: string,
  region: string | null,
  heading: Heading | null,
): { kind: TextBlock["kind"]; level: number } {
  if (region === "recipients" || region === "signature") return { kind: region, level: 0 };
  if (TITLE.test(words) && words.length < 80) return { kind: "title", level: 1 };
  if (region === "header") return { kind: "header", level: 0 };
  if (heading) return { kind: "heading", level: heading.level };
  if (/^(?:[IVX]{1,5}|[A-Z])[.)]\s/u.test(words) && words.length < 200) return { kind: "heading", level: 1 };
  if (startsItem(words)) return { kind: "item", level: itemLevel(words) };
  return { kind: "paragraph", level: 0 };
}

function itemLevel(words: string): number {
  if (/^\d+\.\d+/u.test(words)) return 1;
  if (/^\d/u.test(words) || /^(?:Điều|Chương|Mục|Phần|Phụ lục)/u.test(words)) return 0;
  if (/^\+/u.test(words)) return 2;
  return 1;
}
