import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconChecks,
  IconDots,
  IconListCheck,
  IconPencil,
  IconRefresh,
  IconTableColumn,
} from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { readDocumentAgain } from "../../../api/documents.ts";
import { confirm } from "../../../ui/confirm.ts";
import { formatDay } from "../../../ui/format.ts";
import { notifyError } from "../../../ui/notify.ts";
import { DocumentStateBadge } from "../../../ui/status-badge.tsx";
import { useMay, useMe } from "../../../ui/use-me.ts";
import { countProposals } from "../model/order.ts";
import { FileWarnings } from "./file-warnings.tsx";
import classes from "./review.module.css";
import { useReadOnly, useReview, useSnapshot } from "./review-context.ts";
import { ReviewDownloads } from "./review-downloads.tsx";
import { SaveLine } from "./save-line.tsx";
import { Signatures } from "./signatures.tsx";

/** Which document this is, whether everything is saved, who else is here, and how the review ends. */
export function ReviewHeader() {
  const { t } = useTranslation(["review", "common"]);
  const { screen } = useReview();
  const mayDecide = useMay("review.decide");
  const document = useSnapshot(({ view }) => view.document);
  const assigned = useSnapshot(({ view }) => countProposals(view.proposals).accepted);
  const finished = document.state === "done";
  const { type, number, issuedOn, title, fileName } = document;
  const kind = t(`common:documentType.${type}` as "common:documentType.other");
  const name = [kind, number].filter(Boolean).join(" ");
  return (
    <header className={classes.header}>
      <title>{`${name} · ${t("common:product")}`}</title>
      <div className={classes.names}>
        <h1 className={classes.h1}>
          {name}
          {issuedOn && <span className={classes.date}> · {formatDay(issuedOn)}</span>}
        </h1>
        <p className={classes.subject} title={title || fileName}>
          {title || fileName}
        </p>
      </div>
      <FileWarnings />
      <Signatures />
      <Present />
      <SaveLine />
      {document.state === "done" && <DocumentStateBadge state="done" />}
      <Button
        renderRoot={(props) => <Link {...props} to="/nhiem-vu" search={{ documentId: document.id }} />}
        size="compact-sm"
        variant="default"
        className={classes.tasksLink}
        leftSection={<IconListCheck size={15} aria-hidden />}
      >
        {t("header.tasks", { count: assigned })}
      </Button>
      {mayDecide && (
        <Button
          size="compact-sm"
          variant={finished ? "default" : "filled"}
          leftSection={<IconChecks size={15} aria-hidden />}
          onClick={() => screen.tell({ kind: "dialog", dialog: "finish" })}
        >
          {t(finished ? "header.openAgain" : "header.finish")}
          {!finished && <span className={classes.wide}>&nbsp;{t("header.finishWhat")}</span>}
        </Button>
      )}
      <ReviewDownloads document={document} />
      <More />
    </header>
  );
}

function More() {
  const { t } = useTranslation("review");
  const { screen } = useReview();
  const readOnly = useReadOnly();
  const mayDecide = useMay("review.decide");
  const mayMap = useMay("documents.map");
  const document = useSnapshot(({ view }) => view.document);
  const again = useMutation({ mutationFn: () => readDocumentAgain(document.id), onError: notifyError });
  const askReadAgain = async () => {
    const yes = await confirm({ title: t("again.title"), text: t("again.text"), yes: t("again.yes") });
    if (yes) again.mutate();
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("header.more")}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayDecide && (
          <Menu.Item
            leftSection={<IconPencil size={15} aria-hidden />}
            onClick={() => screen.tell({ kind: "dialog", dialog: "fields" })}
          >
            {t("header.fields")}
          </Menu.Item>
        )}
        {mayMap && document.mediaType.includes("spreadsheet") && (
          <Menu.Item
            leftSection={<IconTableColumn size={15} aria-hidden />}
            onClick={() => screen.tell({ kind: "dialog", dialog: "columns" })}
          >
            {t("header.columns")}
          </Menu.Item>
        )}
        {!readOnly && (
          <Menu.Item leftSection={<IconRefresh size={15} aria-hidden />} onClick={() => void askReadAgain()}>
            {t("header.readAgain")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Who else has this review open. */
function Present() {
  const { t } = useTranslation("review");
  const me = useMe().person.id;
  const present = useSnapshot(({ view }) => view.present);
  const others = present.filter(({ personId }) => personId !== me).map(({ fullName }) => fullName);
  if (others.length === 0) return null;
  return (
    <span className={classes.present} role="status">
      <span className={classes.dot} aria-hidden />
      {t("header.present", { names: others.join(", ") })}
    </span>
  );
}
