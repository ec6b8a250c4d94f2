import { REJECT_REASONS } from "@dondoc/contract";
import { type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Shortcut, useShortcuts } from "../../../ui/shortcuts/use-shortcuts.ts";
import type { Layout } from "../document/use-layout.ts";
import type { SelectionActions } from "../document/use-selection-actions.ts";
import { DISMISS_REASONS } from "../model/dismiss-reasons.ts";
import { KEY_COMMANDS, KEYMAP, type KeyCommand } from "../model/keymap.ts";
import { switchView, zoom } from "../pages/page-controls.ts";
import { splitPoints } from "../text/sentences.ts";
import type { Review } from "./review-context.ts";
import { useReview } from "./review-context.ts";
import { textCaret } from "./text-caret.ts";

type Run = Record<KeyCommand, (event: KeyboardEvent) => void>;

/** Every key of the review. With words selected, N, C, P, H and X act on the words. */
export function useReviewKeys(
  layout: Layout,
  root: RefObject<HTMLElement | null>,
  actions: SelectionActions,
): void {
  const { t } = useTranslation("review");
  const review = useReview();
  const run = useMemo(() => commandsByKey(review, layout, root, actions), [review, layout, root, actions]);
  const shortcuts: Shortcut[] = KEY_COMMANDS.map((command) => ({
    keys: KEYMAP[command],
    label: t(`key.${command}`),
    run: run[command],
  }));
  const close: Shortcut = {
    keys: "Escape",
    label: t("key.escape"),
    run: () => {
      window.getSelection()?.removeAllRanges();
      review.screen.tell({ kind: "escape" });
    },
  };
  useShortcuts(t("key.title"), [...shortcuts, close]);
}

function commandsByKey(
  review: Review,
  layout: Layout,
  root: RefObject<HTMLElement | null>,
  actions: SelectionActions,
): Run {
  const { commands, screen, session } = review;
  const caret = textCaret(review, layout, root);
  const selected = (): boolean => screen.snapshot().selection !== null;
  return {
    next: () => commands.move(1),
    previous: () => commands.move(-1),
    accept: () => commands.accept(),
    acceptCertain: () => screen.tell({ kind: "dialog", dialog: "certain" }),
    edit: () => commands.open("title"),
    split: () => splitHere(review, layout),
    merge: () => void commands.merge(),
    reject: () => (selected() ? actions.askWhyNot() : commands.open("reject")),
    lead: () => (selected() ? actions.party("leads") : commands.open("leads")),
    coordinators: () => (selected() ? actions.party("coordinators") : commands.open("coordinators")),
    deadline: () => (selected() ? actions.deadline() : commands.open("deadline")),
    urgent: () => commands.toggleUrgent(),
    reopen: () => commands.reopen(),
    undo: () => void commands.undo(),
    matchAll: () => void commands.takeOffer(),
    nextPending: () => commands.moveToPending(),
    nextGap: () => caret.toNextGap(session.snapshot().view),
    view: () => {
      screen.tell({ kind: "side", side: "text" });
      switchView();
    },
    zoomIn: () => zoom(1),
    zoomOut: () => zoom(-1),
    zoomFit: () => zoom(0),
    nextSentence: () => caret.step(1),
    previousSentence: () => caret.step(-1),
    extendForward: () => caret.extend(1),
    extendBack: () => caret.extend(-1),
    create: () => actions.create(),
    dropName: () => commands.dropName(),
    choice: (event) => choose(review, layout, actions, Number(event.key)),
  };
}

/** With words selected inside the order the cut is before them; with one possible cut it is made. */
function splitHere({ commands, screen }: Review, layout: Layout): void {
  const proposal = commands.focused;
  if (!proposal) return;
  const at = screen.snapshot().selection?.start;
  const inside = at !== undefined && proposal.spans.some(({ start, end }) => start < at && at < end);
  const points = splitPoints(layout.text, proposal.spans);
  const [only] = points;
  if (inside) void commands.split(at);
  else if (only !== undefined && points.length === 1) void commands.split(only);
  else commands.open("split");
}

/** A digit answers what is asked: the reason, the cut, or which unit a name means. */
function choose(
  { commands, screen }: Review,
  layout: Layout,
  actions: SelectionActions,
  digit: number,
): void {
  const { panel } = screen.snapshot();
  if (panel === "reject") {
    const reason = REJECT_REASONS[digit - 1];
    if (reason) commands.reject(reason);
  } else if (panel === "dismiss") {
    const reason = DISMISS_REASONS[digit - 1];
    if (reason) actions.dismiss(reason);
  } else if (panel === "split") {
    const at = splitPoints(layout.text, commands.focused?.spans ?? [])[digit - 1];
    if (at !== undefined) void commands.split(at);
  } else commands.takeCandidate(digit);
}
