import { FileError } from "../../errors.ts";
import { Bytes } from "./bytes.ts";

/**
 * The streams of a compound file ([MS-CFB]), by name. Only what stands directly in the root is
 * looked at: embedded objects have storages of their own and are not opened.
 *
 * Every chain of sectors is followed for at most as many steps as the file has sectors, and every
 * entry of the directory is visited once: a hostile file can tie both into rings.
 */
export class CompoundFile {
  readonly #file: Bytes;
  readonly #raw: Uint8Array;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #miniCutoff: number;
  readonly #table: number[];
  readonly #miniTable: number[];
  readonly #mini: Uint8Array;
  readonly #entries: Entry[];

  /** @throws FileError FILE_BROKEN when the structure is damaged or goes in circles. */
  constructor(raw: Uint8Array) {
    const file = new Bytes(raw);
    this.#file = file;
    this.#raw = raw;
    const shift = file.u16(0x1e);
    const miniShift = file.u16(0x20);
    if (![9, 12].includes(shift) || miniShift > shift || miniShift < 2) throw broken("sector size");
    this.#sectorSize = 1 << shift;
    this.#miniSize = 1 << miniShift;
    this.#miniCutoff = file.u32(0x38);
    this.#table = this.#readTable();
    const miniTable = new Bytes(this.#chain(file.u32(0x3c)));
    this.#miniTable = Array.from({ length: Math.floor(miniTable.length / 4) }, (_, i) =>
      miniTable.u32(i * 4),
    );
    const entries = readDirectory(new Bytes(this.#chain(file.u32(0x30))));
    const root = entries[0];
    this.#entries = root ? entriesBelow(entries, root.child) : [];
    this.#mini = root ? this.#chain(root.start) : new Uint8Array();
  }

  /** Whether the file has a stream of this name. */
  has(name: string): boolean {
    return this.#entries.some((entry) => entry.name === name && entry.type === STREAM);
  }

  /** The bytes of a stream; null when there is none of this name. */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.find((e) => e.name === name && e.type === STREAM);
    if (!entry) return null;
    const bytes = entry.size < this.#miniCutoff ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (bytes.length < entry.size) throw broken("stream cut short");
    return bytes.subarray(0, entry.size);
  }

  /** The table of sectors: for each the next one of its chain. */
  #readTable(): number[] {
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.#file.u32(0x4c + i * 4));
    const most = Math.ceil(this.#raw.length / this.#sectorSize);
    let next = this.#file.u32(0x44);
    for (let steps = 0; next < LAST_SECTOR; steps++) {
      if (steps > most) throw broken("circle in the table of tables");
      const part = this.#sector(next);
      for (let at = 0; at < this.#sectorSize - 4; at += 4) sectors.push(part.u32(at));
      next = part.u32(this.#sectorSize - 4);
    }
    const used = sectors.filter((sector) => sector < LAST_SECTOR);
    if (used.length > most) throw broken("table of sectors larger than the file");
    const table: number[] = [];
    for (const sector of used) {
      const part = this.#sector(sector);
      for (let at = 0; at < this.#sectorSize; at += 4) table.push(part.u32(at));
    }
    return table;
  }

  #sector(number: number): Bytes {
    return this.#file.slice((number + 1) * this.#sectorSize, this.#sectorSize);
  }

  #chain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    const most = Math.ceil(this.#raw.length / this.#sectorSize);
    for (let at = start; at < LAST_SECTOR; at = this.#table[at] ?? END) {
      if (parts.length > most) throw broken("circle of sectors");
      const from = (at + 1) * this.#sectorSize;
      if (from >= this.#raw.length) throw broken("sector beyond the end");
      // The last sector of a file may be cut where its stream ends.
      parts.push(this.#raw.subarray(from, from + this.#sectorSize));
    }
    return Buffer.concat(parts);
  }

  #miniChain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    const most = Math.ceil(this.#mini.length / this.#miniSize);
    for (let at = start; at < LAST_SECTOR; at = this.#miniTable[at] ?? END) {
      if (parts.length > most) throw broken("circle of small sectors");
      parts.push(this.#mini.subarray(at * this.#miniSize, (at + 1) * this.#miniSize));
    }
    return Buffer.concat(parts);
  }
}

type Entry = {
  name: string;
  type: number;
  start: number;
  size: number;
  left: number;
  right: number;
  child: number;
};

const STREAM = 2;
/** Numbers from here on are marks: free, end of a chain, part of a table. */
const LAST_SECTOR = 0xfffffffa;
const END = 0xfffffffe;
const ENTRY = 128;

function readDirectory(directory: Bytes): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const type = directory.u8(at + 66);
    const units = Math.max(0, Math.min(31, directory.u16(at + 64) / 2 - 1));
    entries.push({
      name: directory.utf16(at, Math.floor(units)),
      type,
      start: directory.u32(at + 116),
      size: directory.u32(at + 120),
      left: directory.u32(at + 68),
      right: directory.u32(at + 72),
      child: directory.u32(at + 76),
    });
  }
  return entries;
}

/** The entries of one storage: a tree of siblings, each looked at once. */
function entriesBelow(entries: readonly Entry[], top: number): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [top];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

const broken = (detail: string): FileError => new FileError("FILE_BROKEN", `compound file: ${detail}`);
