import type { Reading } from "@dondoc/directives";
import type { Messages } from "../messages.ts";
import { displayDate, displayKind, displayNames, oneLine } from "./words.ts";

/**
 * The tasks as RFC 4180 with CRLF, preceded by a byte order mark without which Excel reads UTF-8 as
 * the system's legacy encoding.
 */
export function toCsv(reading: Reading, texts: Messages): string {
  const header = [
    ...[texts.columnNumber, texts.columnSection, texts.columnTask, texts.columnTitle],
    ...[texts.columnLeads, texts.columnCoordinators, texts.columnDue, texts.columnDeadline, texts.columnKind],
    ...[texts.columnUrgent, texts.columnProducts, texts.columnCitations],
    ...[texts.columnConfidence, texts.columnStart, texts.columnEnd],
  ];
  const rows = reading.tasks.map((task, index) => [
    String(index + 1),
    task.section.join(" › "),
    oneLine(task.text),
    task.title,
    displayNames(task.leads, "; "),
    displayNames(task.coordinators, "; "),
    task.deadline?.due ? displayDate(task.deadline.due) : "",
    oneLine(task.deadline?.text ?? ""),
    task.deadline ? displayKind(task.deadline, texts) : "",
    task.urgent ? texts.yes : "",
    task.products.map(({ text }) => oneLine(text)).join("; "),
    [...new Set(task.citations.map(({ number }) => number))].join("; "),
    task.confidence.toFixed(2).replace(".", ","),
    String(task.spans[0]?.start ?? ""),
    String(task.spans.at(-1)?.end ?? ""),
  ]);
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** One field: guarded against being taken for a formula ("- Giao …" would be one), quoted when needed. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
