import { BULK_KINDS, type BulkKind, type TaskRow } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useMe } from "../../ui/use-me.ts";
import { fitFor, lateAmong } from "./selection.ts";
import classes from "./tracking.module.css";

const BulkDialog = lazy(() => import("./bulk-dialog.tsx"));
const ReminderDialog = lazy(() => import("./reminder-dialog.tsx"));

/** The most tasks that one request takes. */
const MOST = 200;

/** The kinds that this person may do to tasks at all; none: there is nothing to choose rows for. */
export function useBulkKinds(): readonly BulkKind[] {
  const { may } = useMe();
  return BULK_KINDS.filter((kind) => may.includes(`tasks.${kind}`));
}

/** What can be done with the chosen rows; lies at the lower edge, so that nothing above it moves. */
export function BulkBar({ chosen, onClear }: { chosen: readonly TaskRow[]; onClear: () => void }) {
  const { t } = useTranslation("tracking");
  const kinds = useBulkKinds();
  const mayRemind = useMay("official.write");
  const [asking, setAsking] = useState<BulkKind | null>(null);
  const [reminding, setReminding] = useState(false);
  const late = mayRemind ? lateAmong(chosen) : [];
  const fit = asking ? fitFor(asking, chosen).slice(0, MOST) : [];
  const none = late.length === 0 && kinds.every((kind) => fitFor(kind, chosen).length === 0);
  return (
    <>
      {chosen.length > 0 && (
        <section className={classes.bulk} aria-label={t("bulk.label")}>
          <strong aria-live="polite">{t("bulk.chosen", { count: chosen.length })}</strong>
          {kinds.map((kind) => {
            const count = Math.min(fitFor(kind, chosen).length, MOST);
            return (
              count > 0 && (
                <Button key={kind} size="sm" onClick={() => setAsking(kind)}>
                  {t(`bulk.do_${kind}`, { count })}
                </Button>
              )
            );
          })}
          {late.length > 0 && (
            <Button size="sm" variant="default" onClick={() => setReminding(true)}>
              {t("reminder.chosen", { count: late.length })}
            </Button>
          )}
          {none && <span className="dimmed">{t(`bulk.none_${kinds[0] ?? "accepted"}`)}</span>}
          <Button size="sm" variant="subtle" onClick={onClear}>
            {t("bulk.clear")}
          </Button>
        </section>
      )}
      {reminding && (
        <Suspense>
          <ReminderDialog
            about={{ tasks: late, unfit: chosen.length - late.length }}
            onClose={() => setReminding(false)}
          />
        </Suspense>
      )}
      {asking && (
        <Suspense>
          <BulkDialog
            kind={asking}
            rows={fit}
            unfit={chosen.length - fit.length}
            onClose={() => setAsking(null)}
            onDone={onClear}
          />
        </Suspense>
      )}
    </>
  );
}
