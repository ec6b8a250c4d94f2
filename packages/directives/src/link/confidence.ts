import type { DirectiveTask } from "../types.ts";
import type { Draft } from "./draft.ts";

/** What each weak spot takes off; measured on the annotated corpus (`npm run eval` prints the table). */
const DOUBT: readonly (readonly [rule: (draft: Draft, task: DirectiveTask) => boolean, minus: number])[] = [
  [(draft) => draft.clause?.kind === "target", 0.2],
  [(draft) => draft.clause?.kind === "fragment", 0.3],
  [(draft) => draft.clause?.kind === "negative", 0.3],
  [(draft) => draft.rules.includes("action:modal"), 0.25],
  [(draft) => draft.rules.includes("action:scanned-verb"), 0.2],
  [
    (draft) => draft.rules.includes("action:plain-verb") || draft.rules.includes("action:subject-plain"),
    0.15,
  ],
  [(draft) => draft.rules.includes("action:topic-verb"), 0.1],
  [(draft) => draft.rules.includes("action:later-subject"), 0.1],
  [(draft) => WEAK.some((rule) => draft.rules.includes(rule)), 0.08],
  [(draft) => draft.rules.includes("action:subject-is"), 0.2],
  [(draft) => draft.rules.includes("lead:referred"), 0.1],
  [(_, task) => task.leads.length === 0, 0.08],
  [(_, task) => task.leads.some((lead) => !lead.name.includes(" ") && !/\p{Lu}{2}/u.test(lead.name)), 0.2],
  [(draft) => draft.rules.includes("lead:carried") && draft.rules.includes("action:circumstance"), 0.2],
  [(draft) => draft.parts.length > 1, 0.06],
  [(draft, task) => task.leads.length === 2 && draft.rules.includes("lead:clause"), 0.06],
  [(_, task) => task.leads.length > 3, 0.1],
  [(_, task) => task.leads.some((lead) => lead.name.length > 70), 0.15],
  [(_, task) => task.deadline?.inferred === true, 0.1],
  [(draft) => draft.parts.length > 3, 0.1],
  [(_, task) => task.text.length < 15, 0.2],
];

/** Ways to find the order or its owner that are right less often than the rest. */
const WEAK = [
  "action:circumstance",
  "action:topic",
  "action:condition",
  "action:later-giao",
  "action:inner-giao",
  "action:subject-which",
  "lead:several",
  "lead:lead-in",
];

/** How sure the reading of a task is, 0..1. */
export function confidenceOf(draft: Draft, task: DirectiveTask): number {
  let confidence = 0.95;
  for (const [applies, minus] of DOUBT) if (applies(draft, task)) confidence -= minus;
  return Math.round(Math.max(0.1, confidence) * 100) / 100;
}
