import { type Paragraph, spansIn } from "../lines/paragraph.ts";
import type { Source } from "../source/source.ts";
import type { Division } from "../structure/divide.ts";
import type { Coverage, CoverageKind } from "../types.ts";
import type { Draws } from "./draft.ts";

/** Says of every stretch of one document what it is; {@link inOrder} brings them into the order of the text. */
export function coverageOf(source: Source, division: Division, draws: Draws): Coverage[] {
  const found: Coverage[] = [];
  const put = (paragraph: Paragraph, start: number, end: number, is: CoverageKind, directive: boolean) => {
    for (const span of spansIn(source, paragraph, start, end)) found.push({ span, is, directive });
  };
  const whole = (paragraphs: readonly Paragraph[], is: CoverageKind) => {
    for (const paragraph of paragraphs) put(paragraph, 0, paragraph.text.length, is, false);
  };
  const { head, type, title, foot } = division;
  const signature = signatureAt(foot);
  whole(head, "header");
  if (type) whole([type], "header");
  whole(title, "heading");
  whole(foot.slice(0, signature), "recipients");
  whole(foot.slice(signature), "signature");
  for (const draft of draws.drafts) {
    for (const part of draft.parts) put(part.paragraph, part.start, part.end, "task", true);
  }
  for (const { part, is, directive } of draws.marks) put(part.paragraph, part.start, part.end, is, directive);
  return found;
}

/** The stretches in the order of the text. */
export function inOrder(found: Coverage[]): Coverage[] {
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  // Two owners in one sentence are two tasks over the same words: the stretch is told once.
  return found.filter((part, i) => i === 0 || !sameStretch(part, found[i - 1] as Coverage));
}

function sameStretch(a: Coverage, b: Coverage): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.is === b.is;
}

/** Where in the foot the signature begins: after the last recipient. */
function signatureAt(foot: readonly Paragraph[]): number {
  const first = foot.findIndex((paragraph) => /^(?:TM|TL|KT|TUQ|Q)\s*[./]/u.test(paragraph.text));
  return first < 0 ? foot.length : first;
}
