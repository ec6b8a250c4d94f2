/** Whitespace as `\s` and `trim` know it, told from a unit, without cutting or matching anything. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680;
  if (unit <= 0x200a) return true;
  return (
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Whether [from, to) of a text is nothing but whitespace. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

const COLON = 0x3a;
const SEMICOLON = 0x3b;

/** The last unit of [from, to) that is no whitespace; -1 when there is none. */
function lastUnit(text: string, from: number, to: number): number {
  let i = to - 1;
  while (i >= from && isSpace(text.charCodeAt(i))) i--;
  return i < from ? -1 : text.charCodeAt(i);
}

/** Whether a text ends with a colon, whitespace aside: it leads in to what follows. */
export function endsWithColon(text: string): boolean {
  return lastUnit(text, 0, text.length) === COLON;
}

/** Whether [from, to) of a text ends with a semicolon, whitespace aside. */
export function endsWithSemicolon(text: string, from: number, to: number): boolean {
  return lastUnit(text, from, to) === SEMICOLON;
}

/**
 * [from, to) of a text with single plain spaces for any whitespace, and none at its ends; most stretches are
 * so already.
 */
export function squeezed(text: string, from = 0, to = text.length): string {
  const stretch = text.slice(from, to);
  return isSqueezed(text, from, to) ? stretch : stretch.replace(/\s+/g, " ").trim();
}

const SPACE = 0x20;
/** No whitespace stands between the plain space and this. */
const FIRST_WIDE_SPACE = 0xa0;

function isSqueezed(text: string, from: number, to: number): boolean {
  let before = SPACE;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const plain = unit > SPACE && unit < FIRST_WIDE_SPACE;
    if (!plain && (unit === SPACE ? before === SPACE : isSpace(unit))) return false;
    before = unit;
  }
  return before !== SPACE || from === to;
}
