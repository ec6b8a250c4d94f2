import { startOf } from "../source/words.ts";
import { runInEnd } from "../structure/headings.ts";
import type { Deadline } from "../types.ts";
import type { Draft } from "./draft.ts";
import { headingParties } from "./parties-of.ts";

const LIMIT = 120;

/** Before the words of a deadline, behind a comma: a verb that says nothing without them. */
const VERB_ALONE = /^,\s*(?:và )?(?:phải |cần )?(?:hoàn thành|thực hiện|xong)$/u;
/** Blanks and these marks do not end what stands before a deadline. */
const JOINTS = ",;(:–-";

/** Takes the words of the deadline out, and the verb or comma that then stands alone before it. */
function withoutTime(text: string, deadline: Deadline | null): string {
  // "Duy trì thường xuyên ...": such words belong to the order.
  if (!deadline?.text || deadline.kind === "ongoing") return text;
  const words = deadline.text;
  const at = text.indexOf(words);
  if (at < 0 || text.length - words.length < 12) return text;
  const after = text.slice(at + words.length).replace(/^\s*\)/u, "");
  // "Khi phát hiện ... phải": in the middle such words belong to the order too.
  if (deadline.kind !== "date" && /[\p{L}\d]/u.test(after)) return text;
  const before = text.slice(0, endOfOrder(text, at));
  return before
    ? `${before}${/^\s*[\p{L}\d]/u.test(after) ? " " : ""}${after.trimStart()}`
    : after.trimStart();
}

/** Where the order ends that stands before the deadline at `at`. */
function endOfOrder(text: string, at: number): number {
  const end = withoutEnding(text, at, JOINTS);
  const comma = text.lastIndexOf(",", end);
  return comma >= 0 && VERB_ALONE.test(text.slice(comma, end)) ? withoutEnding(text, comma, JOINTS) : end;
}

/** The end of `text.slice(0, end)` without blanks and these marks behind it. */
function withoutEnding(text: string, end: number, marks: string): number {
  let to = end;
  while (to > 0 && (isBlank(text.charCodeAt(to - 1)) || marks.includes(text.charAt(to - 1)))) to--;
  return to;
}

/** The first offset that is no blank and none of these marks. */
function withoutBeginning(text: string, marks: string): number {
  let from = 0;
  while (from < text.length && (isBlank(text.charCodeAt(from)) || marks.includes(text.charAt(from)))) from++;
  return from;
}

/** As `\s` of patterns. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit > 0x7f && /\s/u.test(String.fromCharCode(unit));
}

/**
 * A short form for lists: without label, owner, deadline and trailing punctuation, at most 120 characters.
 * @param deadline the deadline of the task, whose words are left out
 */
export function shortTitle(draft: Draft, deadline: Deadline | null): string {
  const part = draft.parts[0];
  if (!part) return "";
  const { paragraph } = part;
  const end = draft.focus?.end ?? part.end;
  let start = Math.max(part.start, paragraph.body);
  const { clause } = draft;
  const colon = runInEnd(paragraph);
  if (colon >= start && colon < end - 12 && headingParties(paragraph, paragraph.body, colon).length > 0)
    start = colon + 1;
  if (clause && clause.actor >= 0) {
    const predicate = startOf(paragraph.words, clause.predicate);
    if (predicate > start && predicate < end - 12) start = predicate;
  }
  const words = withoutTime(paragraph.text.slice(start, end), deadline);
  const text = words.slice(withoutBeginning(words, ":,;.–-"), withoutEnding(words, words.length, ";.,:/"));
  return withinLimit(withCapital(text));
}

/** Most titles begin with a capital already and remain a part of the text, which costs no memory. */
function withCapital(text: string): string {
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  return capital === first ? text : capital + text.slice(1);
}

function withinLimit(title: string): string {
  if (title.length <= LIMIT) return title;
  const space = title.lastIndexOf(" ", LIMIT - 2);
  const cut = space > 60 ? space : LIMIT - 2;
  // Joined, not added: the whole long title would live on in its beginning.
  return [title.slice(0, withoutEnding(title, cut, ",;:")), " …"].join("");
}
