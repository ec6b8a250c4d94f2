import type { Bytes } from "./bytes.ts";

/** One property change ("sprm", [MS-DOC] 2.6): its code, and its operand without a length. */
export type Sprm = { code: number; operand: Bytes };

/** Bytes of an operand by the kind in the code's top bits; 6 = told by the operand itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;

/** The property changes of a list of them; a list that is cut or damaged ends there. */
export function* readSprms(list: Bytes): Generator<Sprm> {
  let at = 0;
  while (at + 3 <= list.length) {
    const code = list.u16(at);
    const kind = code >> 13;
    let from = at + 2;
    let size: number = SIZES[kind]!;
    if (code === TABLE_DEFINITION) {
      if (from + 2 > list.length) return;
      size = list.u16(from) - 1;
      from += 2;
    } else if (kind === 6) {
      size = list.u8(from);
      // Long lists of tab stops say 255; nothing after them in the list is needed.
      if (code === TABS && size === 255) return;
      from += 1;
    }
    if (size < 0 || from + size > list.length) return;
    yield { code, operand: list.slice(from, size) };
    at = from + size;
  }
}
