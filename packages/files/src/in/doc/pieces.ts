import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";
import { plcPositions, type WordFile } from "./fib.ts";

/** A stretch of characters that lie together in the file. */
export type Piece = {
  /** First character and the one after the last, counted over the whole file. */
  start: number;
  end: number;
  /** Where its bytes begin in the main stream. */
  at: number;
  /** Bytes a character: 1 or 2. */
  width: 1 | 2;
};

/** All characters of the file in their order, and where each stands in the stream. */
export type Characters = { text: string; pieces: Piece[] };

const PIECE = 8;
const COMPRESSED = 0x40000000;

/**
 * Puts the characters together from the table of pieces: Word appends what was typed later and
 * only changes the table.
 *
 * @throws FileError FILE_BROKEN when a piece lies outside the file, FILE_TOO_LARGE beyond the limit.
 */
export function readCharacters(file: WordFile, limits: Limits): Characters {
  const table = pieceTable(file);
  const positions = plcPositions(table, PIECE);
  const records = positions.length * 4;
  const parts: string[] = [];
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < positions.length; i++) {
    const [start, end] = [positions[i]!, positions[i + 1]!];
    if (end < start || start !== (pieces.at(-1)?.end ?? 0)) throw new FileError("FILE_BROKEN", "piece table");
    if (end > limits.maxCharacters * 2) throw new FileError("FILE_TOO_LARGE", `${end} characters`);
    const place = table.u32(records + i * PIECE + 2);
    const narrow = (place & COMPRESSED) !== 0;
    const at = narrow ? (place & ~COMPRESSED) >>> 1 : place;
    parts.push(narrow ? file.main.latin(at, end - start) : file.main.utf16(at, end - start));
    pieces.push({ start, end, at, width: narrow ? 1 : 2 });
  }
  return { text: parts.join(""), pieces };
}

function pieceTable(file: WordFile) {
  const clx = file.table("pieces");
  let at = 0;
  // Records of the first kind hold properties of pieces saved in a hurry.
  while (at < clx.length && clx.u8(at) === 1) at += 3 + clx.u16(at + 1);
  if (at >= clx.length || clx.u8(at) !== 2) throw new FileError("FILE_BROKEN", "no piece table");
  return clx.slice(at + 5, clx.u32(at + 1));
}

/** The piece of a character; undefined beyond the last. */
export function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
}
