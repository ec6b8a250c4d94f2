import { writeBullet } from "./number-words.ts";

/** A paragraph as shown (line breaks inside are "\n"), or a table: what every office format becomes. */
export type Block = ParagraphBlock | TableBlock;

export type ParagraphBlock = {
  kind: "paragraph";
  /** Begins with the label. */
  text: string;
  /** The automatic number or bullet, with the space behind it. */
  label?: string;
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

/** What was met on the way and the officer should know. */
export type Seen = { trackedChanges: boolean; hiddenText: boolean; legacyFont: boolean };

/** Nothing met yet. */
export const nothingSeen = (): Seen => ({ trackedChanges: false, hiddenText: false, legacyFont: false });

/** A cell may cover so many columns; a wider one is a damaged number. */
export const MOST_SPAN = 63;

/** A paragraph of words, tidied. */
export function paragraphOf(text: string): ParagraphBlock {
  return { kind: "paragraph", text: tidy(text), runsOn: false };
}

/**
 * Spaces as people see them: no-break spaces are spaces, none at the ends, runs of tabs are one. Signs
 * typed in a font of signs are written as readable ones.
 */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/[\uf020-\uf0ff]+/g, writeBullet)
    .replace(/[ \t]*\t[ \t]*/g, "\t")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}

/** Joins paragraphs whose mark was deleted in tracked changes with what follows. */
export function joinRunOns(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === "paragraph" && last.runsOn && block.kind === "paragraph")
      joined[joined.length - 1] = joinedTo(last, block);
    else joined.push(block);
  }
  return joined;
}

/** The paragraph that is left has the properties of the second one, and with them its number. */
function joinedTo(first: ParagraphBlock, second: ParagraphBlock): ParagraphBlock {
  const label = second.label ?? "";
  const words = [first.text.slice(first.label?.length ?? 0), second.text.slice(label.length)];
  return { ...second, text: label + words.filter(Boolean).join(" ") };
}
