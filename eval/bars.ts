import type { Scores } from "./score.ts";

/** The least that any change must reach on the annotated corpus. */
export const BARS: Record<string, number> = {
  "tasks F1": 0.97,
  "coverage F1": 0.97,
  "leads F1": 0.95,
  "leads exact": 0.93,
  "coordinators F1": 0.92,
  "due F1": 0.97,
  kind: 0.95,
  "citations F1": 0.99,
  "recipients F1": 0.98,
  "document fields": 1,
};

/** The measures that are held, by the names of {@link BARS}. */
export function measures(scores: Scores): Record<string, number> {
  const fields = Object.values(scores.document);
  return {
    "tasks F1": scores.tasks.f1,
    "coverage F1": scores.coverage.f1,
    "leads F1": scores.leads.f1,
    "leads exact": scores.leadExact,
    "coordinators F1": scores.coordinators.f1,
    "due F1": scores.due.f1,
    kind: scores.kind,
    "citations F1": scores.citations.f1,
    "recipients F1": scores.recipients.f1,
    "document fields": fields.reduce((sum, value) => sum + value, 0) / Math.max(1, fields.length),
  };
}
