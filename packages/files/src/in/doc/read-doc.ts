import type { Limits } from "../../limits.ts";
import type { FormatReading } from "../../types.ts";
import { nothingSeen } from "../blocks/block.ts";
import { writeBlocks } from "../blocks/layout.ts";
import { Numbering } from "../blocks/numbering.ts";
import { readingOf } from "../blocks/reading.ts";
import type { Bytes } from "./bytes.ts";
import type { CompoundFile } from "./compound.ts";
import type { DocContext } from "./context.ts";
import { openWordFile, plcPositions, type Story, type WordFile } from "./fib.ts";
import { readDocLists } from "./lists.ts";
import { PropertyPages } from "./pages.ts";
import { readCharacters } from "./pieces.ts";
import { readStory } from "./story.ts";
import { DocStyles } from "./styles.ts";

/**
 * Reads a .doc of Word 97-2003: the words as Word shows them, in reading order, with the font of
 * every run, automatic numbers and the cells of tables. Macros and embedded objects are not opened.
 *
 * @throws FileError FILE_PASSWORD, FILE_LEGACY_DOC (older than Word 97), FILE_BROKEN.
 */
export function readDoc(compound: CompoundFile, limits: Limits): FormatReading {
  const file = openWordFile(compound);
  const styles = new DocStyles(file);
  const context: DocContext = {
    file,
    characters: readCharacters(file, limits),
    runPages: new PropertyPages(file, "runs"),
    paragraphPages: new PropertyPages(file, "paragraphs"),
    styles,
    numbering: new Numbering(readDocLists(file, styles)),
    saw: nothingSeen(),
    notes: readNotePlaces(file),
    noteOrder: [],
    boxes: readBoxPlaces(file),
  };
  const body = writeBlocks(readStory(file.stories.main, context));
  const text = [body, ...writeNotes(context)].filter(Boolean).join("\n\n");
  return readingOf(text, context.saw, [readHeads(context)]);
}

function writeNotes(context: DocContext): string[] {
  const written: string[] = [];
  // Only the body's marks are followed: a note that refers to notes would go on without end.
  const bare = { ...context, notes: new Map(), boxes: new Map() };
  context.noteOrder.forEach((note, i) => {
    const words = writeBlocks(readStory(note, bare));
    if (words !== "") written.push(`[${i + 1}] ${words}`);
  });
  return written;
}

/** The words of running heads, to be looked at for secrecy marks; they are counted in no list. */
function readHeads(context: DocContext): string {
  const own = { ...context, numbering: new Numbering(new Map()), notes: new Map(), boxes: new Map() };
  return writeBlocks(readStory(context.file.stories.headings, own));
}

/** Footnotes and endnotes by the character of the body that refers to them. */
function readNotePlaces(file: WordFile): Map<number, Story> {
  const places = new Map<number, Story>();
  for (const kind of ["footnote", "endnote"] as const) {
    const marks = plcPositions(file.table(`${kind}Marks`), 2);
    const texts = ranges(file.table(`${kind}Texts`), 0, file.stories[`${kind}s`]);
    texts.forEach((story, i) => {
      const mark = marks[i];
      if (mark !== undefined && i + 1 < marks.length) places.set(mark, story);
    });
  }
  return places;
}

const SHAPE = 26;
const BOX = 22;

/** Text boxes by the character of the body that anchors their shape. */
function readBoxPlaces(file: WordFile): Map<number, Story> {
  const places = new Map<number, Story>();
  const boxes = file.table("boxTexts");
  const stories = ranges(boxes, BOX, file.stories.boxes);
  const byShape = new Map<number, Story>();
  const records = plcPositions(boxes, BOX).length * 4;
  stories.forEach((story, i) => {
    if (records + (i + 1) * BOX <= boxes.length) byShape.set(boxes.u32(records + i * BOX + 14), story);
  });
  const shapes = file.table("shapes");
  const anchors = plcPositions(shapes, SHAPE);
  for (let i = 0; i + 1 < anchors.length; i++) {
    const shape = shapes.u32(anchors.length * 4 + i * SHAPE);
    const story = byShape.get(shape);
    if (story) places.set(anchors[i]!, story);
    // Each box is read once: a hostile file anchors one a million times.
    byShape.delete(shape);
  }
  return places;
}

/** The stretches of a story that a table cuts it into; they never overlap, whatever the table says. */
function ranges(plc: Bytes, size: number, story: Story): Story[] {
  const positions = plcPositions(plc, size);
  const found: Story[] = [];
  for (let i = 0; i + 1 < positions.length; i++) {
    const [start, end] = [story.start + positions[i]!, story.start + positions[i + 1]!];
    if (end < start || end > story.end) break;
    found.push({ start, end });
  }
  return found;
}
