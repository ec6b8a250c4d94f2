/** Structures inside each other: a signature with certificates, time stamp and its own certificates has about 25. */
const DEEPEST = 64;
/** Values in one signature; a real one has some hundreds. The library behind takes no more either. */
const MOST_VALUES = 10_000;

type Head = { constructed: boolean; body: number; length: number | null };

/**
 * How many bytes the first DER or BER value takes, walked without recursion before any library
 * sees it: a file may hold megabytes of values inside each other.
 *
 * @returns null when the value is cut off, nested beyond reason or of absurdly many parts.
 */
export function measureDer(bytes: Uint8Array): number | null {
  /** Where the open values end; null is one that ends at its end mark. */
  const open: (number | null)[] = [];
  let at = 0;
  for (let count = 0; count < MOST_VALUES; count++) {
    const head = readHead(bytes, at);
    if (!head) return null;
    const isEndMark = open.at(-1) === null && bytes[at] === 0 && head.length === 0;
    at = head.body;
    if (isEndMark) open.pop();
    else if (head.constructed) open.push(head.length === null ? null : at + head.length);
    else if (head.length === null) return null;
    else at += head.length;
    while (open.length > 0 && open.at(-1) === at) open.pop();
    const end = open.at(-1) ?? bytes.length;
    if (at > end || open.length > DEEPEST) return null;
    if (open.length === 0) return at;
  }
  return null;
}

function readHead(bytes: Uint8Array, start: number): Head | null {
  let at = start;
  const tag = bytes[at++];
  // Tags of more than one byte do not occur in signatures.
  if (tag === undefined || (tag & 0x1f) === 0x1f) return null;
  const first = bytes[at++];
  if (first === undefined) return null;
  const constructed = (tag & 0x20) !== 0;
  if (first === 0x80) return { constructed, body: at, length: null };
  if (first < 0x80) return fits(bytes, { constructed, body: at, length: first });
  const count = first & 0x7f;
  if (count > 4) return null;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at++] ?? Number.NaN);
  return fits(bytes, { constructed, body: at, length });
}

const fits = (bytes: Uint8Array, head: Head): Head | null =>
  head.body + (head.length ?? 0) <= bytes.length ? head : null;
