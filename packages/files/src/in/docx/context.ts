import type { Seen } from "../blocks/block.ts";
import type { Numbering } from "../blocks/numbering.ts";
import type { Styles } from "./styles.ts";

/** What converting a document needs and learns on the way. */
export type DocxContext = {
  styles: Styles;
  numbering: Numbering;
  /** Footnotes and endnotes in the order in which the text refers to them, by their part and id. */
  noteOrder: string[];
  saw: Seen;
  /** Open fields, outermost first: whether the words that come are their code and not their result. */
  fields: boolean[];
};
