import type { ReviewView } from "@dondoc/contract";
import { useEffect, useRef, useState } from "react";
import { useMay } from "../../../ui/use-me.ts";
import { useReviewSession } from "../data/use-review-session.ts";
import { OutlinePane } from "../document/outline-pane.tsx";
import { TextPane } from "../document/text-pane.tsx";
import { useLayout } from "../document/use-layout.ts";
import { useSelectionActions } from "../document/use-selection-actions.ts";
import { ReviewCommands } from "../model/commands.ts";
import { nextPending } from "../model/order.ts";
import { ScreenStore } from "../model/screen.ts";
import { ProposalList } from "../proposals/proposal-list.tsx";
import { CoverageBar } from "./coverage-bar.tsx";
import classes from "./review.module.css";
import { type Review, ReviewContext, useScreen } from "./review-context.ts";
import { ReviewDialogs } from "./review-dialogs.tsx";
import { ReviewHeader } from "./review-header.tsx";
import { SideSwitch } from "./side-switch.tsx";
import { useReviewKeys } from "./use-review-keys.ts";
import { useSay } from "./use-say.ts";

/** A document that has been read: its text beside its proposals. */
export function OpenReview({ first }: { first: ReviewView }) {
  const session = useReviewSession(first);
  const say = useSay(session);
  const mayDecide = useMay("review.decide");
  const [review] = useState<Review>(() => {
    const screen = new ScreenStore();
    return { session, screen, commands: new ReviewCommands(session, screen, say, mayDecide) };
  });
  // Coming back resumes at the first proposal that still waits.
  useEffect(() => {
    const { proposals } = review.session.snapshot().view;
    if (review.screen.snapshot().focus === null)
      review.commands.focus(nextPending(proposals, null) ?? proposals[0]?.id ?? null, "load");
  }, [review]);
  return (
    <ReviewContext value={review}>
      <ReviewBody />
    </ReviewContext>
  );
}

function ReviewBody() {
  const layout = useLayout();
  const root = useRef<HTMLElement>(null);
  const actions = useSelectionActions(layout);
  const side = useScreen((screen) => screen.side);
  useReviewKeys(layout, root, actions);
  return (
    <div className={classes.page}>
      <ReviewHeader />
      <CoverageBar sentences={layout.sentences} root={root} />
      <SideSwitch />
      <div className={classes.body} data-side={side}>
        <div className={classes.outline}>
          <OutlinePane headings={layout.headings} />
        </div>
        <div className={classes.text}>
          <TextPane layout={layout} root={root} actions={actions} />
        </div>
        <div className={classes.proposals}>
          <ProposalList />
        </div>
      </div>
      <ReviewDialogs />
    </div>
  );
}
