import { isCapitals } from "../lines/letters.ts";
import { recipientsTitle } from "../lines/marks.ts";
import { isFiled, personName } from "./foot-columns.ts";

const DASH = /^(?:[-–—~_=•·+*»>]|o(?=\s))+\s*/u;
/** "Bản điện tử:" parts a list by the way of sending. */
const SUBTITLE = /^(?:Bản điện tử|Bản giấy|Gửi bản|Văn bản giấy|Gửi văn bản|Qua [^:]{0,40})[^:;]{0,30}:?$/iu;

/** Reads the recipients from the left column of the foot, in their words. */
export function readRecipients(left: readonly string[]): string[] {
  const from = left.findIndex((line) => recipientsTitle(line) > 0);
  if (from < 0) return [];
  const lines = left.slice(from + 1);
  const dashed = lines.some((line) => DASH.test(line));
  const items = dashed ? dashedItems(lines) : plainItems(lines);
  return items.map(plain).filter((recipient) => recipient.length > 1 && /\p{L}{2}/u.test(recipient));
}

/** "- A;\n- B," | "C;": each dash begins an item; other lines go on with the item above. */
function dashedItems(lines: readonly string[]): string[] {
  const items: string[] = [];
  let filed = false;
  for (const line of lines) {
    if (SUBTITLE.test(line) || recipientsTitle(line)) continue;
    const dash = DASH.exec(line)?.[0].length ?? 0;
    if (dash > 0) {
      items.push(line.slice(dash));
      filed = isFiled(line);
      continue;
    }
    if (items.length === 0) continue;
    if (!filed && isFiled(line)) {
      items.push(line);
      filed = true;
    } else if (goesOn(items.at(-1) as string, line, filed)) items.push(`${items.pop()} ${line}`);
    else if (!filed && isItem(line)) items.push(line);
  }
  return items;
}

/** Whether a line without a dash belongs to the item above it. */
function goesOn(item: string, line: string, filed: boolean): boolean {
  if (/^\d{1,3}[;.]$/.test(line)) return true;
  if (personName(line) || !/\p{L}{2}/u.test(line) || /^\[\d/.test(line)) return false;
  // After the file copy a line without a dash is a stroke of the scan, a seal or the signature.
  if (filed) return (item.endsWith(",") && line.length < 60) || /^\p{Ll}{2}/u.test(line);
  if (/^[\p{Ll}(]/u.test(line) || /[,:(–-]$/u.test(item)) return true;
  return !/[;.]$/.test(item) && line.length < 120 && !(isCapitals(line) && line.length > 12);
}

function isItem(line: string): boolean {
  return line.length < 120 && !isCapitals(line) && !personName(line) && /\p{L}{3}/u.test(line);
}

/** A list without dashes: a line or a semicolon ends an item. */
function plainItems(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (SUBTITLE.test(line)) continue;
    if (items.length > 0 && isFiled(items.at(-1) as string) && !isFiled(line)) break;
    const previous = items.at(-1);
    if (previous !== undefined && (/^[\p{Ll}(]/u.test(line) || previous.endsWith(",")))
      items.push(`${items.pop()} ${line}`);
    else if (isItem(line) || (/[;,]$/.test(line) && /\p{L}/u.test(line))) items.push(line);
    else if (items.length > 0 && personName(line)) items.push(line);
  }
  // Only a list that runs together in a line or two holds several recipients in one.
  return items.length > 2 ? items : items.flatMap((item) => item.split(/;\s*(?=\p{Lu})/u));
}

/** Without number, final punctuation and stray strokes of a scan. */
function plain(item: string): string {
  const words = withoutStrokes(item.replace(/^\d{1,2}[.)]\s+/u, ""));
  let end = words.length;
  while (end > 0 && /[\s;.,/|_\\]/.test(words[end - 1] as string)) end--;
  return words.slice(0, end).trim();
}

/** "TT HĐND tỉnh; «{ Ê": after the semicolon that ends the item a scan left strokes of the signature. */
function withoutStrokes(item: string): string {
  if (isFiled(item)) return item.replace(/[;.,]\s*J$/u, "");
  const at = item.lastIndexOf(";");
  const tail = item.slice(at + 1);
  if (at < 0 || tail.length > 10 || /\p{L}{3}|\(.*\)|^\s*\p{Lu}{2}[\s,.]*$/u.test(tail)) return item;
  return item.slice(0, at);
}
