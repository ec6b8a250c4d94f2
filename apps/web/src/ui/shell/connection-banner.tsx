import { IconCloudOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { connection } from "../../api/connection.ts";
import { announce } from "../announcer.tsx";
import classes from "./connection-banner.module.css";

/** Says when the server does not answer, over the page so that nothing jumps; loads anew when it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const reachable = useSyncExternalStore(connection.subscribe, connection.isReachable);
  const wasLost = useRef(false);
  useEffect(() => {
    if (!reachable) wasLost.current = true;
    else if (wasLost.current) {
      wasLost.current = false;
      announce(t("connection.back"));
      void client.invalidateQueries();
    }
  }, [reachable, client, t]);
  return (
    <div role="alert" className={classes.place}>
      {!reachable && (
        <div className={classes.banner}>
          <IconCloudOff size={18} aria-hidden />
          {t("connection.lost")}
        </div>
      )}
    </div>
  );
}
