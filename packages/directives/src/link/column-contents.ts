import { predicateAt } from "../find/parties/name-words.ts";
import { headAt } from "../find/parties/party-heads.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import type { ColumnRole } from "../lexicon/section-words.ts";
import type { Paragraph } from "../lines/paragraph.ts";

type Role = ColumnRole | null;

/** Cells that are looked at in each column. */
const SAMPLE = 12;
/** Cells of one kind that tell what a column holds, of those that say something. */
const MOST = 0.6;
const TIME =
  /^(?:(?:trước|xong|trong|từ|đến|hết|chậm nhất|cuối|đầu|giữa|ngày|tháng|quý|năm)(?!\p{L}).*\d|\d{1,2}[/.-]\d{1,2}|(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)|thường xuyên|khi )/iu;

/**
 * What the columns hold whose headings are worded in no known way ("Ai làm", "Xong lúc nào"), by their cells: units
 * (the first such column leads, the next helps), times, and work.
 * @param roles by the headings; null where the words of the heading say nothing
 */
export function rolesByContents(
  rows: readonly (readonly Paragraph[])[],
  roles: readonly Role[],
  headings: ReadonlySet<number>,
): Role[] {
  const found = [...roles];
  const cells = (column: number) =>
    rows
      .filter((_, i) => !headings.has(i))
      .map((row) => row[column])
      .filter((cell): cell is Paragraph => Boolean(cell?.text))
      .slice(0, SAMPLE);
  const open = found.flatMap((role, i) => (role === null ? [i] : []));
  for (const i of open) {
    const sample = cells(i);
    if (sample.length < 2) continue;
    if (mostly(sample, (cell) => TIME.test(cell.text))) {
      if (!found.includes("time")) found[i] = "time";
    } else if (mostly(sample, namesUnits)) {
      if (!found.includes("lead")) found[i] = "lead";
      else if (!found.includes("coordinator")) found[i] = "coordinator";
    } else if (!found.includes("task") && mostly(sample, tellsToAct)) found[i] = "task";
  }
  return found;
}

function mostly(cells: readonly Paragraph[], is: (cell: Paragraph) => boolean): boolean {
  return cells.filter(is).length >= cells.length * MOST;
}

/** The whole cell is a list of units. */
function namesUnits({ words }: Paragraph): boolean {
  return headAt(words, 0) !== null && scanParties(words, 0, words.length, true) >= words.length - 1;
}

function tellsToAct({ words }: Paragraph): boolean {
  return words.length > 4 && predicateAt(words, 0) > 0;
}
