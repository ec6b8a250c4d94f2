import type { Proposal, ProposalDeadline } from "@dondoc/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { lazy, Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "../../page/review-context.ts";
import classes from "./panels.module.css";

const loadDayInput = () => import("../../../../ui/day-input.tsx");
const DayInput = lazy(loadDayInput);
// Once the review stands: keys that follow H at once must find the field, not the list.
setTimeout(() => void loadDayInput().catch(() => {}), 1000);

const KINDS = ["none", "date", "recurring", "event", "ongoing"] as const;
const PERIODS = ["day", "week", "month", "quarter", "half-year", "year"] as const;

type Props = { proposal: Proposal; focused: boolean; onDone: () => void };

/** By when: the kind first, then the day, the period or the event. */
export function DeadlineFields({ proposal, focused, onDone }: Props) {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const { deadline } = proposal;
  const set = (change: Partial<ProposalDeadline> | null) =>
    commands.edit(proposal.id, { deadline: change && { ...chosen(deadline), ...change } });
  const kind = deadline?.kind ?? "none";
  const setDay = (due: string | null) => {
    if (due === (deadline?.due ?? null)) return;
    set(due === null && kind !== "event" ? null : { due, kind: kind === "event" ? "event" : "date" });
  };
  /** A day that is being typed; undefined = nothing was typed. */
  const typed = useRef<string | null>(undefined);
  const takeTyped = () => {
    if (typed.current !== undefined) setDay(typed.current);
    typed.current = undefined;
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t("field.deadline")}</legend>
      <div className={classes.deadlineFields}>
        <NativeSelect
          aria-label={t("deadline.kindLabel")}
          autoFocus={focused && kind === "ongoing"}
          value={kind}
          data={KINDS.map((value) => ({
            value,
            label: t(value === "none" ? "deadline.none" : `deadline.kind.${value}`),
          }))}
          onChange={(event) => {
            const next = event.currentTarget.value as (typeof KINDS)[number];
            set(next === "none" ? null : { kind: next });
          }}
        />
        {(kind === "none" || kind === "date" || kind === "event") && (
          <Suspense fallback={<TextInput label={t("deadline.day")} disabled />}>
            <DayInput
              label={t("deadline.day")}
              value={deadline?.due ?? null}
              autoFocus={focused}
              onChange={(due, typing) => {
                if (typing) typed.current = due;
                else {
                  typed.current = undefined;
                  setDay(due);
                  if (focused && due) onDone();
                }
              }}
              onLeave={(by) => {
                takeTyped();
                if (by === "enter") onDone();
              }}
            />
          </Suspense>
        )}
        {kind === "recurring" && (
          <NativeSelect
            aria-label={t("deadline.everyLabel")}
            autoFocus={focused}
            value={deadline?.every ?? "month"}
            data={PERIODS.map((value) => ({ value, label: t(`deadline.every.${value}`) }))}
            onChange={(event) => set({ every: event.currentTarget.value as (typeof PERIODS)[number] })}
          />
        )}
      </div>
    </fieldset>
  );
}

/** The officer's own deadline: the words of the document stay beside it, the rule is his choice. */
const chosen = (before: ProposalDeadline | null): ProposalDeadline => ({
  kind: before?.kind ?? "date",
  due: before?.due ?? null,
  text: before?.text ?? "",
  span: before?.span ?? null,
  rule: "officer",
});
