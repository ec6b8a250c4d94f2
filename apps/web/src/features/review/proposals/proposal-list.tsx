import { IconListCheck } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LIST_KEYS } from "../model/keymap.ts";
import { bringIntoView, holdPlace } from "../page/bring-into-view.ts";
import { useReview, useScreen, useSnapshot } from "../page/review-context.ts";
import { ListHead } from "./list-head.tsx";
import { MatchOfferBar } from "./match-offer-bar.tsx";
import { ProposalRow } from "./proposal-row.tsx";
import classes from "./proposals.module.css";

/** The proposals in the document's order: a feed of articles, one of them open. */
export function ProposalList() {
  const { t } = useTranslation("review");
  const { screen } = useReview();
  const proposals = useSnapshot(({ view }) => view.proposals);
  const pane = useRef<HTMLDivElement>(null);
  const onKeyDown = useListKeys();
  useFocusedRow(pane);
  return (
    <section className={classes.list} aria-labelledby="review-proposals">
      <ListHead />
      <div ref={pane} className={classes.scroll}>
        {proposals.length === 0 ? (
          <EmptyState icon={IconListCheck} title={t("list.emptyTitle")}>
            {t("list.emptyText")}
          </EmptyState>
        ) : (
          <div
            role="feed"
            className={classes.feed}
            aria-labelledby="review-proposals"
            onKeyDown={onKeyDown}
            onPointerLeave={() => screen.tell({ kind: "hover", id: null, from: "list" })}
          >
            {proposals.map((proposal, index) => (
              <ProposalRow key={proposal.id} proposal={proposal} index={index} total={proposals.length} />
            ))}
          </div>
        )}
      </div>
      <MatchOfferBar />
    </section>
  );
}

/** Arrows, Enter and Space work on a proposal that has the focus, never on a button or field inside it. */
function useListKeys(): (event: KeyboardEvent) => void {
  const { commands } = useReview();
  return (event) => {
    const row = event.target instanceof HTMLElement && event.target.dataset.id;
    const command = LIST_KEYS[event.key];
    if (!row || !command || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (command === "next" || command === "previous") commands.move(command === "next" ? 1 : -1);
    else if (command === "accept") commands.accept();
    else if (command === "select") commands.choose();
    else commands.moveToEnd(command);
  };
}

/**
 * Moves the page's focus to the proposal in focus, and scrolls so that nothing jumps: a row that was
 * clicked keeps its place though the one above it closed; a row reached by key comes to the eye.
 */
function useFocusedRow(pane: React.RefObject<HTMLDivElement | null>): void {
  const { screen } = useReview();
  const focus = useScreen((state) => state.focus);
  const panel = useScreen((state) => state.panel);
  const tops = useRef(new Map<string, number>());
  useEffect(() => {
    const remember = (event: PointerEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-id]") : null;
      tops.current.clear();
      if (row?.dataset.id) tops.current.set(row.dataset.id, row.getBoundingClientRect().top);
    };
    const element = pane.current;
    element?.addEventListener("pointerdown", remember);
    return () => element?.removeEventListener("pointerdown", remember);
  }, [pane]);
  useLayoutEffect(() => {
    const row =
      focus === null ? null : pane.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(focus)}"]`);
    if (!row || !pane.current) return;
    const { focusBy } = screen.snapshot();
    const before = tops.current.get(focus ?? "");
    if (focusBy === "pointer" && before !== undefined) holdPlace(pane.current, row, before);
    else bringIntoView(pane.current, row, focusBy !== "text");
    tops.current.clear();
  }, [focus, pane, screen]);
  useEffect(() => {
    if (panel !== null) pane.current?.querySelector("[data-panel]")?.scrollIntoView({ block: "nearest" });
  }, [panel, pane]);
  useEffect(() => {
    // A panel moves the focus into its first field, and gives it back to the row when it closes.
    if (focus === null || panel !== null) return;
    const row = pane.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(focus)}"]`);
    if (row && screen.snapshot().focusBy !== "text") row.focus({ preventScroll: true });
  }, [focus, panel, pane, screen]);
}
