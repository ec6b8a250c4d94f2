import type { Mark, MarkKind } from "../text/marks.ts";
import type { Segment } from "../text/segments.ts";
import classes from "./document.module.css";

const CLASS: Record<MarkKind, string | undefined> = {
  task: classes.task,
  lead: classes.lead,
  coordinator: classes.coordinator,
  deadline: classes.deadline,
  citation: classes.citation,
  gap: classes.gap,
  dismissed: classes.dismissed,
  diagnostic: classes.diagnostic,
  doubtful: classes.doubtful,
};

/** A run of words under the same marks. `data-at` tells where it stands, for selections. */
export function SegmentView({ text, segment }: { text: string; segment: Segment }) {
  const { start, end, marks, bold, italic } = segment;
  const tasks = marks.filter(({ kind }) => kind === "task");
  const parts = marks.filter(({ kind }) => kind === "lead" || kind === "coordinator" || kind === "deadline");
  const opening = tasks.find((mark) => mark.number !== null && mark.start === start);
  const note = marks.find((mark) => mark.note !== null)?.note ?? undefined;
  const names = [
    ...marks.map(({ kind }) => CLASS[kind]),
    bold && classes.bold,
    italic && classes.italic,
    opening && classes.opening,
  ].filter(Boolean);
  return (
    <span
      className={names.join(" ") || undefined}
      data-at={start}
      data-state={stateOf(tasks)}
      data-number={opening?.number ?? undefined}
      data-tasks={idsOf(tasks)}
      data-of={idsOf(parts)}
      title={note}
    >
      {text.slice(start, end)}
    </span>
  );
}

const idsOf = (marks: readonly Mark[]): string | undefined =>
  marks.flatMap(({ of }) => of).join(" ") || undefined;

/** Where orders overlap, the one that still waits decides the colour. */
function stateOf(tasks: readonly Mark[]): string | undefined {
  const states = tasks.map(({ state }) => state);
  if (states.length === 0) return undefined;
  return (["pending", "accepted", "rejected"] as const).find((state) => states.includes(state));
}
