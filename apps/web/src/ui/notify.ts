import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { announce } from "./announcer.tsx";
import { describeError } from "./describe-error.ts";

/** The close button is an icon: it needs a name. */
const closeButton = () => ({ "aria-label": i18next.t("common:action.close") });

/** Says shortly that something is done. */
export function notifyDone(message: string): void {
  announce(message);
  notifications.show({
    message,
    color: "teal",
    autoClose: 4000,
    withBorder: true,
    closeButtonProps: closeButton(),
  });
}

/** Says that an action failed and what to do; stays until closed. The same failure is shown once. */
export function notifyError(error: unknown): void {
  const { message, action } = describeError(error, i18next.getFixedT(null, "common"));
  announce(`${message} ${action}`);
  notifications.show({
    id: message,
    title: message,
    message: action,
    color: "red",
    autoClose: false,
    withBorder: true,
    closeButtonProps: closeButton(),
  });
}
