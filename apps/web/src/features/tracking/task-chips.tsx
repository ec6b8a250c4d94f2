import type { TaskCounts } from "@dondoc/contract";
import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../ui/format.ts";
import { CHIPS, type Chip, isChosen, OPEN_STATES, type TaskSearch } from "./task-search.ts";
import classes from "./tracking.module.css";

const TONES: Partial<Record<Chip["key"], string>> = { overdue: "bad", due_soon: "soon", submitted: "info" };

function countOf(chip: Chip, counts: TaskCounts): number {
  if (chip.key === "no_deadline") return counts.noDeadlineOpen;
  if ("state" in chip) return chip.state.reduce((sum, state) => sum + counts.byState[state], 0);
  return chip.standing.reduce((sum, standing) => sum + counts.byStanding[standing], 0);
}

const openCount = (counts: TaskCounts): number =>
  OPEN_STATES.reduce((sum, state) => sum + counts.byState[state], 0);

/** What clears the choice of a figure. */
const NONE: Partial<TaskSearch> = {
  state: undefined,
  standing: undefined,
  extension: undefined,
  view: undefined,
};

type Props = {
  counts: TaskCounts | undefined;
  search: TaskSearch;
  onChange: (change: Partial<TaskSearch>) => void;
};

/** How many tasks stand how; each figure is also the filter for its tasks. */
export function TaskChips({ counts, search, onChange }: Props) {
  const { t } = useTranslation("tracking");
  const none = !search.state && !search.standing && !search.extension;
  const figures = [
    {
      key: "open" as const,
      count: counts && openCount(counts),
      chosen: none && !search.view,
      pick: NONE,
      tone: undefined,
    },
    ...CHIPS.map((chip) => {
      const chosen = isChosen(chip, search);
      const pick: Partial<TaskSearch> = {
        ...NONE,
        state: "state" in chip ? [...chip.state] : undefined,
        standing: "standing" in chip ? [...chip.standing] : undefined,
      };
      const count = counts && countOf(chip, counts);
      return {
        key: chip.key,
        count,
        chosen,
        pick: chosen ? NONE : pick,
        tone: count ? TONES[chip.key] : undefined,
      };
    }),
    {
      key: "all" as const,
      count: counts?.total,
      chosen: none && search.view === "all",
      pick: { ...NONE, view: "all" as const },
      tone: undefined,
    },
  ];
  return (
    <fieldset className={classes.chips}>
      <legend className="sr-only">{t("chip.label")}</legend>
      {figures.map(({ key, count, chosen, pick, tone }) => (
        <UnstyledButton
          key={key}
          className={classes.chip}
          aria-pressed={chosen}
          data-tone={tone}
          onClick={() => onChange(pick)}
        >
          <span className={classes.figure}>{count === undefined ? "–" : formatCount(count)}</span>
          {t(`chip.${key}`)}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
