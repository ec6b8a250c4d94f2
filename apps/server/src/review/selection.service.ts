import type { DirectiveTask, Span } from "@dondoc/directives";
import { dayOf } from "../clock.ts";
import type { Db } from "../db/database.ts";
import { textAndReading } from "../documents/document-content.service.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { settingsOf } from "../org/settings.service.ts";
import { documentOf } from "./proposal.repository.ts";
import { lengthOf, tidySpans, trimSpans } from "./spans.ts";

/** An order is a sentence or a few; more is a slip of the mouse. */
const MAX_CHARACTERS = 20_000;

/**
 * Chosen words as an order's spans: in order, without spaces at their edges.
 * @throws AppError INVALID_INPUT when they lie outside the text, hold no words, or far too many
 */
export function usableSpans(text: string, wanted: readonly Span[]): Span[] {
  const inside = wanted.every(({ start, end }) => start < end && end <= text.length);
  const spans = inside ? trimSpans(text, tidySpans(wanted)) : [];
  if (spans.length === 0 || lengthOf(spans) > MAX_CHARACTERS) {
    throw new AppError("INVALID_INPUT", {
      message: "Phần chọn không nằm trong văn bản, không có chữ hoặc quá dài.",
      details: { fields: [{ in: "body", field: "spans", message: "Chọn lại các chữ của nhiệm vụ." }] },
    });
  }
  return spans;
}

/** {@link usableSpans} of a stored document, with its text. */
export async function checkedSpans(
  db: Db,
  authorityId: string,
  documentId: string,
  wanted: readonly Span[],
): Promise<{ text: string; spans: Span[] }> {
  const { text } = await textAndReading(db, authorityId, documentId);
  return { text, spans: usableSpans(text, wanted) };
}

/** The text that a proposal's offsets count in. @throws AppError NOT_FOUND */
export async function textOfProposal(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ document: string; text: string }> {
  const document = await documentOf(deps.db, actor.authorityId, id);
  if (document === null) throw new AppError("NOT_FOUND");
  const { text } = await textAndReading(deps.db, actor.authorityId, document);
  return { document, text };
}

/** What the reader sees in chosen words, in the place where they stand; not under any lock. */
export async function readChosenWords(
  deps: Deps,
  actor: Actor,
  text: string,
  spans: readonly Span[],
): Promise<DirectiveTask> {
  const { strictBefore } = await settingsOf(deps.db, actor.authorityId);
  return deps.reader.readSelection({
    text,
    spans: usableSpans(text, spans),
    options: { today: dayOf(deps.clock()), ...(strictBefore === undefined ? {} : { strictBefore }) },
  });
}
