import type { RowShape } from "../blocks/table-builder.ts";
import type { Bytes } from "./bytes.ts";
import { longList } from "./looks.ts";
import { readSprms } from "./sprms.ts";

const CELL = 20;
const MERGED = 2;
const GOES_ON = 0x20;
const BEGINS = 0x40;

/** How a row is laid out, by the properties of its end: edges, merged cells, borders. */
export function readRow(list: Bytes | null, data: Bytes): RowShape {
  const row = { edges: [] as number[], continues: new Set<number>(), joined: new Set<number>() };
  let bordered = false;
  const apply = (from: Bytes, nested: boolean): void => {
    for (const { code, operand } of readSprms(from)) {
      if (code === 0xd608) bordered = readCells(operand, row) || bordered;
      else if (code === 0xd605) bordered = hasLine(operand, 4, 1) || bordered;
      else if (code === 0xd613) bordered = hasLine(operand, 8, 5) || bordered;
      else if (code === 0xd62b && operand.length >= 2) setMerge(row.continues, operand);
      else if ((code === 0x6646 || code === 0x6645) && !nested) {
        const long = longList(data, operand.u32(0));
        if (long) apply(long, true);
      }
    }
  };
  if (list) apply(list, false);
  return { ...row, bordered };
}

/** The definition of a row: edges of all cells, then a record for each; whether any has a line. */
function readCells(
  operand: Bytes,
  row: { edges: number[]; continues: Set<number>; joined: Set<number> },
): boolean {
  if (operand.length < 1) return false;
  const count = operand.u8(0);
  if (operand.length < 1 + (count + 1) * 2) return false;
  row.edges = Array.from({ length: count + 1 }, (_, i) => operand.i16(1 + i * 2));
  let bordered = false;
  for (let i = 0; i < count; i++) {
    const at = 1 + (count + 1) * 2 + i * CELL;
    if (at + CELL > operand.length) break;
    const flags = operand.u16(at);
    if ((flags & 3) === MERGED && i > 0) row.joined.add(i);
    if (flags & GOES_ON && !(flags & BEGINS)) row.continues.add(i);
    bordered ||= hasLine(operand.slice(at + 4, 16), 4, 1);
  }
  return bordered;
}

/** A later property that merges one cell with the one above, or no longer. */
function setMerge(continues: Set<number>, operand: Bytes): void {
  if (operand.u8(1) === 1) continues.add(operand.u8(0));
  else continues.delete(operand.u8(0));
}

/** Whether any of the border records draws a line; `at` is where the kind of line stands in one. */
function hasLine(records: Bytes, size: number, at: number): boolean {
  for (let i = 0; (i + 1) * size <= records.length; i++) {
    const kind = records.u8(i * size + at);
    if (kind !== 0 && kind !== 255) return true;
  }
  return false;
}
