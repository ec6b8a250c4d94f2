import { newRow, type RtfStory } from "./story.ts";
import { DRAWN } from "./words.ts";

/** A row that claims more cells than this is damaged. */
const MOST_CELLS = 500;

/** Control words of paragraphs and tables; others change nothing that is read. */
export function rowWord(word: string, value: number | undefined, story: RtfStory): void {
  const { row } = story;
  switch (word) {
    case "pard":
      story.resetParagraph();
      break;
    case "intbl":
      story.inTable = true;
      break;
    case "itap":
      story.depth = Math.max(0, value ?? 0);
      break;
    case "cell":
    case "nestcell":
      story.endCell(word === "nestcell");
      break;
    case "row":
    case "nestrow":
      story.endRow(word === "nestrow");
      break;
    case "trowd":
      story.row = newRow();
      break;
    case "trleft":
      row.left = value ?? 0;
      break;
    case "cellx":
      if (row.rights.length < MOST_CELLS) row.rights.push(value ?? 0);
      break;
    case "clvmrg":
      row.continues.add(row.rights.length);
      break;
    case "clmrg":
      row.joined.add(row.rights.length);
      break;
    default:
      borderWord(word, story);
  }
}

/** Lines around cells count, those around paragraphs do not. */
function borderWord(word: string, { row }: RtfStory): void {
  if (word.startsWith("clbrdr") || word.startsWith("trbrdr")) row.drawing = true;
  else if (/^brdr[tblr]$|^box$/.test(word)) row.drawing = false;
  else if (row.drawing && DRAWN.test(word)) row.bordered = true;
}
