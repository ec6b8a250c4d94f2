import { Button, CloseButton, Progress } from "@mantine/core";
import { IconAlertTriangle, IconChecks, IconFiles, IconFileText, IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { describeError } from "../../ui/describe-error.ts";
import { dayOfMoment, formatDay, formatShare } from "../../ui/format.ts";
import { ReadingWords } from "../../ui/reading-progress.tsx";
import { COLUMNS_UNKNOWN } from "../../ui/status-badge.tsx";
import classes from "./import-panel.module.css";
import { dismissImport, type ImportItem, useImports } from "./import-queue.ts";

/** The words of an archive cannot be pasted. */
const ARCHIVE = /\.zip$/i;

type Props = { onOpen: (item: ImportItem) => void; onPaste: () => void };

const ICONS = {
  waiting: IconFileText,
  sending: IconFileText,
  reading: IconFileText,
  ready: IconChecks,
  known: IconHistory,
  failed: IconAlertTriangle,
  batch: IconFiles,
} as const;

/** What is coming in, line by line: how far it is, what became of it, what to do next. */
export function ImportPanel({ onOpen, onPaste }: Props) {
  const { t } = useTranslation("documents");
  const items = useImports();
  if (items.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={t("import.panel")}>
      <ul className={classes.list} aria-live="polite">
        {items.map((item) => (
          <ImportLine key={item.id} item={item} onOpen={onOpen} onPaste={onPaste} />
        ))}
      </ul>
    </section>
  );
}

function ImportLine({ item, onOpen, onPaste }: Props & { item: ImportItem }) {
  const { t } = useTranslation("documents");
  const Icon = ICONS[item.state];
  const asksColumns = item.document?.failure?.code === COLUMNS_UNKNOWN;
  return (
    <li className={classes.line} data-state={item.state}>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <div className={classes.name}>{item.name}</div>
        <Outcome item={item} />
        {item.state === "sending" && (
          <Progress value={item.sent * 100} size="xs" mt={4} aria-label={t("import.panel")} />
        )}
      </div>
      {item.state === "ready" && (
        <Button size="xs" onClick={() => onOpen(item)}>
          {t("import.openReview")}
        </Button>
      )}
      {item.state === "known" && (
        <Button size="xs" variant="default" onClick={() => onOpen(item)}>
          {t("import.openKnown")}
        </Button>
      )}
      {item.state === "batch" && (
        <Button size="xs" variant="default" onClick={() => onOpen(item)}>
          {t("import.openBatch")}
        </Button>
      )}
      {asksColumns && (
        <Button size="xs" onClick={() => onOpen(item)}>
          {t("import.chooseColumns")}
        </Button>
      )}
      {item.state === "failed" && !asksColumns && !ARCHIVE.test(item.name) && (
        <Button size="xs" variant="default" onClick={onPaste}>
          {t("import.pasteInstead")}
        </Button>
      )}
      {["ready", "known", "failed", "batch"].includes(item.state) && (
        <CloseButton size="sm" aria-label={t("import.dismiss")} onClick={() => dismissImport(item.id)} />
      )}
    </li>
  );
}

function Outcome({ item }: { item: ImportItem }) {
  const { t } = useTranslation("documents");
  const { t: common } = useTranslation("common");
  const { document } = item;
  switch (item.state) {
    case "waiting":
      return <div className="dimmed">{t("import.waiting")}</div>;
    case "sending":
      return (
        <div className="dimmed">
          {t("import.sending", { share: formatShare(Math.floor(item.sent * 100) / 100) })}
        </div>
      );
    case "reading":
      return <div className="dimmed">{document?.reading && <ReadingWords reading={document.reading} />}</div>;
    case "batch":
      return <div>{t("import.batchBegun", { count: item.batch?.counts.total ?? 0 })}</div>;
    case "ready":
      return <div>{t("import.ready", { count: proposalsOf(item) })}</div>;
    case "known":
      return (
        <div>
          {t("import.known", { day: document ? formatDay(dayOfMoment(document.importedAt)) : "" })}
          {document && <span className="dimmed"> · {document.title || document.fileName}</span>}
        </div>
      );
    case "failed": {
      const words = document?.failure ?? describeError(item.error, common);
      return (
        <div>
          {document?.failure?.code !== COLUMNS_UNKNOWN && <strong>{t("import.failed")}.</strong>}{" "}
          {words.message} {"action" in words ? words.action : ""}
        </div>
      );
    }
  }
}

function proposalsOf({ document }: ImportItem): number {
  const progress = document?.progress;
  return progress ? progress.pending + progress.accepted + progress.rejected : 0;
}
