import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useReview, useScreen } from "../page/review-context.ts";
import type { PageGap, PagePart, PageTask } from "./page-marks.ts";
import classes from "./page-view.module.css";
import type { Box } from "./places.ts";

/** The engine's boxes end at the letters; a highlight is a little higher, like a felt pen. In points. */
const AROUND = 0.4;

type Place = { left: number; top: number; width: number; height: number };

const placeOf = (
  box: Box,
  scale: number,
  from: { left: number; top: number } = { left: 0, top: 0 },
): Place => ({
  left: box.x * scale - from.left,
  top: (box.y - AROUND) * scale - from.top,
  width: box.width * scale,
  height: (box.height + 2 * AROUND) * scale,
});

/** @param margin where the lines of the page begin, in points */
type TaskProps = { task: PageTask; scale: number; margin: number };

/** An order on its lines: pressing it takes it into focus. */
export const TaskHighlight = memo(function TaskHighlight({ task, scale, margin }: TaskProps) {
  const { t } = useTranslation("review");
  const { screen, commands } = useReview();
  const lit = useScreen(({ focus, hover }) =>
    focus === task.id ? "focus" : hover === task.id ? "hover" : undefined,
  );
  const [first, ...others] = task.boxes;
  if (!first) return null;
  const place = placeOf(first, scale);
  const hover = (id: string | null) => screen.tell({ kind: "hover", id, from: "text" });
  return (
    <button
      type="button"
      className={classes.task}
      style={place}
      data-state={task.state}
      data-lit={lit}
      data-task={task.id}
      aria-label={`${task.words} (${t(`state.${task.state}`)})`}
      aria-pressed={lit === "focus"}
      onClick={() => commands.focus(task.id, "text")}
      onPointerEnter={(event) => event.pointerType === "mouse" && hover(task.id)}
      onPointerLeave={() => hover(null)}
    >
      <span className={classes.line} style={{ inset: 0 }} data-first={task.number !== null || undefined} />
      {others.map((box) => (
        <span key={box.start} className={classes.line} style={placeOf(box, scale, place)} />
      ))}
      {task.number !== null && <Badge task={task} scale={scale} away={(first.x - margin) * scale} />}
    </button>
  );
});

/** Numbers grow with the page between these, in CSS pixels. */
const [SMALLEST_NUMBER, LARGEST_NUMBER] = [8, 11];

const SIGN = { pending: "", accepted: "✓ ", rejected: "✕ " } as const;

/** The number stands in the margin, where it covers no words. @param away from the margin, in CSS pixels */
function Badge({ task, away, scale }: { task: PageTask; away: number; scale: number }) {
  const { state, number, later } = task;
  return (
    <span
      className={classes.number}
      style={{
        insetInlineEnd: `calc(100% + ${away}px + ${0.4 + later * 2.4}em)`,
        fontSize: Math.min(Math.max(10 * scale, SMALLEST_NUMBER), LARGEST_NUMBER),
      }}
      data-number={`${SIGN[state]}${number}`}
      aria-hidden
    />
  );
}

/** Words within a line that name an owner, a deadline, a source; or that need a second look. */
export const Part = memo(function Part({ part, scale }: { part: PagePart; scale: number }) {
  const { t } = useTranslation("review");
  const lit = useScreen(({ focus, hover }) =>
    part.of.some((id) => id === focus || id === hover) ? "" : undefined,
  );
  const note = part.kind === "doubtful" ? t("pages.doubtful") : (part.note ?? undefined);
  return part.boxes.map((box) => (
    <span
      key={`${box.start} ${box.x}`}
      className={classes.part}
      style={placeOf(box, scale)}
      data-kind={part.kind}
      data-lit={lit}
      title={note}
      aria-hidden
    />
  ));
});

type GapProps = { gap: PageGap; scale: number; onText: (span: { start: number; end: number }) => void };

/** Words that nobody has accounted for: pressing them selects them in the text, where tasks are made. */
export const Gap = memo(function Gap({ gap, scale, onText }: GapProps) {
  const { t } = useTranslation("review");
  const [first, ...others] = gap.boxes;
  if (!first) return null;
  const place = placeOf(first, scale);
  return (
    <button
      type="button"
      className={classes.gap}
      style={place}
      aria-label={t("pages.gap", { words: gap.words })}
      onClick={() => onText(gap.span)}
    >
      <span className={classes.line} style={{ inset: 0 }} />
      {others.map((box) => (
        <span key={box.start} className={classes.line} style={placeOf(box, scale, place)} />
      ))}
    </button>
  );
});
