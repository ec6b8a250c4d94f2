import { countedUnits, measuredUnits, wholeMoney } from "../../lexicon/measures.ts";
import type { Figure } from "../../types.ts";
import { matchesOf, mayFind, signalOf } from "../matches-of.ts";
import { pattern, singleSpaced, toMatchingForm } from "../matching-form.ts";
import { readValue } from "./read-value.ts";

/** What the caller knows about where the sentence stands. */
export type FigureContext = {
  /** True in the directive part, where an unmarked figure is a target and not a result. */
  directive: boolean;
};

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const UNITS = longestFirst([...measuredUnits, ...countedUnits, ...wholeMoney])
  .map((unit) => unit.replace(/ /gu, " +"))
  .join("|");
const NUMBER = "\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?";
/** "41,268/42,100 tỷ đồng", "trên 30%", "47.350.000đ", "2.8km", "05 hộ"; not "24/24 giờ", "F1", "5K". */
const FIGURE = pattern(
  `(?<![\\p{L}\\p{N}\\p{M}.,/–-])(?<!/ +)(?<value>${NUMBER})(?: *\\/ *(?<of>${NUMBER}))? *(?<unit>${UNITS})(?![\\p{L}\\p{N}²³])`,
);
const SIGNAL = signalOf([FIGURE]);
/** So many letters tell a unit from the words that mostly follow a number ("ngày", "tháng", "năm"). */
const TELLING = 4;
const unitBeginnings = new Set(
  [...measuredUnits, ...countedUnits, ...wholeMoney].map((unit) =>
    (unit.split(" ")[0] as string).slice(0, TELLING).toLowerCase(),
  ),
);
const shortUnits = [...unitBeginnings].filter((unit) => unit.length < TELLING);

/** Whether a unit may stand behind the number that begins here; hardly any number of a document has one. */
function hasUnit(form: string, place: number): boolean {
  let at = behindNumber(form, place);
  if (form.charCodeAt(at) === SLASH) at = behindNumber(form, at + 1);
  const unit = form.charCodeAt(at);
  if (unit < 0x80 && !isLetter(unit) && unit !== PERCENT) return false;
  const beginning = form.slice(at, at + TELLING).toLowerCase();
  return unitBeginnings.has(beginning) || shortUnits.some((short) => beginning.startsWith(short));
}

/** The offset behind blanks, digits with their signs, and blanks again. */
function behindNumber(form: string, from: number): number {
  let at = from;
  while (form.charCodeAt(at) === SPACE) at++;
  for (let unit = form.charCodeAt(at); isDigit(unit) || unit === POINT || unit === COMMA; )
    unit = form.charCodeAt(++at);
  while (form.charCodeAt(at) === SPACE) at++;
  return at;
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const isLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const PERCENT = 0x25;
const POINT = 0x2e;
const SLASH = 0x2f;
const COMMA = 0x2c;
const SPACE = 0x20;

const COMPARATORS: readonly (readonly [RegExp, Figure["comparator"]])[] = [
  [/(?:ít nhất|tối thiểu|không dưới|không thấp hơn|từ|≥|>=) *$/iu, ">="],
  [/(?:không quá|không vượt quá|tối đa|≤|<=) *$/iu, "<="],
  [/(?:trên|hơn|vượt|cao hơn|>) *$/iu, ">"],
  [/(?:dưới|thấp hơn|chưa đến|<) *$/iu, "<"],
  [/(?:khoảng|gần|xấp xỉ|ước|ước đạt|chừng) *$/iu, "~"],
];
const SAME_INDICATOR =
  /^[ (,]*(?:(?:và|bằng|đạt|tăng|giảm|chiếm|tương đương|tương ứng|vượt|tỷ lệ|hoàn thành|khoảng|trên)[ ,]*){0,3}$/iu;
const TARGET = /phấn đấu|mục tiêu|chỉ tiêu|bảo đảm|đảm bảo|yêu cầu|giao|kế hoạch năm|đến năm \d{4}|đến hết/iu;
const RESULT =
  /(?:^| )đã |kết quả|ước đạt|ước thực hiện|lũy kế|luỹ kế|so với cùng kỳ|tính đến|đạt được|hiện nay|hiện có/iu;
const PERIOD =
  /(?:\d{1,2} tháng (?:đầu |cuối )?năm(?: \d{4})?|tháng \d{1,2}(?: ?\/ ?| năm )?(?:\d{4})?|quý [IV]{1,3}(?: ?\/ ?| năm )?(?:\d{4})?|(?:đến |cả )?năm \d{4}|giai đoạn \d{4} ?[-–] ?\d{4})/giu;

/**
 * Finds the measured figures of a text: a number with a unit. Numbers of documents, days, hours and
 * list labels have no such unit and are not figures.
 *
 * @param text a sentence or paragraph, NFC
 * @returns in the order of the text; `span` covers number and unit
 */
export function findFigures(text: string, context: FigureContext): Figure[] {
  if (!mayFind(text, SIGNAL)) return [];
  const form = toMatchingForm(text);
  const found: Figure[] = [];
  for (const match of matchesOf(form, FIGURE, hasUnit)) {
    const figure = readFigure(form, match, context);
    if (!figure) continue;
    const previous = found.at(-1);
    // "41,268/42,100 tỷ đồng (bằng 98,0%)": the second figure measures what the first does.
    if (previous && SAME_INDICATOR.test(form.slice(previous.span.end, figure.span.start)))
      figure.what = previous.what;
    found.push(figure);
  }
  return found;
}

function readFigure(form: string, match: RegExpExecArray, context: FigureContext): Figure | null {
  const { value = "", of, unit = "" } = match.groups ?? {};
  const clause = clauseAt(form, match.index);
  if (
    /(?:điều|khoản|điểm|mục|(?<!tổng |một |trên )số|phụ lục|tháng|quý|năm|ngày|lần thứ|thứ|khóa) *$/iu.test(
      clause.before,
    )
  )
    return null;
  const name = singleSpaced(unit);
  const whole = isWhole(name);
  const comparator = COMPARATORS.find(([words]) => words.test(clause.before))?.[1] ?? "=";
  return {
    value: readValue(value, whole),
    ...(of ? { of: readValue(of, whole) } : {}),
    unit: name,
    what: indicatorBefore(clause.before),
    comparator,
    kind: kindOf(clause.whole, context),
    period: clause.before.match(PERIOD)?.at(-1)?.trim() ?? clause.whole.match(PERIOD)?.[0]?.trim() ?? null,
    span: { start: match.index, end: match.index + match[0].length },
  };
}

/** True for units that are counted and never divided. */
export function isWhole(unit: string): boolean {
  return countedUnits.includes(unit) || wholeMoney.includes(unit);
}

function clauseAt(form: string, at: number): { before: string; whole: string } {
  const from = Math.max(0, at - 200);
  const left = form.slice(from, at);
  const cut = Math.max(
    left.lastIndexOf(";"),
    left.lastIndexOf(". "),
    left.lastIndexOf("\n"),
    left.lastIndexOf(": "),
  );
  const right = form.slice(at, at + 120);
  const stop = right.search(/;|\. |\n/u);
  const before = left.slice(cut + 1).trimStart();
  return { before, whole: before + (stop < 0 ? right : right.slice(0, stop)) };
}

/** The words of the indicator: what stands before the number, without verb, comparator and brackets. */
function indicatorBefore(before: string): string {
  const words = lastItem(before)
    .replace(/^[-+•–]\s*|^\d{1,2}[.)]\s*/u, "")
    .replace(/\([^)]*$/u, "")
    .replace(
      /(?:[ (]*(?:ước|thực hiện|đạt|đạt được|là|được|có|còn|bằng|tăng|giảm|lên|xuống|trên|dưới|hơn|khoảng|gần|ít nhất|tối thiểu|tối đa|không quá|từ|phấn đấu|chiếm|với|cho))+ *$/iu,
      "",
    )
    .trim();
  return singleSpaced(words).slice(-90);
}

/** What stands behind the last comma that is no decimal one, or from the last "trong đó" on. */
function lastItem(text: string): string {
  let end = text.length;
  for (let at = end - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    const parts =
      unit === COMMA
        ? !DIGIT_AHEAD.test(text.slice(at + 1))
        : unit === SPACE && text.startsWith("trong đó", at + 1);
    if (!parts) continue;
    const item = text.slice(at + 1, end);
    if (item.trim() !== "") return item;
    end = at;
  }
  return text.slice(0, end).trim() === "" ? "" : text.slice(0, end);
}

const DIGIT_AHEAD = /^ *\d/;

function kindOf(clause: string, context: FigureContext): Figure["kind"] {
  if (RESULT.test(clause)) return "result";
  return TARGET.test(clause) || context.directive ? "target" : "result";
}
