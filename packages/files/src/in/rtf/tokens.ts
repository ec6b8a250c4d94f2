/** One piece of an RTF file. */
export type Token =
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "word"; word: string; value: number | undefined }
  | { kind: "bytes"; bytes: Uint8Array };

const [OPEN, CLOSE, BACKSLASH, CR, LF, QUOTE] = [0x7b, 0x7d, 0x5c, 0x0d, 0x0a, 0x27];
const MOST_LETTERS = 32;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isHex = (byte: number | undefined): boolean =>
  isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);

/**
 * Cuts an RTF file into groups, control words and bytes of text. Binary stretches (`\bin`) are
 * stepped over; a file that is cut short just ends.
 */
export function* readTokens(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? "open" : "close" };
      at++;
    } else if (byte === BACKSLASH) {
      const control = readControl(bytes, at + 1);
      if (control.token) yield control.token;
      at = control.next;
    } else if (byte === CR || byte === LF || byte === 0) at++;
    else {
      let end = at + 1;
      while (end < bytes.length && !isSpecial(bytes[end]!)) end++;
      yield { kind: "bytes", bytes: bytes.subarray(at, end) };
      at = end;
    }
  }
}

const isSpecial = (byte: number): boolean =>
  byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === CR || byte === LF || byte === 0;

/** What follows a backslash: a sign, a byte in hexadecimal digits, or a word with its number. */
function readControl(bytes: Uint8Array, at: number): { token: Token | null; next: number } {
  const first = bytes[at];
  if (first === undefined) return { token: null, next: at };
  if (first === QUOTE) {
    if (!isHex(bytes[at + 1]) || !isHex(bytes[at + 2])) return { token: null, next: at + 1 };
    const code = Number.parseInt(String.fromCharCode(bytes[at + 1]!, bytes[at + 2]!), 16);
    return { token: { kind: "bytes", bytes: Uint8Array.of(code) }, next: at + 3 };
  }
  // A backslash at the end of a line is an old way to end a paragraph.
  if (first === CR || first === LF) return { token: wordOf("par"), next: at + 1 };
  if (!isLetter(first)) {
    const isText = first === BACKSLASH || first === OPEN || first === CLOSE;
    const token: Token = isText
      ? { kind: "bytes", bytes: bytes.subarray(at, at + 1) }
      : wordOf(String.fromCharCode(first));
    return { token, next: at + 1 };
  }
  let end = at;
  while (isLetter(bytes[end]) && end - at < MOST_LETTERS) end++;
  const word = String.fromCharCode(...bytes.subarray(at, end));
  const { value, next } = readNumber(bytes, end);
  // One space after a word only ends it.
  const after = bytes[next] === 0x20 ? next + 1 : next;
  if (word === "bin") return { token: null, next: after + Math.max(0, value ?? 0) };
  return { token: { kind: "word", word, value }, next: after };
}

const wordOf = (word: string): Token => ({ kind: "word", word, value: undefined });

function readNumber(bytes: Uint8Array, from: number): { value: number | undefined; next: number } {
  let at = from;
  const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
  if (isNegative) at++;
  let value = 0;
  const digits = at;
  while (isDigit(bytes[at])) {
    // Longer numbers are damaged; they are read to their end and count as the largest.
    if (at - digits < 10) value = value * 10 + (bytes[at]! - 0x30);
    at++;
  }
  if (at === digits) return { value: undefined, next: from };
  return { value: isNegative ? -value : value, next: at };
}
