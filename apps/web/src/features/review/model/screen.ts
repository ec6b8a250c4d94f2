import type { ProposalParty } from "@dondoc/contract";
import type { Span } from "../text/span.ts";

/** What is open in the proposal in focus. */
export type Panel = "title" | "leads" | "coordinators" | "deadline" | "reject" | "split" | "dismiss" | null;
/** What lies over the page. */
export type Dialog = "finish" | "certain" | "fields" | "columns" | null;
/** "Phòng KT&HT" was matched once (or dropped: null); these other proposals name it too. */
export type MatchOffer = { name: string; match: ProposalParty["match"]; ids: readonly string[] };
/** How the focus came: it decides what scrolls, so that nothing jumps under the pointer. */
export type FocusBy = "keyboard" | "pointer" | "text" | "load";

/** Where the officer is on the page; kept apart from the data so that moving never redraws the text. */
export type Screen = {
  focus: string | null;
  focusBy: FocusBy;
  hover: string | null;
  hoverFrom: "list" | "text" | null;
  /** Words selected in the document. */
  selection: Span | null;
  /** Proposals marked to be joined. */
  chosen: readonly string[];
  panel: Panel;
  dialog: Dialog;
  /** The same name in other proposals, after one of them was matched. */
  offer: MatchOffer | null;
  /** On a narrow screen, which of the two is shown. */
  side: "proposals" | "text";
};

export type ScreenEvent =
  | { kind: "focus"; id: string | null; by: FocusBy }
  | { kind: "hover"; id: string | null; from: "list" | "text" }
  | { kind: "select"; span: Span | null }
  | { kind: "choose"; id: string }
  | { kind: "clear-chosen" }
  | { kind: "panel"; panel: Panel }
  | { kind: "dialog"; dialog: Dialog }
  | { kind: "offer"; offer: MatchOffer | null }
  | { kind: "side"; side: Screen["side"] }
  | { kind: "escape" };

export const FIRST_SCREEN: Screen = {
  focus: null,
  focusBy: "load",
  hover: null,
  hoverFrom: null,
  selection: null,
  chosen: [],
  panel: null,
  dialog: null,
  offer: null,
  side: "proposals",
};

/** What an event makes of the screen; the same object when nothing changes. */
export function reduceScreen(screen: Screen, event: ScreenEvent): Screen {
  switch (event.kind) {
    case "focus":
      if (screen.focus === event.id) return screen;
      return { ...screen, focus: event.id, focusBy: event.by, panel: null };
    case "hover":
      if (screen.hover === event.id) return screen;
      return { ...screen, hover: event.id, hoverFrom: event.id === null ? null : event.from };
    case "select":
      if (sameSpan(screen.selection, event.span)) return screen;
      return { ...screen, selection: event.span, panel: screen.panel === "dismiss" ? null : screen.panel };
    case "choose":
      return { ...screen, chosen: toggle(screen.chosen, event.id) };
    case "clear-chosen":
      return screen.chosen.length === 0 ? screen : { ...screen, chosen: [] };
    case "panel":
      return { ...screen, panel: event.panel };
    case "dialog":
      return { ...screen, dialog: event.dialog };
    case "offer":
      return { ...screen, offer: event.offer };
    case "side":
      return { ...screen, side: event.side };
    case "escape":
      return closeInnermost(screen);
  }
}

const toggle = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id];

const sameSpan = (a: Span | null, b: Span | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);

/** Escape closes one thing at a time: the panel, then the selected words, then the chosen proposals. */
function closeInnermost(screen: Screen): Screen {
  if (screen.panel) return { ...screen, panel: null };
  if (screen.selection) return { ...screen, selection: null };
  if (screen.chosen.length > 0) return { ...screen, chosen: [] };
  if (screen.offer) return { ...screen, offer: null };
  return screen;
}

/** Holds the screen and tells who listens; a store outside React, so that a key press redraws two rows. */
export class ScreenStore {
  #screen: Screen = FIRST_SCREEN;
  #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Screen => this.#screen;

  tell(event: ScreenEvent): void {
    const next = reduceScreen(this.#screen, event);
    if (next === this.#screen) return;
    this.#screen = next;
    for (const listener of this.#listeners) listener();
  }
}
