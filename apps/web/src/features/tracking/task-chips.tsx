import type { TaskCounts } from "@dondoc/contract";
import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../ui/format.ts";
import { CHIPS, type Chip, isChosen, type TaskSearch } from "./task-search.ts";
import classes from "./tracking.module.css";

const TONES: Partial<Record<Chip["key"], string>> = { overdue: "bad", due_soon: "soon", submitted: "info" };

function countOf(chip: Chip, counts: TaskCounts): number {
  if ("state" in chip) return chip.state.reduce((sum, state) => sum + counts.byState[state], 0);
  return chip.standing.reduce((sum, standing) => sum + counts.byStanding[standing], 0);
}

type Props = {
  counts: TaskCounts | undefined;
  search: TaskSearch;
  onChange: (change: Partial<TaskSearch>) => void;
};

/** How many tasks stand how; each figure is also the filter for its tasks. */
export function TaskChips({ counts, search, onChange }: Props) {
  const { t } = useTranslation("tracking");
  const none = !search.state && !search.standing;
  return (
    <fieldset className={classes.chips}>
      <legend className="sr-only">{t("chip.label")}</legend>
      <UnstyledButton
        className={classes.chip}
        aria-pressed={none}
        onClick={() => onChange({ state: undefined, standing: undefined })}
      >
        <span className={classes.figure}>{counts ? formatCount(counts.total) : "–"}</span>
        {t("chip.all")}
      </UnstyledButton>
      {CHIPS.map((chip) => {
        const chosen = isChosen(chip, search);
        const count = counts && countOf(chip, counts);
        const pick: Partial<TaskSearch> = {
          state: "state" in chip ? [...chip.state] : undefined,
          standing: "standing" in chip ? [...chip.standing] : undefined,
        };
        return (
          <UnstyledButton
            key={chip.key}
            className={classes.chip}
            aria-pressed={chosen}
            data-tone={count ? TONES[chip.key] : undefined}
            onClick={() => onChange(chosen ? { state: undefined, standing: undefined } : pick)}
          >
            <span className={classes.figure}>{count === undefined ? "–" : formatCount(count)}</span>
            {t(`chip.${chip.key}`)}
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
}
