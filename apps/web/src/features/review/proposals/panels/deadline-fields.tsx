import type { Proposal, ProposalDeadline } from "@dondoc/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "../../page/review-context.ts";
import classes from "../proposals.module.css";

const DayInput = lazy(() => import("../../../../ui/day-input.tsx"));

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
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t("field.deadline")}</legend>
      <div className={classes.deadlineFields}>
        <NativeSelect
          aria-label={t("deadline.kindLabel")}
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
              onChange={(due) => {
                if (due === (deadline?.due ?? null)) return;
                set(
                  due === null && kind !== "event"
                    ? null
                    : { due, kind: kind === "event" ? "event" : "date" },
                );
                if (focused && due) onDone();
              }}
            />
          </Suspense>
        )}
        {kind === "recurring" && (
          <NativeSelect
            aria-label={t("deadline.everyLabel")}
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
