import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a ZIP written by hand, so that its headers can say anything. */
export type ZipPart = {
  /** A string is written as UTF-8 with the flag that says so; bytes are written as they are, without it. */
  name: string | Uint8Array;
  data: string | Uint8Array;
  /** Says that the entry has a password. */
  encrypted?: boolean;
  /** Sizes and sum as the headers claim them; true ones when not given. */
  claims?: { size?: number; crc?: number };
  /** Unix mode, in the upper half of the external attributes. */
  mode?: number;
};

/** A ZIP file of these entries, in this order. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = entryOf(part, offset);
    bodies.push(local);
    directory.push(central);
    offset += local.length;
  }
  const contents = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, contents, end]);
}

function entryOf(part: ZipPart, offset: number): { local: Buffer; central: Buffer } {
  const data = Buffer.from(part.data as Uint8Array);
  const packed = deflateRawSync(data);
  const name = Buffer.from(part.name as Uint8Array);
  const flags = (typeof part.name === "string" ? 0x800 : 0) | (part.encrypted ? 1 : 0);
  // Of both headers, from "version needed" to the lengths.
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(part.claims?.crc ?? crc32(data), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(part.claims?.size ?? data.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const head = (signature: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(signature, 0);
    return bytes;
  };
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const madeByUnix = Buffer.from([20, 3]);
  return {
    local: Buffer.concat([head(0x04034b50), shared, name, packed]),
    central: Buffer.concat([head(0x02014b50), madeByUnix, shared, rest, name]),
  };
}
