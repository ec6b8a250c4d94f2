import type { DocumentSummary } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { knownType } from "../../ui/document-fields/document-types.ts";
import { dayOfMoment, formatDay } from "../../ui/format.ts";
import { ListSkeleton } from "../../ui/list-skeleton.tsx";
import { LoadMore, type Pages } from "../../ui/load-more.tsx";
import { ReadingBar, ReadingWords } from "../../ui/reading-progress.tsx";
import { COLUMNS_UNKNOWN, DocumentStateBadge } from "../../ui/status-badge.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import classes from "./document-list.module.css";
import { DocumentMenu } from "./document-menu.tsx";
import { ReviewProgressCell, TasksCell } from "./progress-cells.tsx";

type Props = {
  documents: readonly DocumentSummary[];
  list: Pages & { isPending: boolean };
  onEdit: (document: DocumentSummary) => void;
};

/** The documents as a dense table; on a phone each becomes a small block of the same facts. */
export function DocumentList({ documents, list, onEdit }: Props) {
  const { t } = useTranslation("documents");
  const late = useDelayed(list.isPending);
  if (late) return <ListSkeleton />;
  if (documents.length === 0) return null;
  return (
    <>
      <table className={classes.table}>
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.number")}</th>
            <th scope="col">{t("column.document")}</th>
            <th scope="col">{t("column.state")}</th>
            <th scope="col">{t("column.review")}</th>
            <th scope="col">{t("column.tasks")}</th>
            <th scope="col">{t("column.imported")}</th>
            <th scope="col">
              <span className="sr-only">{t("column.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <DocumentLine key={document.id} document={document} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
      <LoadMore pages={list} />
    </>
  );
}

function DocumentLine({ document, onEdit }: { document: DocumentSummary; onEdit: Props["onEdit"] }) {
  const { t } = useTranslation(["documents", "common"]);
  const title = document.title || document.fileName || t("untitled");
  const asksColumns = document.failure?.code === COLUMNS_UNKNOWN;
  return (
    <tr className={classes.row}>
      <td className={classes.number}>
        <span>{document.number ?? <span className="dimmed">{t("noNumber")}</span>}</span>
        <time className="dimmed">{formatDay(document.issuedOn)}</time>
      </td>
      <td className={classes.what}>
        <Link to="/van-ban/$id" params={{ id: document.id }} className={classes.title}>
          <span className={classes.type}>{t(`common:documentType.${knownType(document.type)}`)}</span> {title}
          {document.issuer && <span className={classes.issuer}> · {document.issuer}</span>}
        </Link>
        {document.failure && (
          <div className={asksColumns ? "dimmed" : classes.failure}>{document.failure.message}</div>
        )}
      </td>
      <td className={classes.state}>
        {document.reading ? (
          <div className={classes.reading}>
            <ReadingWords reading={document.reading} />
            <ReadingBar reading={document.reading} size="xs" />
          </div>
        ) : (
          <DocumentStateBadge state={document.state} failure={document.failure?.code} />
        )}
      </td>
      <td className={classes.review}>
        <ReviewProgressCell document={document} />
      </td>
      <td className={classes.tasks}>
        <TasksCell document={document} />
      </td>
      <td className={classes.imported}>
        <span className={classes.by}>{document.importedBy}</span>
        <time className="dimmed" dateTime={document.importedAt}>
          {formatDay(dayOfMoment(document.importedAt))}
        </time>
      </td>
      <td className={classes.menu}>
        <DocumentMenu document={document} name={document.number ?? title} onEdit={onEdit} />
      </td>
    </tr>
  );
}
