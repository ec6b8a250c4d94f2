import type { Proposal, ReviewView } from "@dondoc/contract";
import { joinSpans, overlaps, type Span, subtractSpans } from "./span.ts";

/** What a stretch of the text means for the review. */
export type MarkKind =
  | "task"
  | "lead"
  | "coordinator"
  | "deadline"
  | "citation"
  | "gap"
  | "dismissed"
  | "diagnostic"
  | "doubtful";

/** A marked stretch; `of` are the proposals it belongs to, in document order. */
export type Mark = Span & {
  kind: MarkKind;
  of: readonly string[];
  state: Proposal["state"] | null;
  /** Number of the proposal in document order, on the first span of a task. */
  number: number | null;
  /** What a diagnostic says, or why a word should be looked at. */
  note: string | null;
};

type Source = Pick<ReviewView, "proposals" | "citations" | "coverage" | "marks" | "diagnostics">;

/** What a check says, in the language of the page. */
export function checkWords(
  { message, messages }: ReviewView["diagnostics"][number],
  language: string,
): string {
  return (language === "en" && messages?.en) || message;
}

/**
 * Every mark of the text, sorted by position; marks of one kind on the same words are joined.
 * @param language of the notes of the checks
 * @param doubtful words read from a picture without certainty, and what to say about them
 */
export function marksOf(
  view: Source,
  language = "vi",
  doubtful: { spans: readonly Span[]; note: string } = { spans: [], note: "" },
): Mark[] {
  const marks = [
    ...view.proposals.flatMap(marksOfProposal),
    ...view.citations.map(({ span }) => mark("citation", span, [])),
    ...gapsOf(view).map((span) => mark("gap", span, [])),
    ...view.marks.map(({ span, id }) => mark("dismissed", span, [id])),
    ...view.diagnostics.map((one) => ({
      ...mark("diagnostic", { start: one.from, end: one.to }, []),
      note: checkWords(one, language),
    })),
    ...doubtful.spans.map((span) => ({ ...mark("doubtful", span, []), note: doubtful.note })),
  ];
  const joined = new Map<string, Mark>();
  for (const one of marks) {
    const key =
      one.kind === "task" ? `${one.start} ${one.end} ${one.of}` : `${one.kind} ${one.start} ${one.end}`;
    const known = joined.get(key);
    joined.set(key, known ? { ...known, of: [...new Set([...known.of, ...one.of])] } : one);
  }
  return [...joined.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

const mark = (kind: MarkKind, span: Span, of: readonly string[]): Mark => ({
  kind,
  start: span.start,
  end: span.end,
  of,
  state: null,
  number: null,
  note: null,
});

function marksOfProposal(proposal: Proposal, index: number): Mark[] {
  const of = [proposal.id];
  const tasks = proposal.spans.map((span, order) => ({
    ...mark("task", span, of),
    state: proposal.state,
    number: order === 0 ? index + 1 : null,
  }));
  const parties = (["lead", "coordinator"] as const).flatMap((kind) =>
    (kind === "lead" ? proposal.leads : proposal.coordinators).flatMap(({ span }) =>
      span ? [mark(kind, span, of)] : [],
    ),
  );
  const deadline = proposal.deadline?.span ? [mark("deadline", proposal.deadline.span, of)] : [];
  const citations = proposal.citations.map(({ span }) => mark("citation", span, []));
  return [...tasks, ...parties, ...deadline, ...citations];
}

/**
 * The stretches of the directive part that nobody has accounted for: the reader could not say what
 * they are, no proposal covers them, and no officer has marked them.
 */
export function gapsOf(view: Pick<Source, "coverage" | "proposals" | "marks">): Span[] {
  const known = joinSpans([
    ...view.proposals.flatMap((proposal) => proposal.spans),
    ...view.marks.map(({ span }) => span),
  ]);
  return view.coverage
    .filter(({ directive, is }) => directive && is === "unaccounted")
    .flatMap(({ span }) =>
      subtractSpans(
        span,
        known.filter((one) => overlaps(one, span)),
      ),
    );
}
