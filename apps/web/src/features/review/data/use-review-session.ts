import type { ReviewEvent, ReviewView } from "@dondoc/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { connection } from "../../../api/connection.ts";
import { DOCUMENTS_KEY } from "../../../api/documents.ts";
import { reviewEventsPath, reviewQuery } from "../../../api/review.ts";
import { useLive } from "../../../api/use-live.ts";
import { notifyError } from "../../../ui/notify.ts";
import { useMe } from "../../../ui/use-me.ts";
import { type Refusal, ReviewSession } from "../model/session.ts";
import { refusalOf, sendFor } from "./send.ts";

/** The officer has gone on to the next proposal by the time the server refuses: it must be heard there too. */
function refuseAloud(error: unknown): Refusal {
  const refusal = refusalOf(error);
  if (refusal.kind === "refused") notifyError(error);
  return refusal;
}

/** Changes of others that come close together are fetched once, after this many milliseconds. */
const GATHER = 250;

/**
 * The session of one open review: fed by the first answer, by the changes of others as they happen,
 * and by a new look at everything after the connection was lost.
 */
export function useReviewSession(first: ReviewView): ReviewSession {
  const client = useQueryClient();
  const me = useMe().person.id;
  const documentId = first.document.id;
  const [session] = useState(
    () =>
      new ReviewSession(first, {
        send: sendFor(documentId),
        refusalOf: refuseAloud,
        now: () => new Date(),
        refresh: () => void client.invalidateQueries(reviewQuery(documentId)),
      }),
  );
  useEffect(() => session.receive(first), [session, first]);

  const [due, setDue] = useState(0);
  useEffect(() => {
    if (due === 0) return;
    const timer = setTimeout(() => void client.invalidateQueries(reviewQuery(documentId)), GATHER);
    return () => clearTimeout(timer);
  }, [due, client, documentId]);
  useLive<ReviewEvent>(
    reviewEventsPath(documentId),
    (event) => {
      if (event.kind === "present") session.receivePresence(event.people);
      // The change of the document that comes with it leads to the page that shows it.
      else if (event.kind === "reading") return;
      else if (event.kind === "document" || event.by !== me || !session.isOwnEcho(event.changed))
        setDue((count) => count + 1);
    },
    () => setDue((count) => count + 1),
  );

  const reachable = useSyncExternalStore(connection.subscribe, connection.isReachable);
  useEffect(() => {
    if (reachable) session.retry();
  }, [reachable, session]);
  useUnsentWarning(session);
  useEffect(
    () => () => {
      // Coming back shows at once what was done here, then asks for what others did meanwhile.
      client.setQueryData(reviewQuery(documentId).queryKey, session.snapshot().view);
      void client.invalidateQueries({ ...reviewQuery(documentId), refetchType: "none" });
      // Lists show the progress of a review that has just been worked on.
      void client.invalidateQueries({ queryKey: DOCUMENTS_KEY });
    },
    [client, documentId, session],
  );
  return session;
}

/** The browser asks before it closes a page with changes that have not reached the server. */
function useUnsentWarning(session: ReviewSession): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (session.snapshot().saving !== "saved") event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [session]);
}
