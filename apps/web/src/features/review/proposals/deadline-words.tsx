import type { ProposalDeadline } from "@dondoc/contract";
import { IconCalendarEvent, IconCalendarRepeat, IconClock, IconInfinity } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../ui/format.ts";
import { plainWords } from "./plain-words.ts";
import classes from "./proposals.module.css";
import { useRuleWords } from "./rule-words.ts";

const ICONS = {
  date: IconClock,
  recurring: IconCalendarRepeat,
  event: IconCalendarEvent,
  ongoing: IconInfinity,
} as const;

/** A deadline: the day, or what kind it is without one; with the words and the rule when not short. */
export function DeadlineWords({ deadline, short = false }: { deadline: ProposalDeadline; short?: boolean }) {
  const { t } = useTranslation("review");
  const ruleWords = useRuleWords();
  const Icon = ICONS[deadline.kind];
  const day = formatDay(deadline.due);
  const rule = short ? null : ruleWords(`deadline:${deadline.rule}`);
  return (
    <span className={classes.due} data-kind={deadline.kind}>
      <Icon size={14} stroke={1.7} aria-hidden />
      <span>
        {day || t(`deadline.kind.${deadline.kind}`)}
        {!short && (
          <span className="dimmed">
            {deadline.text && <> · “{plainWords(deadline.text)}”</>}
            {rule && <> → {rule}</>}
            {deadline.inferred && <> · {t("deadline.inferred")}</>}
          </span>
        )}
      </span>
    </span>
  );
}
