import { fontEncoding } from "../../encodings/fonts.ts";
import { type Block, nothingSeen, type Seen, tidy } from "../blocks/block.ts";
import { writeBullet } from "../blocks/number-words.ts";
import { RunText } from "../blocks/run-text.ts";
import { decodePage, pageOfCharset, SYMBOL_CHARSET } from "./codepages.ts";
import { FontTable } from "./fonts.ts";
import { type RowDefinition, RtfStory } from "./story.ts";
import { rowWord } from "./table-words.ts";
import { BOXES, HEADS, LABELS, SHOWN, SIGNS, SKIPPED } from "./words.ts";

/** How characters are shown; goes back at the end of its group. */
type Look = {
  font: number | undefined;
  hidden: boolean;
  capitals: boolean;
  deleted: boolean;
  /** Characters that stand behind every Unicode character for older readers. */
  fallback: number;
};
type Group = {
  look: Look;
  into: "text" | "fonts" | "nowhere";
  story: RtfStory;
  /** What becomes of the story or label that began with this group when it ends. */
  begins: "note" | "box" | "head" | "label" | null;
  label: RunText | null;
  /** The row of the outer table, kept while one of a table in its cell is defined. */
  outerRow: RowDefinition | null;
};

const LATIN = 1252;
/** Pieces of one byte each that wait to be decoded together. */
const MOST_PENDING = 65_536;

/** Takes the pieces of an RTF file one by one and keeps what they show. */
export class RtfReader {
  readonly #saw: Seen = nothingSeen();
  readonly #fonts = new FontTable();
  readonly #notes: Block[][] = [];
  readonly #heads: Block[][] = [];
  readonly #body = new RtfStory();
  readonly #outer: Group[] = [];
  #group: Group = {
    look: { font: undefined, hidden: false, capitals: false, deleted: false, fallback: 1 },
    into: "text",
    story: this.#body,
    begins: null,
    label: null,
    outerRow: null,
  };
  #page = LATIN;
  #defaultFont: number | undefined;
  /** Whether the next word says what its group is, and whether unknown ones are to be skipped. */
  #atStart = false;
  #mayBeSkipped = false;
  #toSkip = 0;
  #pending: Uint8Array[] = [];

  open(): void {
    this.#flush();
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, look: { ...this.#group.look }, begins: null, outerRow: null };
    this.#atStart = true;
    this.#mayBeSkipped = false;
    this.#toSkip = 0;
  }

  close(): void {
    this.#flush();
    const ended = this.#group;
    this.#group = this.#outer.pop() ?? ended;
    this.#toSkip = 0;
    this.#atStart = false;
    const { story } = this.#group;
    if (ended.outerRow) story.row = ended.outerRow;
    if (ended.begins === "note") this.#notes.push(ended.story.finish());
    else if (ended.begins === "head") this.#heads.push(ended.story.finish());
    else if (ended.begins === "box") story.addBox(ended.story.finish());
    else if (ended.begins === "label" && ended.label) {
      const label = tidy(ended.label.finish());
      if (label !== "") story.label = `${label} `;
    }
  }

  word(word: string, value: number | undefined): void {
    if (word === "*") {
      this.#mayBeSkipped = true;
      return;
    }
    const isFirst = this.#atStart;
    this.#atStart = false;
    if (isFirst && this.#begin(word)) return;
    if (this.#group.into === "fonts") {
      this.#flush();
      this.#fonts.word(word, value);
    } else if (this.#toSkip > 0 && word !== "u") this.#toSkip--;
    else if (word === "u") this.#unicode(value ?? 0);
    else this.#act(word, value);
  }

  bytes(bytes: Uint8Array): void {
    this.#atStart = false;
    if (this.#group.into === "nowhere") return;
    const from = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= from;
    if (from < bytes.length) this.#pending.push(bytes.subarray(from));
    if (this.#pending.length >= MOST_PENDING) this.#flush();
  }

  finish(): { body: Block[]; notes: Block[][]; heads: Block[][]; saw: Seen } {
    this.#flush();
    return { body: this.#body.finish(), notes: this.#notes, heads: this.#heads, saw: this.#saw };
  }

  /** The first word of a group; true when it only said what the group is. */
  #begin(word: string): boolean {
    const group = this.#group;
    // A group inside one that is skipped is skipped with it, but for the better half of a pair.
    if (group.into === "nowhere" && word !== "ud") return true;
    if (word === "fonttbl") group.into = "fonts";
    else if (word === "upr") group.into = "nowhere";
    else if (word === "ud") group.into = "text";
    else if (word === "footnote") this.#beginNote();
    else if (HEADS.has(word)) this.#beginStory("head");
    else if (BOXES.has(word)) this.#beginStory("box");
    else if (LABELS.has(word)) {
      group.begins = "label";
      group.label = new RunText();
    } else if (word === "nesttableprops") group.outerRow = group.story.row;
    else if (SKIPPED.has(word)) group.into = "nowhere";
    else if (!SHOWN.has(word)) {
      if (!this.#mayBeSkipped) return false;
      group.into = "nowhere";
    }
    return true;
  }

  #beginStory(kind: "note" | "box" | "head"): void {
    this.#group.story = new RtfStory();
    this.#group.begins = kind;
    this.#group.label = null;
  }

  /** The note takes its number now, although what it says is known only at its end. */
  #beginNote(): void {
    const outer = this.#group.story;
    // A note in a note is read with it.
    if (this.#outer.some(({ begins }) => begins === "note")) return;
    outer.runs.add(`[${this.#notes.length + 1}]`, "unicode");
    this.#beginStory("note");
  }

  #unicode(value: number): void {
    this.#flush();
    this.#show(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#group.look.fallback;
  }

  /** Words that change how characters are shown, or end something. */
  #act(word: string, value: number | undefined): void {
    const { look, story, into, label } = this.#group;
    if (into === "nowhere") return;
    this.#flush();
    const isOn = value !== 0;
    const sign = SIGNS[word];
    if (sign !== undefined) this.#show(sign);
    else if (word === "par" || word === "sect") {
      if (!label) story.endParagraph(word === "par" && look.deleted);
    } else if (word === "f") look.font = value;
    else if (word === "plain") this.#group.look = this.#plain(look.fallback);
    else if (word === "v") look.hidden = isOn;
    else if (word === "caps") look.capitals = isOn;
    else if (word === "deleted") this.#mark(isOn);
    else if (word === "revised") this.#saw.trackedChanges ||= isOn;
    else if (word === "uc") look.fallback = Math.max(0, Math.min(100, value ?? 1));
    else if (word === "ansicpg") this.#page = value ?? LATIN;
    else if (word === "deff") this.#defaultFont = value;
    else if (word === "-") this.#softHyphen();
    // A number's own paragraph properties are not those of the paragraph that it stands in.
    else if (!label) rowWord(word, value, story);
  }

  #plain(fallback: number): Look {
    return { font: this.#defaultFont, hidden: false, capitals: false, deleted: false, fallback };
  }

  #mark(deleted: boolean): void {
    this.#group.look.deleted = deleted;
    if (deleted) this.#saw.trackedChanges = true;
  }

  /** In TCVN3 the soft hyphen is the letter ư. */
  #softHyphen(): void {
    const font = this.#fonts.get(this.#group.look.font ?? this.#defaultFont);
    if (fontEncoding(font?.name).startsWith("tcvn3")) this.#show("\u00ad");
  }

  /** Decodes the bytes that wait: two of them can be one character. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending);
    this.#pending = [];
    if (this.#group.into === "fonts") {
      this.#fonts.name(decodePage(bytes, this.#page));
      return;
    }
    const font = this.#fonts.get(this.#group.look.font ?? this.#defaultFont);
    if (font?.charset === SYMBOL_CHARSET) {
      this.#show(writeBullet(new TextDecoder("latin1").decode(bytes).replace(/[!-ÿ]/g, toPrivate)));
      return;
    }
    const isLegacy = fontEncoding(font?.name) !== "unicode";
    // Character set 0 is Latin letters by name, but the document's own page in what programs write.
    const own = font?.charset ? pageOfCharset(font.charset) : undefined;
    this.#show(decodePage(bytes, isLegacy ? LATIN : (font?.page ?? own ?? this.#page)));
  }

  #show(text: string): void {
    const { look, story, into, label } = this.#group;
    if (into !== "text" || text === "") return;
    if (look.deleted) return;
    if (look.hidden) {
      if (text.trim() !== "") this.#saw.hiddenText = true;
      return;
    }
    const encoding = fontEncoding(this.#fonts.get(look.font ?? this.#defaultFont)?.name);
    if (encoding !== "unicode" && /[^\s!-~]/.test(text)) this.#saw.legacyFont = true;
    // Capitals of a legacy font are decided after decoding, by the font's own capitals.
    const shown = look.capitals && encoding === "unicode" ? text.toLocaleUpperCase("vi") : text;
    (label ?? story.runs).add(shown, look.capitals && encoding === "tcvn3" ? "tcvn3-capitals" : encoding);
  }
}

/** A byte of a font of signs as its code in the private area. */
const toPrivate = (char: string): string => String.fromCharCode(0xf000 + char.charCodeAt(0));
