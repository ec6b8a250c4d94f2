import type { Bytes } from "./bytes.ts";
import type { WordFile } from "./fib.ts";
import { applyLook, applyParagraph, type Look, type ParagraphLook, PLAIN_LOOK } from "./looks.ts";

type Style = { basedOn: number; run: Bytes | null; paragraph: Bytes | null };

const NONE = 0xfff;
/** Styles based on each other in a ring occur in broken files. */
const MAX_CHAIN = 20;
const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;

/** The style sheet, reduced to what changes the words, and the names of the fonts. */
export class DocStyles {
  readonly #styles: (Style | null)[];
  readonly #fonts: string[];
  readonly #data: Bytes;
  readonly #looks = new Map<number, Look>();
  #defaultFont = 0;

  constructor(file: WordFile) {
    this.#data = file.data;
    this.#fonts = readFonts(file.table("fonts"));
    this.#styles = this.#readSheet(file.table("styles"));
  }

  /** How characters of a paragraph style are shown. */
  look(style: number): Look {
    const known = this.#looks.get(style);
    if (known) return known;
    let look: Look = { ...PLAIN_LOOK, font: this.#defaultFont };
    for (const { run } of this.#chain(style)) if (run) look = applyLook(look, run);
    this.#looks.set(style, look);
    return look;
  }

  /** A character style over what the paragraph's style says. */
  over(base: Look, style: number | undefined): Look {
    let look = base;
    for (const { run } of this.#chain(style ?? NONE)) if (run) look = applyLook(look, run);
    return look;
  }

  /** Applies what a paragraph style says about lists. */
  paragraph(style: number, look: ParagraphLook): void {
    for (const { paragraph } of this.#chain(style))
      if (paragraph) applyParagraph(look, paragraph, this.#data);
  }

  /** The name of a font by its number. */
  fontName(number: number | undefined): string | undefined {
    return number === undefined ? undefined : this.#fonts[number];
  }

  /** A style and those it is based on, the most general first. */
  #chain(from: number): Style[] {
    const chain: Style[] = [];
    for (let at = from; at !== NONE && chain.length < MAX_CHAIN; ) {
      const style = this.#styles[at];
      if (!style) break;
      chain.unshift(style);
      at = style.basedOn;
    }
    return chain;
  }

  #readSheet(sheet: Bytes): (Style | null)[] {
    if (sheet.length < 20) return [];
    const header = sheet.u16(0);
    const base = sheet.u16(4);
    this.#defaultFont = header >= 18 ? sheet.u16(2 + 12) : 0;
    const styles: (Style | null)[] = [];
    let at = 2 + header;
    while (at + 2 <= sheet.length && styles.length < 4095) {
      const length = sheet.u16(at);
      if (at + 2 + length > sheet.length) break;
      styles.push(length < base + 2 ? null : readStyle(sheet.slice(at + 2, length), base));
      at += 2 + length + (length % 2);
    }
    return styles;
  }
}

/** One style ([MS-DOC] 2.9.273): its head, its name, then its lists of properties. */
function readStyle(style: Bytes, base: number): Style | null {
  if (base < 6) return null;
  const kind = style.u16(2) & 0xf;
  const made: Style = { basedOn: style.u16(2) >> 4, run: null, paragraph: null };
  const lists: Bytes[] = [];
  let at = base + 2 + style.u16(base) * 2 + 2;
  while (at + 2 <= style.length && lists.length < 3) {
    const length = style.u16(at);
    if (at + 2 + length > style.length) break;
    lists.push(style.slice(at + 2, length));
    at += 2 + length + (length % 2);
  }
  if (kind === PARAGRAPH_STYLE) {
    const own = lists[0];
    // Before its properties a paragraph's list names its style.
    made.paragraph = own && own.length > 2 ? own.slice(2, own.length - 2) : null;
    made.run = lists[1] ?? null;
  } else if (kind === CHARACTER_STYLE) made.run = lists[0] ?? null;
  return made;
}

/** The table of fonts ([MS-DOC] 2.9.286): records of their own length, the name at byte 39. */
function readFonts(table: Bytes): string[] {
  const fonts: string[] = [];
  if (table.length < 4) return fonts;
  let at = 4;
  while (at < table.length && fonts.length < 4096) {
    const length = table.u8(at);
    if (length < 40 || at + 1 + length > table.length) {
      fonts.push("");
    } else {
      const name = table.utf16(at + 1 + 39, Math.floor((length - 39) / 2));
      fonts.push(name.split("\0")[0] ?? "");
    }
    at += 1 + length;
  }
  return fonts;
}
