import type { TaskView } from "@dondoc/contract";
import { IconFileText } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../ui/format.ts";
import { useMay } from "../../ui/use-me.ts";
import { after, before } from "./excerpt.ts";
import classes from "./tracking.module.css";

/** The sentence that gave the order, marked in its place in the document. */
export function TaskSource({ task }: { task: TaskView }) {
  const { t } = useTranslation("tracking");
  const mayRead = useMay("documents.read");
  const { source } = task;
  return (
    <section aria-labelledby="cau-giao-viec" className={classes.source}>
      <h2 id="cau-giao-viec">{t("task.source")}</h2>
      {source ? (
        <>
          <blockquote className={classes.excerpt}>
            <span className="dimmed">{before(source.before)}</span>
            <mark>{source.words}</mark>
            <span className="dimmed">{after(source.after)}</span>
          </blockquote>
          <p className={classes.sourceFoot}>
            <IconFileText size={15} aria-hidden />
            <span>
              {[source.number, source.issuedOn && formatDay(source.issuedOn)].filter(Boolean).join(" · ")}{" "}
              {source.title}
            </span>
            {mayRead && (
              <Link to="/van-ban/$id" params={{ id: source.documentId }}>
                {t("task.openSource")}
              </Link>
            )}
          </p>
        </>
      ) : (
        <p className="dimmed">{t("task.noSource")}</p>
      )}
    </section>
  );
}
