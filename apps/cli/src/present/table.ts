import { styleText } from "node:util";
import { CERTAIN, type DirectiveTask, type Reading } from "@dondoc/directives";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { fill, type Messages } from "../messages.ts";
import { displayDate, displayWhen, displayWho, oneLine } from "./words.ts";

/** Below this width (columns) four columns are unreadable; tasks are then listed one under another. */
const NARROW = 64;
const GAP = "  ";

type Row = { number: string; what: string; who: string; when: string };

/**
 * The tasks for people at a terminal, with the document's head above and the sums below.
 * @param width of the terminal in columns; no line is wider
 */
export function toTable(reading: Reading, width: number, texts: Messages): string {
  const usable = Math.max(width, 24);
  const rows = reading.tasks.map((task, index) => rowOf(task, index, texts));
  const body =
    rows.length === 0 ? [texts.noTasks] : usable < NARROW ? list(rows, usable) : grid(rows, usable, texts);
  const lines = [...head(reading, usable, texts), "", ...body, "", ...foot(reading, usable, texts)];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function rowOf(task: DirectiveTask, index: number, texts: Messages): Row {
  const title = task.title || oneLine(task.text);
  return {
    number: `${index + 1}${task.confidence < CERTAIN ? "?" : ""}`,
    what: task.urgent ? `[${texts.urgent}] ${title}` : title,
    who: displayWho(task, texts),
    when: displayWhen(task.deadline, texts),
  };
}

function grid(rows: Row[], width: number, texts: Messages): string[] {
  const number = Math.max(2, ...rows.map((row) => row.number.length));
  const when = Math.min(18, Math.max(10, ...rows.map((row) => stringWidth(row.when))));
  const rest = width - number - when - GAP.length * 3;
  const who = Math.min(36, Math.max(14, Math.floor(rest * 0.35)));
  const widths = [number, rest - who, who, when];
  const header = [texts.columnNumber, texts.columnTask, texts.columnWho, texts.columnWhen];
  const rule = widths.map((w) => "─".repeat(w)).join(GAP);
  return [
    ...layOut(header, widths).map((line) => strong(line)),
    rule,
    ...rows.flatMap((row) => layOut([row.number, row.what, row.who, row.when], widths)),
  ];
}

/** One row as as many lines as its tallest cell needs. */
function layOut(cells: string[], widths: number[]): string[] {
  const wrapped = cells.map((text, column) => wrap(text, widths[column]!));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped.map((lines, column) => pad(lines[line] ?? "", widths[column]!)).join(GAP),
  );
}

function list(rows: Row[], width: number): string[] {
  return rows.flatMap(({ number, what, who, when }) => {
    const [first = "", ...more] = wrap(what, width - 5);
    const inner = [...more, ...wrap(`→ ${who}`, width - 5), ...wrap(`⏱ ${when}`, width - 5)];
    return [`${pad(number, 4)} ${first}`, ...inner.map((line) => `     ${line}`)];
  });
}

function head({ document }: Reading, width: number, texts: Messages): string[] {
  const facts = [
    document.number,
    document.date && displayDate(document.date),
    document.issuer,
    document.meetingDate && fill(texts.meeting, { date: displayDate(document.meetingDate) }),
  ].filter((fact) => fact);
  return [
    ...wrap(oneLine(document.title), width).map((line) => strong(line)),
    ...wrap(oneLine(facts.join(" · ")), width),
  ].filter((line) => line !== "");
}

function foot({ tasks, coverage, text }: Reading, width: number, texts: Messages): string[] {
  const summary = fill(texts.summary, {
    tasks: tasks.length,
    unsure: tasks.filter(({ confidence }) => confidence < CERTAIN).length,
    due: tasks.filter(({ deadline }) => deadline?.due).length,
    open: tasks.filter(({ deadline }) => !deadline).length,
  });
  const directive = coverage.filter((stretch) => stretch.directive);
  const length = (stretches: typeof directive) =>
    stretches.reduce((sum, { span }) => sum + text.slice(span.start, span.end).trim().length, 0);
  const all = length(directive);
  const share = length(directive.filter(({ is }) => is !== "unaccounted")) / all;
  const covered = all === 0 ? [] : wrap(fill(texts.coverage, { share: percent(share) }), width);
  return [...wrap(summary, width), ...covered];
}

/** One decimal behind a comma; never 100 while something is left out. */
function percent(share: number): string {
  const tenths = Math.floor(share * 1000);
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}

function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split("\n");
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** Bold on a terminal; plain in a pipe and under NO_COLOR. */
function strong(text: string): string {
  return styleText("bold", text, { stream: process.stdout });
}
