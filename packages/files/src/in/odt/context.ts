import type { Seen } from "../blocks/block.ts";
import type { XmlElement } from "../packed/xml.ts";
import type { Count, OdtLists } from "./lists.ts";
import type { OdtStyles } from "./styles.ts";

/** What converting a document needs and learns on the way. */
export type OdtContext = {
  styles: OdtStyles;
  lists: OdtLists;
  /** Bodies of footnotes and endnotes in the order of their marks. */
  notes: XmlElement[];
  saw: Seen;
};

/** The list around a paragraph. */
export type ListPlace = { style: string | undefined; depth: number; count: Count };
