import type { TaskView } from "@dondoc/contract";
import { IconFileText } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../ui/format.ts";
import { useMay } from "../../ui/use-me.ts";
import classes from "./tracking.module.css";

/** Length of the words around the order that the server sends on either side, when there are as many. */
const EXCERPT = 300;

/** Cut words at the edge of the excerpt are left out, so that it begins and ends with a whole one. */
const startAtWord = (text: string) => (text.length < EXCERPT ? text : `… ${text.replace(/^\S*\s+/, "")}`);
const endAtWord = (text: string) => (text.length < EXCERPT ? text : `${text.replace(/\s+\S*$/, "")} …`);

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
            <span className="dimmed">{startAtWord(source.before)}</span>
            <mark>{source.words}</mark>
            <span className="dimmed">{endAtWord(source.after)}</span>
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
