import type { Seen } from "../blocks/block.ts";
import type { Numbering } from "../blocks/numbering.ts";
import type { Story, WordFile } from "./fib.ts";
import type { PropertyPages } from "./pages.ts";
import type { Characters } from "./pieces.ts";
import type { DocStyles } from "./styles.ts";

/** What converting a Word file needs and learns on the way. */
export type DocContext = {
  file: WordFile;
  characters: Characters;
  runPages: PropertyPages;
  paragraphPages: PropertyPages;
  styles: DocStyles;
  numbering: Numbering;
  saw: Seen;
  /** Footnotes and endnotes by the character that refers to them. */
  notes: ReadonlyMap<number, Story>;
  /** Notes in the order in which the text refers to them. */
  noteOrder: Story[];
  /** Text boxes by the character that anchors them. */
  boxes: ReadonlyMap<number, Story>;
};
