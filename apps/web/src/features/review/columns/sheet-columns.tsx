import { SHEET_COLUMN_KINDS, type SheetColumnKind, type SheetPreview } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Choices, choose, examples, isRead, kindsOf } from "./choices.ts";
import classes from "./sheet-columns.module.css";

type Props = {
  sheet: SheetPreview;
  choices: Choices;
  /** Null when the columns may no longer be changed. */
  onChoose: ((choices: Choices) => void) | null;
};

/** One sheet: a line for each column with its first words, what it holds, and what comes of it. */
export function SheetColumns({ sheet, choices, onChoose }: Props) {
  const { t } = useTranslation("review");
  const kinds = kindsOf(sheet, choices);
  return (
    <section className={classes.sheet} aria-label={t("columns.sheet", { name: sheet.name })}>
      <h2 className={classes.name}>
        {t("columns.sheet", { name: sheet.name })}
        <span className={classes.facts}>
          {sheet.headingRow !== null && t("columns.headingRow", { row: sheet.headingRow })}
          {t("columns.rows", { count: sheet.rowCount })}
        </span>
      </h2>
      <ul className={classes.columns}>
        {sheet.columns.map(({ column, heading }, i) => (
          <li key={column} className={classes.column} data-kind={kinds[i]}>
            <div className={classes.heading}>
              <span className={classes.letter}>{column}</span>
              <span className={classes.words}>{heading || t("columns.noHeading")}</span>
            </div>
            <NativeSelect
              size="xs"
              aria-label={t("columns.holds", { column, heading })}
              value={kinds[i] ?? "note"}
              disabled={onChoose === null}
              data={SHEET_COLUMN_KINDS.map((value) => ({ value, label: t(`columns.kind.${value}`) }))}
              onChange={(event) =>
                onChoose?.(choose(sheet, choices, i, event.currentTarget.value as SheetColumnKind))
              }
            />
            <p className={classes.samples}>{samplesOf(sheet, i)}</p>
          </li>
        ))}
      </ul>
      <Outcome sheet={sheet} choices={choices} />
    </section>
  );
}

const samplesOf = (sheet: SheetPreview, column: number): string =>
  [...new Set(sheet.rows.map((row) => row[column] ?? "").filter(Boolean))].slice(0, 3).join(" · ");

/** The first rows as they will be proposed. */
function Outcome({ sheet, choices }: { sheet: SheetPreview; choices: Choices }) {
  const { t } = useTranslation("review");
  if (!isRead(sheet, choices)) return <p className={classes.notRead}>{t("columns.notRead")}</p>;
  return (
    <div className={classes.outcome} aria-live="polite">
      <span className={classes.label}>{t("columns.outcome")}</span>
      <ul className={classes.examples}>
        {examples(sheet, choices).map((said) => (
          <li key={[...said.values()].join("|")}>
            <strong>{said.get("task")}</strong>
            <Part label={t("columns.kind.lead")} words={said.get("lead")} />
            <Part label={t("columns.kind.coordinator")} words={said.get("coordinator")} />
            <Part label={t("columns.kind.deadline")} words={said.get("deadline")} />
            <Part label={t("columns.kind.product")} words={said.get("product")} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Part({ label, words }: { label: string; words: string | undefined }) {
  if (!words) return null;
  return (
    <span className={classes.part}>
      <span className="dimmed">{label}:</span> {words}
    </span>
  );
}
