/** End record of a zip, and an entry of its central directory. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** The end record may be followed by a comment of so many bytes. */
const LONGEST_COMMENT = 65_535;

/**
 * Whether a zip lists an entry of that name in its directory. Only the directory is read: nothing is
 * unpacked, and a directory that makes no sense lists nothing.
 *
 * @param maxEntries how many entries are looked at
 */
export function listsEntry(bytes: Uint8Array, name: string, maxEntries: number): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(name, "utf8");
  let at = directoryStart(view);
  for (let i = 0; i < maxEntries && at + ENTRY_BYTES <= view.length; i++) {
    if (view.readUInt32LE(at) !== ENTRY) return false;
    const length = view.readUInt16LE(at + 28);
    const start = at + ENTRY_BYTES;
    if (view.subarray(start, start + length).equals(wanted)) return true;
    at = start + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return false;
}

function directoryStart(view: Buffer): number {
  const first = Math.max(0, view.length - END_BYTES - LONGEST_COMMENT);
  for (let at = view.length - END_BYTES; at >= first; at--) {
    if (view.readUInt32LE(at) === END) return view.readUInt32LE(at + 16);
  }
  return view.length;
}
