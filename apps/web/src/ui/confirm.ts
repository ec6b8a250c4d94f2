import { modals } from "@mantine/modals";
import i18next from "i18next";
import type { ReactNode } from "react";

export type Question = {
  title: string;
  /** What will happen, and whether it can be undone. */
  text: ReactNode;
  /** The verb of the action, e.g. "Xóa văn bản"; never "OK". */
  yes: string;
  danger?: boolean;
};

/** Asks before something that cannot simply be undone. */
export function confirm({ title, text, yes, danger }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: text,
      labels: { confirm: yes, cancel: i18next.t("common:action.cancel") },
      confirmProps: { color: danger ? "red" : undefined, "data-autofocus": !danger } as Record<
        string,
        unknown
      >,
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
}
