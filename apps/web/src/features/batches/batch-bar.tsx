import type { BatchCounts } from "@dondoc/contract";
import { useTranslation } from "react-i18next";
import classes from "./batches.module.css";

/** Parts of the bar in their order; what is not in it is still to come. */
const PARTS = ["done", "known", "removed", "failed", "cancelled"] as const;

/** Files that need nothing any more. */
export const settledOf = (counts: BatchCounts): number => PARTS.reduce((sum, part) => sum + counts[part], 0);

/** How far a batch is, each outcome as its share; the words beside it say the same. */
export function BatchBar({ counts }: { counts: BatchCounts }) {
  const { t } = useTranslation("batches");
  const settled = settledOf(counts);
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={t("progress")}
      aria-valuemin={0}
      aria-valuemax={counts.total}
      aria-valuenow={settled}
      aria-valuetext={t("settled", { settled, total: counts.total })}
    >
      {PARTS.map((part) => (
        <span
          key={part}
          data-part={part}
          style={{ width: `${(counts[part] / Math.max(1, counts.total)) * 100}%` }}
        />
      ))}
    </div>
  );
}
