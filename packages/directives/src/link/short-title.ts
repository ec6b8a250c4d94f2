import type { Draft } from "./draft.ts";

const LIMIT = 120;

/** A short form for lists: without label, owner and trailing punctuation, at most 120 characters. */
export function shortTitle(draft: Draft): string {
  const part = draft.parts[0];
  if (!part) return "";
  const { paragraph } = part;
  const end = draft.focus?.end ?? part.end;
  let start = Math.max(part.start, paragraph.body);
  const { clause } = draft;
  if (clause && clause.actor >= 0) {
    const predicate = paragraph.words[clause.predicate];
    if (predicate && predicate.start > start && predicate.start < end - 12) start = predicate.start;
  }
  const text = paragraph.text
    .slice(start, end)
    .replace(/^[\s:,;.–-]+/u, "")
    .replace(/[\s;.,:/]+$/u, "");
  const title = text.charAt(0).toUpperCase() + text.slice(1);
  if (title.length <= LIMIT) return title;
  const cut = title.lastIndexOf(" ", LIMIT - 2);
  return `${title.slice(0, cut > 60 ? cut : LIMIT - 2).replace(/[\s,;:]+$/u, "")} …`;
}
