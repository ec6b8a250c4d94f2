import { styleText } from "node:util";
import {
  type Diagnostic,
  type DirectiveTask,
  explainTask,
  type Reading,
  type Reason,
} from "@dondoc/directives";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { fill, type Messages } from "../messages.ts";
import { displayDate, displayKind, oneLine } from "./words.ts";

/** Below this width (columns) a label and its words stand one under another. */
const NARROW = 48;
const INDENT = "   ";

/**
 * Every task with its words, each field with the words and the rules that gave it, and what the checks
 * found, for a person at a terminal.
 * @param width of the terminal in columns; no line is wider
 */
export function toExplanation(reading: Reading, width: number, texts: Messages): string {
  const usable = Math.max(width, 24);
  const tasks = reading.tasks.flatMap((task, index) => [...explain(reading, task, index, usable, texts), ""]);
  const body = tasks.length === 0 ? [texts.noTasks, ""] : tasks;
  const lines = [...body, ...checks(reading, usable, texts)];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function explain(
  reading: Reading,
  task: DirectiveTask,
  index: number,
  width: number,
  texts: Messages,
): string[] {
  const title = wrap(`${index + 1}. ${task.title || oneLine(task.text)}`, width).map((line) => strong(line));
  const rows = grouped(explainTask(reading, task)).flatMap((reason) => rowsOf(reason, task, texts));
  const section = task.section.filter((label) => /[\p{L}\p{N}]/u.test(label)).join(" › ");
  return [...title, ...layOut(section ? [[texts.whySection, section], ...rows] : rows, width)];
}

/** Units that one rule gave, as one: a heading names three, and its reason is read once. */
function grouped(reasons: readonly Reason[]): Reason[] {
  const groups: Reason[] = [];
  for (const reason of reasons) {
    const last = groups.at(-1);
    const shared = reason.field === "lead" || reason.field === "coordinator";
    if (last && shared && last.field === reason.field && sameRules(last, reason))
      groups[groups.length - 1] = { ...last, value: `${last.value}; ${reason.value}`, quote: null };
    else groups.push(reason);
  }
  return groups;
}

function sameRules(one: Reason, other: Reason): boolean {
  return (
    one.because.length === other.because.length &&
    one.because.every(({ vi }, i) => vi === other.because[i]?.vi)
  );
}

type Row = [label: string, words: string];

function rowsOf(reason: Reason, task: DirectiveTask, texts: Messages): Row[] {
  const because = reason.because.map((words) => words[texts.language]).join("; ");
  const quote = quoted(reason.quote);
  switch (reason.field) {
    case "order":
      return because
        ? [
            [texts.whyWords, quote],
            [texts.whyOrder, because],
          ]
        : [[texts.whyWords, quote]];
    case "lead":
      return [[texts.whyLead, said(reason.value ?? texts.nobody, named(reason), because)]];
    case "coordinator":
      return [[texts.whyCoordinator, said(reason.value ?? "", named(reason), because)]];
    case "deadline": {
      const { deadline } = task;
      const value = !deadline
        ? texts.noDeadline
        : deadline.due
          ? displayDate(deadline.due)
          : displayKind(deadline, texts);
      return [[texts.whyDeadline, said(value, quote, because)]];
    }
    case "urgent":
      return [[texts.whyUrgent, said(texts.yes, "", because)]];
    case "product":
      return [
        [
          texts.whyProduct,
          said(quote, reason.value ? fill(texts.sentTo, { name: reason.value }) : "", because),
        ],
      ];
    case "citation":
      return [[texts.whyCitation, said(reason.value ?? "", named(reason), because)]];
    case "confidence":
      return [[texts.whyConfidence, said(`${Math.round(Number(reason.value) * 100)} %`, "", because)]];
  }
}

/** The words of the document, where they are not the value itself. */
function named({ quote, value }: Reason): string {
  return quote === value ? "" : quoted(quote);
}

/** Words of the document without the marks of emphasis that a converted file carries. */
function quoted(words: string | null): string {
  return words ? `“${words.replace(/\*+|_{2,}/gu, "")}”` : "";
}

/** "30/06/2026 · “trước ngày 30/6” ← hạn là ngày nêu". */
function said(value: string, quote: string, because: string): string {
  const words = quote ? `${value} · ${quote}` : value;
  return because ? `${words} ← ${because}` : words;
}

function checks({ text, diagnostics }: Reading, width: number, texts: Messages): string[] {
  if (diagnostics.length === 0) return wrap(texts.checksNone, width);
  return [
    ...wrap(fill(texts.checks, { count: diagnostics.length }), width).map((line) => strong(line)),
    ...layOut(
      diagnostics.map((one): Row => [texts[one.severity], told(text, one, texts)]),
      width,
    ),
  ];
}

function told(text: string, { from, to, messages, fix }: Diagnostic, texts: Messages): string {
  const words = oneLine(text.slice(from, to).replace(/\*+|_{2,}/gu, ""));
  const quote = words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
  const label = fix ? ` → ${fix.labels[texts.language]}` : "";
  return quote ? `“${quote}”: ${messages[texts.language]}${label}` : `${messages[texts.language]}${label}`;
}

/** Labels in a column of their own, as wide as the widest; under another where the terminal is narrow. */
function layOut(rows: readonly Row[], width: number): string[] {
  const column = Math.max(...rows.map(([label]) => stringWidth(label))) + 2;
  return rows.flatMap(([label, words]) => {
    if (width < NARROW) {
      const inner = wrap(words, width - INDENT.length * 2).map((line) => INDENT + INDENT + line);
      return [INDENT + label, ...inner];
    }
    const head = INDENT + label + " ".repeat(column - stringWidth(label));
    const space = " ".repeat(INDENT.length + column);
    return wrap(words, width - INDENT.length - column).map((line, i) => (i === 0 ? head : space) + line);
  });
}

function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split("\n");
}

/** Bold on a terminal; plain in a pipe and under NO_COLOR. */
function strong(text: string): string {
  return styleText("bold", text, { stream: process.stdout });
}
