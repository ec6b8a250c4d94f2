/** "Nơi nhận", also as scans spell it. */
const RECIPIENTS = /^[^\p{L}\p{N}]{0,3}n[ơoờởợôóò]i\s{0,2}nh[ậâăặạàáãaấầẫ]n/iu;
/** What may follow on the line: the list, the signature in the other column, strokes of a scan. */
const AFTER = /^\s*(?:gửi\s*)?(?:[:;.]|$|\s{3}|\t|[^\p{L}\p{N}\s]|(?:\p{Lu}[\p{Lu}./]+\s+\p{Lu}{2}))/u;

/**
 * How much of a line the title of the recipients takes ("Nơi nhận:"), 0 when it has none.
 * "Nơi nhận hồ sơ: ..." in a table or a sentence is no such title.
 */
export function recipientsTitle(line: string): number {
  const first = line.charCodeAt(0);
  if (first !== 78 && first !== 110 && /^[\p{L}\p{N}]/u.test(line)) return 0;
  const title = RECIPIENTS.exec(line)?.[0];
  if (title === undefined) return 0;
  const rest = line.slice(title.length);
  if (!AFTER.test(rest)) return 0;
  return title.length + (/^\s*(?:gửi)?\s*[:;.]?\s*/u.exec(rest)?.[0].length ?? 0);
}
