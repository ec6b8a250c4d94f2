/** What a single line of the text is before any joining. */
export type RawLine = {
  /** Offsets into the cleaned text, whitespace at both ends left out. */
  start: number;
  end: number;
  kind: "text" | "blank" | "rule" | "page-number" | "bar" | "row" | "row-rule";
  text: string;
  /** The line feed after this line stands inside an emphasis. */
  goesOn: boolean;
};

const RULE = /^[-–—_=.*~]{3,}$/u;
const PAGE_NUMBER = /^(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—])?$|^(?:Trang|Page)\s*\d{1,3}(?:\s*\/\s*\d{1,3})?$/u;
const ROW_RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/u;

/** Cuts the cleaned text into its lines and says what each is by its looks alone. */
export function rawLines(text: string, emphasised: ReadonlySet<number>): RawLine[] {
  const lines: RawLine[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    const whole = text.slice(from, to);
    const trimmed = whole.trim();
    const start = trimmed ? from + whole.indexOf(trimmed[0] as string) : from;
    lines.push({
      start,
      end: start + trimmed.length,
      kind: kindOf(trimmed),
      text: trimmed,
      goesOn: emphasised.has(to),
    });
    from = to + 1;
  }
  return lines;
}

function kindOf(line: string): RawLine["kind"] {
  if (line === "") return "blank";
  if (line === "|") return "bar";
  if (line[0] === "|" || line.includes(" | ")) {
    if (ROW_RULE.test(line)) return "row-rule";
    if (line[0] === "|" && line.indexOf("|", 1) > 0) return "row";
  }
  if (line.length <= 12 && PAGE_NUMBER.test(line)) return "page-number";
  if (RULE.test(line)) return "rule";
  return "text";
}
