import type { DirectiveTask, Span } from "@dondoc/directives";
import type { StoredParty } from "./proposal.table.ts";
import { contentOf, type OrderContent } from "./proposal-row.ts";
import { holds, tidySpans, wordsOf } from "./spans.ts";

/**
 * One part of an order that was cut in two. What its own words say wins; what the whole had from
 * elsewhere (a heading, a lead-in, an officer's choice) holds for both parts; an owner that only the
 * other part names is carried over, because "Giao A làm x; báo cáo y" orders both of A.
 * @param whole the order before the cut
 * @param read what the reader sees in the part's words
 */
export function partOf(whole: OrderContent, read: DirectiveTask): OrderContent {
  const part = contentOf(read);
  const own = (parties: readonly StoredParty[]) => parties.filter((p) => p.span && holds(part.spans, p.span));
  const outside = (span: Span | null) => span === null || !holds(whole.spans, span);
  const kept = whole.deadline && outside(whole.deadline.span) ? whole.deadline : null;
  const leads = own(part.leads);
  const coordinators = own(part.coordinators);
  return {
    ...part,
    section: whole.section,
    leads: leads.length > 0 ? leads : whole.leads,
    coordinators: [
      ...coordinators,
      ...whole.coordinators.filter((p) => outside(p.span) && !coordinators.some((c) => c.name === p.name)),
    ],
    deadline: part.deadline?.span && holds(part.spans, part.deadline.span) ? part.deadline : kept,
    urgent: part.urgent,
    confidence: whole.confidence,
    why: [...whole.why, "officer-split"],
  };
}

/** Several orders as one: everything they say together, the first deadline, the lowest confidence. */
export function mergeOrders(text: string, orders: readonly OrderContent[]): OrderContent {
  const [first] = orders;
  const spans = tidySpans(orders.flatMap((order) => order.spans));
  return {
    spans,
    text: wordsOf(text, spans),
    title: first!.title,
    section: first!.section,
    leads: distinctParties(orders.flatMap((order) => order.leads)),
    coordinators: distinctParties(orders.flatMap((order) => order.coordinators)),
    deadline: orders.find((order) => order.deadline)?.deadline ?? null,
    urgent: orders.some((order) => order.urgent),
    products: [...new Set(orders.flatMap((order) => order.products))],
    citations: orders
      .flatMap((order) => order.citations)
      .filter((c, i, all) => all.findIndex((other) => other.span.start === c.span.start) === i),
    confidence: Math.min(...orders.map((order) => order.confidence)),
    why: [...new Set(orders.flatMap((order) => order.why)), "officer-merge"],
  };
}

function distinctParties(parties: readonly StoredParty[]): StoredParty[] {
  const key = (party: StoredParty) => party.match?.id ?? party.name.toLowerCase();
  return parties.filter((party, i) => parties.findIndex((other) => key(other) === key(party)) === i);
}
