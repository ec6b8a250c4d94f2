import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../ui/shortcuts/use-shortcuts.ts";

/**
 * J and K walk over the rows of the page, Enter opens one (it is a link), X chooses it, / goes to the
 * search.
 * @param onChoose not given where rows cannot be chosen
 */
export function useListKeys(
  searchBox: RefObject<HTMLInputElement | null>,
  onChoose?: ((id: string) => void) | undefined,
): void {
  const { t } = useTranslation("tracking");
  const step = (by: 1 | -1) => {
    const links = [...document.querySelectorAll<HTMLElement>("[data-task-link]")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next =
      links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const choose = () => {
    const row = document.activeElement?.closest<HTMLElement>("[data-task]");
    if (row?.dataset.task) onChoose?.(row.dataset.task);
  };
  useShortcuts(t("list.shortcuts"), [
    { keys: ["j", "ArrowDown"], label: t("list.next"), run: () => step(1) },
    { keys: ["k", "ArrowUp"], label: t("list.previous"), run: () => step(-1) },
    ...(onChoose ? [{ keys: "x", label: t("list.choose"), run: choose }] : []),
    { keys: "/", label: t("list.focusSearch"), run: () => searchBox.current?.focus() },
  ]);
}
