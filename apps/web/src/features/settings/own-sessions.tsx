import type { OwnSession } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { endOwnSession, ownSessionsQuery } from "../../api/session.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { formatMoment } from "../../ui/format.ts";
import { notifyDone, notifyError } from "../../ui/notify.ts";
import { readDevice } from "./device.ts";
import classes from "./settings.module.css";

/** Where the person is signed in; any other place can be ended from here. */
export function OwnSessions() {
  const sessions = useQuery(ownSessionsQuery);
  if (sessions.error) return <ErrorPanel error={sessions.error} onRetry={() => void sessions.refetch()} />;
  return (
    <ul className={classes.list}>
      {sessions.data?.map((session) => (
        <SessionLine key={session.id} session={session} />
      ))}
    </ul>
  );
}

function SessionLine({ session }: { session: OwnSession }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => endOwnSession(session.id),
    onSuccess: () => {
      notifyDone(t("ended"));
      return client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
    },
    onError: notifyError,
  });
  const device = readDevice(session.userAgent ?? "");
  const name = device ? t("on", device) : t("unknownDevice");
  return (
    <li className={classes.session}>
      <div className={classes.words}>
        <div>{name}</div>
        <div className="dimmed">
          {[session.ipAddress, t("since", { time: formatMoment(session.createdAt) })]
            .filter(Boolean)
            .join(" · ")}
        </div>
      </div>
      {session.current ? (
        <span className={classes.here}>{t("here")}</span>
      ) : (
        <Button
          size="xs"
          variant="default"
          aria-label={t("endNamed", { name })}
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          {t("end")}
        </Button>
      )}
    </li>
  );
}
