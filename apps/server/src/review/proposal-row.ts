import { DeadlineSchema, type Proposal, type ProposalDeadline } from "@dondoc/contract";
import type { Deadline, DirectiveTask, Party, Span } from "@dondoc/directives";
import type { Insertable } from "kysely";
import { storableJson, storableText } from "../documents/document.ts";
import type { ProposalTable, StoredParty } from "./proposal.table.ts";

/** The columns of a proposal that say what the order is. */
export type OrderColumns = Pick<
  Insertable<ProposalTable>,
  | "position"
  | "spans"
  | "text"
  | "title"
  | "section"
  | "leads"
  | "coordinators"
  | "deadline"
  | "urgent"
  | "products"
  | "citations"
  | "confidence"
  | "why"
>;

/** An order in the words of the review, before it becomes columns. */
export type OrderContent = {
  spans: readonly Span[];
  text: string;
  title: string;
  section: readonly string[];
  leads: readonly StoredParty[];
  coordinators: readonly StoredParty[];
  deadline: ProposalDeadline | null;
  urgent: boolean;
  products: readonly string[];
  citations: Proposal["citations"];
  confidence: number;
  why: readonly string[];
};

/** What the reader found, in the words of the review. Nothing is matched to the directory yet. */
export function contentOf(task: Omit<DirectiveTask, "id" | "figures">): OrderContent {
  return {
    spans: task.spans,
    text: task.text,
    title: clip(task.title.trim() || task.text.trim() || "…", 500),
    section: task.section,
    leads: task.leads.flatMap(toStoredParty),
    coordinators: task.coordinators.flatMap(toStoredParty),
    deadline: toDeadline(task.deadline),
    urgent: task.urgent,
    products: task.products.map((product) => product.text),
    citations: task.citations.map(({ number, text, span }) => ({ number, text, span })),
    confidence: task.confidence,
    why: task.why,
  };
}

/** The columns of an order's content; `position` is where its first words stand. */
export function columnsOf(content: OrderContent): OrderColumns {
  return {
    position: Math.min(...content.spans.map((span) => span.start)),
    spans: JSON.stringify(content.spans),
    text: storableText(content.text),
    title: storableText(content.title),
    section: content.section.map(storableText),
    leads: storableJson(content.leads),
    coordinators: storableJson(content.coordinators),
    deadline: content.deadline && storableJson(content.deadline),
    urgent: content.urgent,
    products: content.products.map(storableText),
    citations: storableJson(content.citations),
    confidence: content.confidence,
    why: [...content.why],
  };
}

/** Bounds are the contract's: a misread name must not make the whole review unreadable. */
function toStoredParty(party: Party): StoredParty[] {
  const name = clip(party.name.normalize("NFC").trim(), 300);
  return name === "" ? [] : [{ name, span: party.span, kind: party.kind, from: party.from, match: null }];
}

/** The contract's deadline; a day that is no day of the calendar is left open. */
export function toDeadline(found: Deadline | null): ProposalDeadline | null {
  if (!found) return null;
  const { kind, text, span, rule, inferred, every } = found;
  const due = DeadlineSchema.shape.due.safeParse(found.due).success ? found.due : null;
  return {
    kind,
    due,
    text: clip(text, 500),
    span,
    rule: clip(rule, 100),
    ...(inferred === undefined ? {} : { inferred }),
    ...(every === undefined ? {} : { every }),
  };
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).toWellFormed();
}
