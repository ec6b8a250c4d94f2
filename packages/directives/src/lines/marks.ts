/** "Nơi nhận", also as scans spell it. */
const RECIPIENTS = /^n[ơoờởợôóò]i\s{0,2}nh[ậâăặạàáãaấầẫ]n/iu;
/** What may follow on the line: the list, the signature in the other column, strokes of a scan. */
const AFTER = /^\s*(?:gửi\s*)?(?:[:;.]|$|\s{3}|\t|[^\p{L}\p{N}\s]|(?:\p{Lu}[\p{Lu}./]+\s+\p{Lu}{2}))/u;

/**
 * How much of a line the title of the recipients takes ("Nơi nhận:"), 0 when it has none.
 * "Nơi nhận hồ sơ: ..." in a table or a sentence is no such title.
 */
export function recipientsTitle(line: string): number {
  const at = wordAt(line);
  // Nearly every line begins with another letter and is left at once.
  if ((line.charCodeAt(at) | 32) !== 110 || (line.charCodeAt(at + 2) | 32) !== 105) return 0;
  const title = RECIPIENTS.exec(at > 0 ? line.slice(at) : line)?.[0];
  if (title === undefined) return 0;
  const end = at + title.length;
  const rest = line.slice(end);
  if (!AFTER.test(rest)) return 0;
  return end + (/^\s*(?:gửi)?\s*[:;.]?\s*/u.exec(rest)?.[0].length ?? 0);
}

/** Where the first word begins, behind a dash, a bar or a star. */
function wordAt(line: string): number {
  let at = 0;
  while (at < 3 && isSign(line.charCodeAt(at))) at++;
  return at;
}

function isSign(code: number): boolean {
  if (code > 0x2000) return code < 0x3000;
  return code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 0xc0);
}
