import { type FontEncoding, fontEncoding } from "../../encodings/fonts.ts";
import { FileError } from "../../errors.ts";
import { type Block, nothingSeen, type Seen, tidy } from "../blocks/block.ts";
import { writeNumber } from "../blocks/number-words.ts";
import { RunText } from "../blocks/run-text.ts";
import { type HtmlCell, type HtmlTable, layTableOut, spanOf } from "./html-table.ts";
import {
  BLOCKS,
  type Css,
  drawsLine,
  firstFont,
  fontsOfSheet,
  LEFT_OUT,
  listFormat,
  readCss,
} from "./tags.ts";

type Attributes = Readonly<Record<string, string>>;

/** What an element passes on to what is in it. */
type Around = {
  name: string;
  skipped: boolean;
  pre: boolean;
  encoding: FontEncoding;
  capitals: boolean;
};

type ListState = { format: string | null; next: number };

/** Words of a page may stand in so many elements; more is no document. */
const DEEPEST_ELEMENT = 2000;
const DEEPEST_TABLE = 40;

/** Collects the blocks of a page from the events of a parser; nothing of the page is kept as a tree. */
export class HtmlText {
  readonly blocks: Block[] = [];
  readonly saw: Seen = nothingSeen();
  readonly #open: Around[] = [];
  readonly #lists: ListState[] = [];
  readonly #tables: HtmlTable[] = [];
  /** Where paragraphs go: the page, or the innermost open cell. */
  readonly #places: Block[][] = [this.blocks];
  #runs = new RunText();
  #endsInSpace = true;
  #label = "";
  #sheet = "";
  #fonts = new Map<string, string>();

  /** An element begins. */
  opened(name: string, attributes: Attributes): void {
    if (this.#open.length >= DEEPEST_ELEMENT) throw new FileError("FILE_TOO_COMPLEX", "html: too deep");
    const css = readCss(attributes.style);
    const around = this.#around(name, attributes, css);
    this.#open.push(around);
    if (around.skipped) return;
    if (name === "br") this.#add("\n", "unicode");
    else if (name === "table") this.#openTable(attributes, css);
    else if (name === "tr") this.#openRow();
    else if (name === "td" || name === "th") this.#openCell(name, attributes, css);
    else if (BLOCKS.has(name)) this.#endParagraph();
    if (name === "ol" || name === "ul") this.#openList(name, attributes, css);
    else if (name === "li") this.#label = this.#labelOf(attributes);
  }

  /** An element ends; every one that began does so, if only at the end of the page. */
  closed(name: string): void {
    const around = this.#open.pop();
    if (name === "style" && this.#sheet !== "") {
      this.#fonts = new Map([...this.#fonts, ...fontsOfSheet(this.#sheet)]);
      this.#sheet = "";
    }
    if (!around || around.skipped) return;
    if (name === "table") this.#closeTable();
    else if (name === "td" || name === "th") this.#closeCell();
    else if (BLOCKS.has(name)) this.#endParagraph();
    if (name === "ol" || name === "ul") this.#lists.pop();
    else if (name === "li") this.#label = "";
  }

  /** Characters, with their entities replaced. */
  text(characters: string): void {
    const around = this.#open.at(-1);
    if (around?.name === "style") this.#sheet += characters;
    if (around?.skipped) {
      if (around.name === "del" && characters.trim() !== "") this.saw.trackedChanges = true;
      return;
    }
    const encoding = around?.encoding ?? "unicode";
    if (encoding !== "unicode" && /[^\s!-~]/.test(characters)) this.saw.legacyFont = true;
    const shown =
      around?.capitals && encoding === "unicode" ? characters.toLocaleUpperCase("vi") : characters;
    this.#add(around?.pre ? shown.replace(/\r\n?/g, "\n") : this.#collapsed(shown), encoding);
  }

  /** The page is over. */
  finish(): void {
    this.#endParagraph();
  }

  #around(name: string, attributes: Attributes, css: Css): Around {
    const outer = this.#open.at(-1);
    const hidden = css.display === "none" || css["mso-hide"] === "all" || attributes.hidden !== undefined;
    if (name === "ins") this.saw.trackedChanges = true;
    const font =
      firstFont(css["font-family"]) ?? firstFont(attributes.face) ?? this.#fontOf(name, attributes.class);
    return {
      name,
      skipped: (outer?.skipped ?? false) || hidden || name === "del" || LEFT_OUT.has(name),
      pre: name === "pre" || (outer?.pre ?? false),
      encoding: font === undefined ? (outer?.encoding ?? "unicode") : fontEncoding(font),
      capitals:
        css["text-transform"] === undefined
          ? (outer?.capitals ?? false)
          : css["text-transform"] === "uppercase",
    };
  }

  #fontOf(name: string, classes: string | undefined): string | undefined {
    if (this.#fonts.size === 0) return undefined;
    for (const one of (classes ?? "").toLowerCase().split(/\s+/).slice(0, 10)) {
      const font = this.#fonts.get(`${name}.${one}`) ?? this.#fonts.get(`.${one}`);
      if (font) return font;
    }
    return this.#fonts.get(name);
  }

  /** White space counts as one space, none at the beginning of a line. */
  #collapsed(text: string): string {
    const one = text.replace(/[ \t\r\n\f]+/g, " ");
    return this.#endsInSpace && one.startsWith(" ") ? one.slice(1) : one;
  }

  #add(text: string, encoding: FontEncoding): void {
    if (text === "") return;
    this.#runs.add(text, encoding);
    this.#endsInSpace = /[ \n]$/.test(text);
  }

  #endParagraph(): void {
    const characters = this.#runs.finish();
    this.#runs = new RunText();
    this.#endsInSpace = true;
    // Elements begin and end without showing a line; a space that does not break is an empty one.
    if (characters.replaceAll(" ", "") === "") return;
    const words = tidy(characters);
    const text = words === "" ? "" : this.#label + words;
    this.#places.at(-1)!.push({ kind: "paragraph", text, runsOn: false });
    if (words !== "") this.#label = "";
  }

  #openList(name: string, attributes: Attributes, css: Css): void {
    const start = Number.parseInt(attributes.start ?? "", 10);
    this.#lists.push({
      format: name === "ul" ? null : listFormat(attributes.type, css),
      next: Number.isFinite(start) && Math.abs(start) < 100_000 ? start : 1,
    });
  }

  #labelOf(attributes: Attributes): string {
    const list = this.#lists.at(-1);
    if (!list || list.format === null) return "• ";
    const own = Number.parseInt(attributes.value ?? "", 10);
    if (Number.isFinite(own) && Math.abs(own) < 100_000) list.next = own;
    const number = writeNumber(list.next, list.format);
    list.next++;
    return number === "" ? "" : `${number}. `;
  }

  #openTable(attributes: Attributes, css: Css): void {
    if (this.#tables.length >= DEEPEST_TABLE)
      throw new FileError("FILE_TOO_COMPLEX", "html: tables too deep");
    this.#endParagraph();
    const border = Number.parseInt(attributes.border ?? "", 10);
    this.#tables.push({ rows: [], bordered: border > 0 || drawsLine(css) });
  }

  #openRow(): void {
    this.#endParagraph();
    this.#tables.at(-1)?.rows.push([]);
  }

  #openCell(name: string, attributes: Attributes, css: Css): void {
    this.#endParagraph();
    const cell: HtmlCell = {
      blocks: [],
      columns: spanOf(attributes.colspan),
      rows: spanOf(attributes.rowspan),
    };
    const table = this.#tables.at(-1);
    if (table) {
      table.bordered ||= name === "th" || drawsLine(css);
      if (table.rows.length === 0) table.rows.push([]);
      table.rows.at(-1)!.push(cell);
    }
    this.#places.push(table ? cell.blocks : this.#places.at(-1)!);
  }

  #closeCell(): void {
    this.#endParagraph();
    if (this.#places.length > 1) this.#places.pop();
  }

  #closeTable(): void {
    this.#endParagraph();
    const table = this.#tables.pop();
    if (table) this.#places.at(-1)!.push(layTableOut(table));
  }
}
