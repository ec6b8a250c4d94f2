import { readScannedDigits } from "./scanned-digits.ts";

/** Where a document was issued and when; either may be missing. */
export type PlaceAndDate = { place: string | null; date: string | null };

const NGAY = "ng[aàảáãạ]y";
const THANG = "th[aáàảãạ]ng";
const NAM = "n[aăãảắằâà]m";
/** "ngày 14 tháng 6 năm 2021", also blank ("ngày ... tháng 6 năm 2021") or spoilt by a scan. */
const IN_WORDS = new RegExp(
  `${NGAY}(?=[\\s\\d.…_lO}])\\s*([^,;:]{0,14}?)\\s*,?\\s*${THANG}\\s*([^,;:]{0,14}?)\\s*,?\\s*${NAM}\\s*([\\dlOo]{4}|[\\d.…_]{0,8})`,
  "iu",
);
const IN_DIGITS = new RegExp(`${NGAY}\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})`, "iu");
/** "hồi 10 giờ 30", which a telegram writes between place and day. */
const HOUR = /,?\s*(?:h[ồỗôốo]i|lúc|vào)\s+\d{1,2}\s*(?:gi[ờơò]|h|g|:)[^;]{0,16}$/iu;

/** A line that ends within the date. */
const CUT = new RegExp(`(?:${NGAY}|${THANG})\\s*\\S{0,3}$|${NAM}$`, "iu");

/**
 * Reads "Sơn Hà, ngày 14 tháng 6 năm 2021" from lines of the head: the place and the ISO day, or
 * "2021-06" when the day is blank. A day in running text is none.
 */
export function readPlaceAndDate(texts: readonly string[]): PlaceAndDate | null {
  for (const [i, text] of texts.entries()) {
    if (!/[gG][aàảáãạAÀ][yY]/u.test(text)) continue;
    // The gap between two columns stays one; blanks in a form need no more than three spaces.
    const line = text.replace(/\s{4,}/gu, "   ");
    const whole = CUT.test(line) ? `${line} ${texts[i + 1] ?? ""}` : line;
    const found = placeAndDateIn(whole);
    if (found) return found;
  }
  return null;
}

function placeAndDateIn(text: string): PlaceAndDate | null {
  const words = IN_WORDS.exec(text);
  const digits = words ? null : IN_DIGITS.exec(text);
  const match = words ?? digits;
  if (!match) return null;
  const before = text.slice(0, match.index).trimEnd();
  const hour = HOUR.exec(before);
  const front = (hour ? before.slice(0, hour.index) : before).trimEnd();
  const comma = /[,.;]$/.test(front);
  const place = placeBefore(front.replace(/[\s,.;]+$/u, ""));
  if (!place && front !== "" && !hour) return null;
  // "Nghị quyết số 5 của Hội nghị Hà Nam ngày ...": without a comma only a short header line counts.
  if (place && !comma && !hour && text.length > 120) return null;
  const [year, month, day] = [match[3], match[2], match[1]].map(
    (part) => readScannedDigits(part ?? "") ?? "",
  );
  return { place, date: isoOf(year?.length === 4 ? year : "", month, day) };
}

const PLACE_WORD = /^(?:\p{Lu}[\p{L}’'.]*\p{Ll}[\p{L}’']*|\p{Lu}[’'.]?|T[PpXxTt]\.?|T[Pp]\.\p{Lu}+)$/u;
/** "Thành phố", "Thị xã": their second word is no capital. */
const SECOND = /^(?:phố|xã|trấn|khu)$/u;

/** The place name with which a text ends: its capitalised words, walking back to the first other word. */
function placeBefore(text: string): string | null {
  const words = text.split(/(\s+)/u);
  const taken: string[] = [];
  for (let i = words.length - 1; i >= 0 && taken.length < 8; i--) {
    const word = words[i] as string;
    if (/^\s*$/u.test(word)) {
      if (taken.length > 0 && (word.length > 2 || word.includes("\t"))) break;
      continue;
    }
    const previous = words[i - 2] ?? "";
    if (PLACE_WORD.test(word) && !(word.length === 1 && !previous)) taken.unshift(word);
    else if (SECOND.test(word) && /^(?:Thành|Thị|Đặc)$/iu.test(previous)) taken.unshift(word);
    else if (/^\d{1,2}$/.test(word) && /^(?:Quận|Phường)$/u.test(previous)) taken.unshift(word);
    else if (/^[-–]$/u.test(word) && taken.length > 0 && PLACE_WORD.test(previous)) taken.unshift(word);
    else if (/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word)) taken.unshift(word);
    else break;
  }
  while (/^(?:[-–]|\p{L}|.*\.)$/u.test(taken[0] ?? "") && !/^T[PpXxTt]\.?$|^[YK]$/u.test(taken[0] ?? ""))
    taken.shift();
  // "Độc lập - Tự do - Hạnh Phúc Sơn Hà, ngày ...": the motto ends where the place begins.
  const motto = taken.findIndex((word, i) => /^Phúc$/u.test(word) && /^Hạnh$/u.test(taken[i - 1] ?? ""));
  if (taken.length > motto + 1) return taken.slice(motto + 1).join(" ");
  const capitals = /(?:^|\s{2,}|\t)(\p{Lu}{2,}(?: \p{Lu}{2,}){1,3})$/u.exec(text)?.[1];
  return capitals ?? null;
}

/** ISO day; "YYYY-MM" without a day; null without a month. */
export function isoOf(year?: string, month?: string, day?: string): string | null {
  const m = Number(month);
  const d = Number(day);
  if (!year || !month || !(m >= 1 && m <= 12)) return null;
  const base = `${year}-${String(m).padStart(2, "0")}`;
  return day && d >= 1 && d <= 31 ? `${base}-${String(d).padStart(2, "0")}` : base;
}
