import { createContext, useContext, useSyncExternalStore } from "react";
import { useMay } from "../../../ui/use-me.ts";
import type { ReviewCommands } from "../model/commands.ts";
import type { Screen, ScreenStore } from "../model/screen.ts";
import type { ReviewSession, Snapshot } from "../model/session.ts";

/** What every part of an open review works with. The object itself never changes. */
export type Review = { session: ReviewSession; screen: ScreenStore; commands: ReviewCommands };

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("useReview is used outside an open review");
  return review;
}

/** A part of the data; `select` must return something that stays the same until it changes. */
export function useSnapshot<Part>(select: (snapshot: Snapshot) => Part): Part {
  const { session } = useReview();
  return useSyncExternalStore(session.subscribe, () => select(session.snapshot()));
}

/** Whether nothing can be changed: the review is finished, or this person only looks. */
export function useReadOnly(): boolean {
  const finished = useSnapshot(({ view }) => view.document.state !== "review");
  return !useMay("review.decide") || finished;
}

/** A part of the screen; `select` must return something that stays the same until it changes. */
export function useScreen<Part>(select: (screen: Screen) => Part): Part {
  const { screen } = useReview();
  return useSyncExternalStore(screen.subscribe, () => select(screen.snapshot()));
}
