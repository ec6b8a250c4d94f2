import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";

/** What converting a document needs and learns on the way. */
export type DocxContext = {
  styles: Styles;
  numbering: Numbering;
  /** Footnotes and endnotes in the order in which the text refers to them, by their part and id. */
  noteOrder: string[];
  saw: { trackedChanges: boolean; hiddenText: boolean; legacyFont: boolean };
};

/** A paragraph as shown (line breaks inside are "\n"), or a table. */
export type Block = ParagraphBlock | TableBlock;

export type ParagraphBlock = {
  kind: "paragraph";
  text: string;
  /** The paragraph mark was deleted in tracked changes: the next paragraph goes on in this one. */
  runsOn: boolean;
};

export type TableCell = {
  blocks: Block[];
  /** Columns it covers. */
  span: number;
  /** Lower part of a cell merged over rows: its words stand in the row above. */
  continues: boolean;
};

export type TableBlock = { kind: "table"; bordered: boolean; rows: TableCell[][] };
