import type { TaskRow } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { getTasks } from "../../api/tasks.ts";
import { notifyError } from "../../ui/notify.ts";
import { fitFor } from "./selection.ts";

const BulkDialog = lazy(() => import("./bulk-dialog.tsx"));

/** The most tasks that one request takes. */
const MOST = 200;

/** Receives every new order of the unit, after one question. */
export function ReceiveAll() {
  const { t } = useTranslation("tracking");
  const [rows, setRows] = useState<readonly TaskRow[] | null>(null);
  const load = useMutation({
    mutationFn: () => getTasks({ state: ["assigned"], limit: MOST }),
    onSuccess: (page) => setRows(fitFor("received", page.items)),
    onError: notifyError,
  });
  return (
    <>
      <Button variant="default" size="sm" loading={load.isPending} onClick={() => load.mutate()}>
        {t("today.receiveAll")}
      </Button>
      {rows && (
        <Suspense>
          <BulkDialog kind="received" rows={rows} unfit={0} onClose={() => setRows(null)} onDone={() => {}} />
        </Suspense>
      )}
    </>
  );
}
