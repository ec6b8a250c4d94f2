import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../ui/announcer.tsx";
import { notifyDone } from "../../../ui/notify.ts";
import type { Say } from "../model/commands.ts";
import { countProposals } from "../model/order.ts";
import type { ReviewSession } from "../model/session.ts";

/** Things that nothing on the page shows by itself, so that everybody must be told. */
const SHOWN = new Set(["undo-empty", "nothing-to-merge", "no-gap", "read-only", "only-look", "all-done"]);

/** Tells what a command has done: "Đã chấp nhận 12 trên 46". */
export function useSay(session: ReviewSession): Say {
  const { t } = useTranslation("review");
  const latest = useRef<Say>(() => {});
  latest.current = ({ say }) => {
    const { accepted, rejected, total } = countProposals(session.snapshot().view.proposals);
    const words = t(`say.${say}`, { accepted, rejected, total });
    if (SHOWN.has(say)) notifyDone(words);
    else announce(words);
  };
  return useRef<Say>((spoken) => latest.current(spoken)).current;
}
