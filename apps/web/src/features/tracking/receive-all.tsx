import type { TaskRow } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getTasks } from "../../api/tasks.ts";
import { notifyError } from "../../ui/notify.ts";
import { fitFor } from "./selection.ts";

/** The most tasks that one request takes. */
const MOST = 200;

/** Finds every new order of the unit; the page asks once and receives them. */
export function ReceiveAll({ onAsk }: { onAsk: (rows: readonly TaskRow[]) => void }) {
  const { t } = useTranslation("tracking");
  const load = useMutation({
    mutationFn: () => getTasks({ state: ["assigned"], limit: MOST }),
    onSuccess: (page) => onAsk(fitFor("received", page.items)),
    onError: notifyError,
  });
  return (
    <Button variant="default" size="sm" loading={load.isPending} onClick={() => load.mutate()}>
      {t("today.receiveAll")}
    </Button>
  );
}
