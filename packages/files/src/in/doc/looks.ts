import type { Bytes } from "./bytes.ts";
import { readSprms } from "./sprms.ts";

/** How a run of characters is shown, as far as it changes the words; undefined = nothing said. */
export type Look = {
  font: number | undefined;
  hidden: boolean | undefined;
  capitals: boolean | undefined;
  deleted: boolean;
  inserted: boolean;
  style: number | undefined;
  /** A character of a symbol font: its code stands here and not in the text. */
  symbol: number | undefined;
};

/** What a paragraph says of itself: its list, its place in tables. */
export type ParagraphLook = {
  list: number | undefined;
  level: number | undefined;
  /** Tables around it. */
  depth: number;
  rowEnd: boolean;
  /** In a table inside a table a paragraph, and not a sign, ends the cell or the row. */
  innerCellEnd: boolean;
  innerRowEnd: boolean;
};

export const PLAIN_LOOK: Look = {
  font: undefined,
  hidden: undefined,
  capitals: undefined,
  deleted: false,
  inserted: false,
  style: undefined,
  symbol: undefined,
};

/** A switch is off, on, as the style has it (128) or the other way round (129). */
function toggled(value: number, style: boolean | undefined): boolean | undefined {
  if (value === 128) return style;
  return value === 129 ? !style : value !== 0;
}

/** Applies a list of character properties over what the style says. */
export function applyLook(base: Look, list: Bytes): Look {
  const look = { ...base };
  for (const { code, operand } of readSprms(list)) {
    if (code === 0x0800) look.deleted = operand.u8(0) !== 0;
    else if (code === 0x0801) look.inserted = operand.u8(0) !== 0;
    else if (code === 0x083c) look.hidden = toggled(operand.u8(0), base.hidden);
    else if (code === 0x083b) look.capitals = toggled(operand.u8(0), base.capitals);
    // Legacy letters are Latin-1 characters: Word shows them in the font for other letters.
    else if (code === 0x4a51 || (code === 0x4a4f && look.font === base.font)) look.font = operand.u16(0);
    else if (code === 0x4a30) look.style = operand.u16(0);
    else if (code === 0x6a09) look.symbol = operand.u16(2);
  }
  return look;
}

/** The style that a list of character properties names. */
export function styleOf(list: Bytes | null): number | undefined {
  if (list) for (const { code, operand } of readSprms(list)) if (code === 0x4a30) return operand.u16(0);
  return undefined;
}

/** Applies a list of paragraph properties to `look`. */
export function applyParagraph(look: ParagraphLook, list: Bytes, data: Bytes, nested = false): void {
  for (const { code, operand } of readSprms(list)) {
    if (code === 0x2416) look.depth = Math.max(look.depth, operand.u8(0) !== 0 ? 1 : 0);
    else if (code === 0x6649) look.depth = Math.max(0, operand.i32(0));
    else if (code === 0x2417) look.rowEnd = operand.u8(0) !== 0;
    else if (code === 0x244b) look.innerCellEnd = operand.u8(0) !== 0;
    else if (code === 0x244c) look.innerRowEnd = operand.u8(0) !== 0;
    else if (code === 0x260a) look.level = operand.u8(0);
    else if (code === 0x460b) look.list = operand.u16(0);
    // A list too long for its page stands in the stream of data; it cannot lead further.
    else if ((code === 0x6646 || code === 0x6645) && !nested) {
      const long = longList(data, operand.u32(0));
      if (long) applyParagraph(look, long, data, true);
    }
  }
}

/** The list that a property of the kind "too long for the page" leads to. */
export function longList(data: Bytes, at: number): Bytes | null {
  if (at + 2 > data.length) return null;
  const length = Math.min(data.u16(at), data.length - at - 2);
  return data.slice(at + 2, length);
}
