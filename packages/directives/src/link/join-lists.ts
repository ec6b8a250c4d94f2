import { type PartyScanner, readClause } from "../find/actions/clause.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Segment } from "../lines/segments.ts";
import { wordAt } from "../source/words.ts";

/** Lists of parties may be cut by semicolons ("Yêu cầu Giám đốc các sở; Chủ tịch UBND ...; ... thực hiện"). */
export const listScan: PartyScanner = (words, from, to) => scanParties(words, from, to, true);

/** Joins segments that are nothing but addressees to the one that says what they shall do. */
export function joinLists(paragraph: Paragraph, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  let open: Segment | null = null;
  for (const segment of segments) {
    const whole: Segment = open ? { start: open.start, end: segment.end } : segment;
    open = null;
    const from = wordAt(
      paragraph.words,
      Math.max(whole.start, whole.start < paragraph.body ? paragraph.body : 0),
    );
    const to = wordAt(paragraph.words, whole.end);
    const clause = readClause(paragraph.words, from, to, listScan);
    const listed =
      paragraph.text[whole.end - 1] === ";" && clause.actor >= 0 && onlyParties(paragraph, clause.actor, to);
    if (listed) open = whole;
    else joined.push(whole);
  }
  if (open) joined.push(open);
  return joined;
}

/** Nothing but parties up to `to`, or parties with a relative clause ("các hội được giao nhiệm vụ;"). */
function onlyParties(paragraph: Paragraph, from: number, to: number): boolean {
  const end = listScan(paragraph.words, from, to);
  return end >= to - 1 || ["được", "có", "là", "thuộc"].includes(paragraph.words[end]?.key ?? "");
}
