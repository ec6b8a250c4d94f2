import { useDocumentVisibility } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { TASK_EVENTS } from "../../api/tasks.ts";
import { useLive } from "../../api/use-live.ts";
import { TASKS_KEY } from "./queries.ts";

/** Milliseconds in which the pages of an authority load again after a change: not all at the same moment. */
const SPREAD = { least: 300, most: 1500 };

/**
 * Keeps the shown tasks as they are now, whoever changes them. A page in the background does not
 * listen (browsers keep few connections to one server) and loads again when it comes to the front.
 */
export function useLiveTasks(): void {
  const client = useQueryClient();
  const visible = useDocumentVisibility() === "visible";
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasHidden = useRef(false);
  const load = useCallback(() => {
    timer.current = undefined;
    void client.invalidateQueries({ queryKey: TASKS_KEY });
  }, [client]);
  const loadSoon = useCallback(() => {
    timer.current ??= setTimeout(load, SPREAD.least + Math.random() * (SPREAD.most - SPREAD.least));
  }, [load]);
  useLive(visible ? TASK_EVENTS : null, loadSoon, loadSoon);
  useEffect(() => {
    if (visible && wasHidden.current) load();
    wasHidden.current = !visible;
  }, [visible, load]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
