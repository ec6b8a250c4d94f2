import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDocuments } from "../../api/documents.ts";
import { useMay } from "../../ui/use-me.ts";
import classes from "./tracking.module.css";

const SHOWN = 5;

/** Documents whose orders nobody has gone through yet; only for those who review. */
export function ReviewQueue() {
  const { t } = useTranslation("tracking");
  const may = useMay("review.decide");
  const documents = useQuery({
    queryKey: ["documents", "queue"],
    queryFn: ({ signal }) => getDocuments({ state: "review", limit: SHOWN }, signal),
    enabled: may,
  });
  const items = documents.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t("today.review")}>
      <h2>{t("today.review")}</h2>
      <ul className={classes.queue}>
        {items.map((document) => (
          <li key={document.id}>
            <Link to="/van-ban/$id" params={{ id: document.id }} className={classes.title}>
              {document.title || document.fileName}
            </Link>
            <div className="dimmed">
              {[
                document.number,
                document.progress && t("today.reviewPending", { count: document.progress.pending }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
