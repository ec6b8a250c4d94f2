import "@mantine/core/styles/Notification.layer.css";
import "@mantine/notifications/styles.layer.css";
import { Notifications } from "@mantine/notifications";

/** Where the messages of `notify.ts` appear. */
export default function Messages() {
  return <Notifications position="bottom-right" limit={4} />;
}
