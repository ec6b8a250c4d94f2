import { FileError } from "../../errors.ts";
import { Bytes } from "./bytes.ts";
import type { CompoundFile } from "./compound.ts";

/** Places of the tables of a Word file, by their position in the FIB ([MS-DOC] 2.5.6). */
const TABLES = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  headings: 11,
  runPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const;
export type TableName = keyof typeof TABLES;

/** Lengths of the stories in characters; they follow each other in this order. */
const STORIES = { main: 76, footnotes: 80, headings: 84, macros: 88, comments: 92, endnotes: 96, boxes: 100 };
export type StoryName = keyof typeof STORIES;

/** A story: its characters from `start` to before `end`, counted over the whole file. */
export type Story = { start: number; end: number };

/** The parts of a Word file that are read, found by its first page. */
export type WordFile = {
  /** The stream of characters. */
  main: Bytes;
  /** Properties too long for their page. */
  data: Bytes;
  /** The bytes of a table, empty when there is none. */
  table(name: TableName): Bytes;
  /** All bytes from where a table begins: the levels of lists follow their table. */
  from(name: TableName): Bytes;
  stories: Record<StoryName, Story>;
};

const MAGIC = 0xa5ec;
/** Word 97, the first version with Unicode and two streams. */
const WORD_97 = 0x00c1;

/**
 * Opens the streams of a Word 97-2003 file.
 *
 * @throws FileError FILE_PASSWORD when it is encrypted, FILE_LEGACY_DOC when older than Word 97.
 */
export function openWordFile(compound: CompoundFile): WordFile {
  const stream = compound.stream("WordDocument");
  if (!stream) throw new FileError("FILE_BROKEN", "no WordDocument stream");
  const main = new Bytes(stream);
  const flags = main.u16(10);
  if (flags & 0x0100) throw new FileError("FILE_PASSWORD", "encrypted .doc");
  if (main.u16(0) !== MAGIC || main.u16(2) < WORD_97)
    throw new FileError("FILE_LEGACY_DOC", `Word format ${main.u16(2)}`);
  const tables = new Bytes(compound.stream(flags & 0x0200 ? "1Table" : "0Table") ?? new Uint8Array());
  const place = (name: TableName): [at: number, length: number] => {
    const at = 154 + TABLES[name] * 8;
    return [main.u32(at), main.u32(at + 4)];
  };
  return {
    main,
    data: new Bytes(compound.stream("Data") ?? new Uint8Array()),
    table: (name) => tables.slice(...place(name)),
    from: (name) => tables.slice(place(name)[0], tables.length - place(name)[0]),
    stories: readStories(main),
  };
}

function readStories(main: Bytes): WordFile["stories"] {
  let start = 0;
  const stories = Object.entries(STORIES).map(([name, at]) => {
    const story = { start, end: start + main.u32(at) };
    start = story.end;
    return [name, story] as const;
  });
  return Object.fromEntries(stories) as WordFile["stories"];
}

/** The positions that open a table of the PLC kind: n + 1 numbers, then n records of `size` bytes. */
export function plcPositions(plc: Bytes, size: number): number[] {
  const count = Math.max(0, Math.floor((plc.length - 4) / (4 + size)));
  return plc.length < 4 ? [] : Array.from({ length: count + 1 }, (_, i) => plc.u32(i * 4));
}
