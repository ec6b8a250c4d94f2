import type { Deadline, DirectiveTask, Party } from "@dondoc/directives";
import { fill, type Messages } from "../messages.ts";

/** "2026-03-05" → "05/03/2026"; "2026-03" → "03/2026". */
export function displayDate(iso: string): string {
  return iso.split("-").reverse().join("/");
}

/** Names of parties, each once, in their order. */
export function displayNames(parties: Party[], separator: string): string {
  return [...new Set(parties.map(({ name }) => oneLine(name)))].join(separator);
}

/** The owner column: who leads and, in words of their own, who takes part. */
export function displayWho(task: DirectiveTask, texts: Messages): string {
  const leads = displayNames(task.leads, ", ") || texts.nobody;
  const names = displayNames(task.coordinators, ", ");
  return names ? `${leads} (${fill(texts.with, { names })})` : leads;
}

/** The deadline column: the day when there is one, else the document's own words. */
export function displayWhen(deadline: Deadline | null, texts: Messages): string {
  if (!deadline) return texts.noDeadline;
  const kind = displayKind(deadline, texts);
  if (deadline.due) {
    return deadline.kind === "date" ? displayDate(deadline.due) : `${displayDate(deadline.due)} (${kind})`;
  }
  return oneLine(deadline.text) || kind;
}

export function displayKind(deadline: Deadline, texts: Messages): string {
  return {
    date: texts.kindDate,
    recurring: texts.kindRecurring,
    event: texts.kindEvent,
    ongoing: texts.kindOngoing,
  }[deadline.kind];
}

/** Line breaks and runs of blanks of the source as one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
