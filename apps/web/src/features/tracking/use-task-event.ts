import type { TaskEventBody } from "@dondoc/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { addTaskEvent } from "../../api/tasks.ts";
import { notifyDone } from "../../ui/notify.ts";
import { TASKS_KEY, taskQuery } from "./queries.ts";

/** Adds an event to a task; the answer is shown at once, everything else is loaded again. */
export function useTaskEvent(id: string, onSent: () => void) {
  const { t } = useTranslation("tracking");
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TaskEventBody) => addTaskEvent(id, body),
    onSuccess: (task, body) => {
      client.setQueryData(taskQuery(id).queryKey, task);
      void client.invalidateQueries({
        queryKey: TASKS_KEY,
        predicate: (query) => query.queryKey[1] !== "one" || query.queryKey[2] !== id,
      });
      notifyDone(t("form.done", { action: t(`event.${body.kind}`) }));
      onSent();
    },
  });
}
