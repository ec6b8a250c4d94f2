import type { Span } from "../text/span.ts";

/** What is open in the proposal in focus. */
export type Panel = "edit" | "reject" | "split" | "lead" | "coordinators" | "deadline" | "dismiss" | null;
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
  help: boolean;
  finishing: boolean;
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
  | { kind: "help"; open: boolean }
  | { kind: "finish"; open: boolean }
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
  help: false,
  finishing: false,
  side: "proposals",
};

/** What an event makes of the screen; the same object when nothing changes. */
export function reduceScreen(screen: Screen, event: ScreenEvent): Screen {
  switch (event.kind) {
    case "focus":
      if (screen.focus === event.id && screen.panel === null) return screen;
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
    case "help":
      return { ...screen, help: event.open };
    case "finish":
      return { ...screen, finishing: event.open };
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
  if (screen.help) return { ...screen, help: false };
  if (screen.panel) return { ...screen, panel: null };
  if (screen.selection) return { ...screen, selection: null };
  if (screen.chosen.length > 0) return { ...screen, chosen: [] };
  return screen;
}
