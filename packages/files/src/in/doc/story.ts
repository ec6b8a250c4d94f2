import { type FontEncoding, fontEncoding } from "../../encodings/fonts.ts";
import { type Block, tidy } from "../blocks/block.ts";
import { writeBullet } from "../blocks/number-words.ts";
import { RunText } from "../blocks/run-text.ts";
import { TableBuilder } from "../blocks/table-builder.ts";
import type { Bytes } from "./bytes.ts";
import type { DocContext } from "./context.ts";
import type { Story } from "./fib.ts";
import { fieldCodes } from "./fields.ts";
import { applyLook, applyParagraph, type Look, type ParagraphLook, styleOf } from "./looks.ts";
import { pieceAt } from "./pieces.ts";
import { readRow } from "./rows.ts";

/** Signs that stand for something else in the stream of characters ([MS-DOC] 2.4.1). */
const CELL_END = "\u0007";
const PARAGRAPH_ENDS = new Set(["\r", "\f", CELL_END]);
const NOTE = "\u0002";
const ANCHOR = "\u0008";
const SYMBOL = "(";
const SHOWN: Readonly<Record<string, string>> = { "\t": "\t", "\v": "\n", "\u000e": "\n", "\u001e": "-" };

/** Converts one story (the body, a note, a text box) into paragraphs and tables. */
export function readStory(story: Story, context: DocContext): Block[] {
  return new StoryReader(story, context).read();
}

class StoryReader {
  readonly #context: DocContext;
  readonly #story: Story;
  readonly #text: string;
  readonly #isCode: (position: number) => boolean;
  readonly #tables = new TableBuilder();
  #runs = new RunText();
  #boxes: Story[] = [];

  constructor({ start, end }: Story, context: DocContext) {
    const last = Math.min(end, context.characters.text.length);
    this.#context = context;
    this.#story = { start: Math.min(start, last), end: last };
    this.#text = context.characters.text;
    this.#isCode = fieldCodes(this.#text, this.#story);
  }

  read(): Block[] {
    let at = this.#story.start;
    while (at < this.#story.end) at = this.#readStretch(at);
    // The last paragraph of a damaged story has no end.
    if (at > this.#story.start && !PARAGRAPH_ENDS.has(this.#text[at - 1]!)) this.#endParagraph(at - 1, false);
    return this.#tables.finish();
  }

  /** Reads the characters that share their properties; returns where they end. */
  #readStretch(at: number): number {
    const { characters, runPages } = this.#context;
    const piece = pieceAt(characters.pieces, at);
    if (!piece) return this.#story.end;
    const place = piece.at + (at - piece.start) * piece.width;
    const { end, list } = runPages.at(place);
    const length = Math.max(1, Math.ceil((end - place) / piece.width));
    const stop = Math.min(this.#story.end, piece.end, at + length);
    const look = this.#lookOf(place, list);
    const encoding = fontEncoding(this.#context.styles.fontName(look.font));
    for (let i = at; i < stop; i++) this.#readCharacter(i, look, encoding);
    return stop;
  }

  #lookOf(place: number, list: Bytes | null): Look {
    const { styles, paragraphPages } = this.#context;
    const paragraph = paragraphPages.at(place).list;
    const base = styles.look(paragraph && paragraph.length >= 2 ? paragraph.u16(0) : 0);
    return list ? applyLook(styles.over(base, styleOf(list)), list) : base;
  }

  #readCharacter(at: number, look: Look, encoding: FontEncoding): void {
    const char = this.#text[at]!;
    const { saw } = this.#context;
    if (look.deleted || look.inserted) saw.trackedChanges = true;
    if (PARAGRAPH_ENDS.has(char)) {
      this.#endParagraph(at, look.deleted);
      return;
    }
    if (look.deleted || this.#isCode(at)) return;
    if (look.hidden) {
      if (char > " ") saw.hiddenText = true;
      return;
    }
    const shown = this.#shownAs(char, at, look, encoding);
    if (shown === "") return;
    if (encoding !== "unicode" && char > "~") saw.legacyFont = true;
    // Capitals of a legacy font are decided after decoding, by the font's own capitals.
    const capital = look.capitals && encoding === "unicode" ? shown.toLocaleUpperCase("vi") : shown;
    const own = char === NOTE ? "unicode" : encoding;
    this.#runs.add(capital, look.capitals && own === "tcvn3" ? "tcvn3-capitals" : own);
  }

  #shownAs(char: string, at: number, look: Look, encoding: FontEncoding): string {
    if (char === NOTE) return this.#noteMark(at);
    if (char === SYMBOL && look.symbol !== undefined) return writeBullet(String.fromCharCode(look.symbol));
    if (char === ANCHOR) {
      const box = this.#context.boxes.get(at);
      if (box) this.#boxes.push(box);
      return "";
    }
    // In TCVN3 the soft hyphen is the letter ư.
    if (char === "\u001f") return encoding.startsWith("tcvn3") ? "\u00ad" : "";
    return char < " " ? (SHOWN[char] ?? "") : char;
  }

  #noteMark(at: number): string {
    const { notes, noteOrder } = this.#context;
    const note = notes.get(at);
    if (!note) return "";
    noteOrder.push(note);
    return `[${noteOrder.length}]`;
  }

  #endParagraph(at: number, markDeleted: boolean): void {
    const { file, numbering } = this.#context;
    const { look, own } = this.#paragraphAt(at);
    const isCellEnd = this.#text[at] === CELL_END;
    const depth = isCellEnd ? Math.max(1, look.depth) : look.depth;
    for (const box of this.#boxes)
      for (const block of readStory(box, { ...this.#context, boxes: new Map() }))
        this.#tables.add(block, depth);
    this.#boxes = [];
    const words = tidy(this.#runs.finish());
    this.#runs = new RunText();
    if ((isCellEnd && look.rowEnd) || (depth > 1 && look.innerRowEnd)) {
      this.#tables.endRow(depth, readRow(own, file.data));
      return;
    }
    const runsOn = markDeleted && !isCellEnd;
    // Word counts a paragraph without words as well, but not one whose end is gone.
    const next = runsOn ? "" : numbering.next(String(look.list ?? 0), look.level ?? 0);
    const label = words === "" ? "" : next;
    this.#tables.add({ kind: "paragraph", text: label + words, label, runsOn }, depth);
    if (isCellEnd || (depth > 1 && look.innerCellEnd)) this.#tables.endCell(depth);
  }

  /** The properties of a paragraph are those of its end. */
  #paragraphAt(at: number): { look: ParagraphLook; own: Bytes | null } {
    const { characters, paragraphPages, styles, file } = this.#context;
    const look: ParagraphLook = {
      list: undefined,
      level: undefined,
      depth: 0,
      rowEnd: false,
      innerCellEnd: false,
      innerRowEnd: false,
    };
    const piece = pieceAt(characters.pieces, at);
    const list = piece && paragraphPages.at(piece.at + (at - piece.start) * piece.width).list;
    if (!list || list.length < 2) return { look, own: null };
    const own = list.slice(2, list.length - 2);
    styles.paragraph(list.u16(0), look);
    applyParagraph(look, own, file.data);
    return { look, own };
  }
}
