import type { TaskEvent } from "@dondoc/contract";
import { useTranslation } from "react-i18next";
import { formatDay, formatMoment } from "../../ui/format.ts";
import classes from "./tracking.module.css";

/** What has happened, the newest first. */
export function TaskHistory({ events }: { events: readonly TaskEvent[] }) {
  const { t } = useTranslation("tracking");
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">{t("task.history")}</h2>
      <ol className={classes.history} reversed>
        {[...events].reverse().map((event) => (
          <li key={event.id}>
            <time className="dimmed" dateTime={event.at}>
              {formatMoment(event.at)}
            </time>
            <div>
              <strong>{t(`event.${event.kind}`)}</strong> · {event.by.fullName}
              {event.by.unitName && <span className="dimmed"> ({event.by.unitName})</span>}
              <Details event={event} />
              {event.note && <p>{event.note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Details({ event }: { event: TaskEvent }) {
  const { t } = useTranslation("tracking");
  const { data } = event;
  const lines: string[] = [];
  if (typeof data.progress === "number") lines.push(t("history.progress", { progress: data.progress }));
  if (event.kind === "extension_asked")
    lines.push(t("history.askedDue", { due: formatDay(String(data.due)) }));
  if (event.kind === "extension_granted") lines.push(t("history.due", { due: formatDay(String(data.due)) }));
  if (typeof data.resultNumber === "string") lines.push(t("history.result", { number: data.resultNumber }));
  if (lines.length === 0) return null;
  return <div className="tabular">{lines.join(" · ")}</div>;
}
