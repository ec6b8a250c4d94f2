import type { BatchSummary } from "@dondoc/contract";
import { Button, FileButton, Group, Progress } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sendFiles, useSending } from "../../api/batch-sending.ts";
import { getBatchItems } from "../../api/batches.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { FolderButton } from "../../ui/folder-button.tsx";
import { formatShare } from "../../ui/format.ts";
import { notifyError } from "../../ui/notify.ts";
import { useMay } from "../../ui/use-me.ts";
import classes from "./batches.module.css";

/** What this page is sending of a batch; or, after a reload, the way to send what is missing. */
export function BatchSending({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation("batches");
  const sending = useSending(batch.id);
  const mayImport = useMay("batches.import");
  if (batch.source !== "files" || batch.counts.waiting === 0) return null;
  if (!sending || sending.error)
    return (
      <>
        {sending?.error ? <ErrorPanel error={sending.error} /> : null}
        {mayImport && <ChooseAgain batch={batch} />}
      </>
    );
  const { sent, total, path, share } = sending;
  return (
    <div className={classes.sending}>
      <div>
        {t("sending", { place: sent + 1, total, share: formatShare(Math.floor(share * 100) / 100) })}{" "}
        <span className={classes.path}>{path}</span>
      </div>
      <Progress value={((sent + share) / total) * 100} size="xs" aria-label={t("sendingLabel")} />
      <div className="dimmed">{t("keepOpen")}</div>
    </div>
  );
}

function ChooseAgain({ batch }: { batch: BatchSummary }) {
  const { t } = useTranslation("batches");
  const [missing, setMissing] = useState(false);
  const take = (files: readonly File[]) => {
    if (files.length === 0) return;
    resume(batch.id, files).then((found) => setMissing(found === 0), notifyError);
  };
  return (
    <div className={classes.sending}>
      <div>{t("unsent", { count: batch.counts.waiting })}</div>
      <Group gap="xs">
        <FileButton onChange={take} multiple>
          {(props) => (
            <Button {...props} size="xs" variant="default">
              {t("chooseFiles")}
            </Button>
          )}
        </FileButton>
        <FolderButton size="xs" variant="default" onFiles={take}>
          {t("chooseFolder")}
        </FolderButton>
      </Group>
      {missing && <div role="alert">{t("noneOfThem")}</div>}
    </div>
  );
}

/** Sends those of the chosen files that the batch still waits for. @returns how many they are */
async function resume(batchId: string, files: readonly File[]): Promise<number> {
  const byPath = new Map(
    files.map((file) => [(file.webkitRelativePath || file.name).normalize("NFC"), file]),
  );
  const toSend = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await getBatchItems(batchId, { outcome: "waiting", limit: 200, cursor });
    for (const { id, path, byteSize } of page.items) {
      const file = byPath.get(path);
      if (file?.size === byteSize) toSend.push({ itemId: id, path, file });
    }
    cursor = page.next;
  }
  void sendFiles(batchId, toSend);
  return toSend.length;
}
