import { useSyncExternalStore } from "react";

/** What a person likes on this device; kept by the browser only. */
export type Preferences = {
  navCollapsed: boolean;
  /** Shortcuts of one letter (WCAG 2.1.4: can be switched off). */
  singleKeys: boolean;
  /** How the review shows a document: its text, or its pages as they look. */
  documentView: "text" | "page";
  /** Steps of + and − from "as wide as the pane". */
  pageZoom: number;
};

const STORED = "dondoc.preferences";
const defaults: Preferences = {
  navCollapsed: false,
  singleKeys: true,
  documentView: "text",
  pageZoom: 0,
};
const listeners = new Set<() => void>();

function read(): Preferences {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(STORED) ?? "{}") as Partial<Preferences>) };
  } catch {
    return defaults;
  }
}

let current = read();

export const getPreferences = (): Preferences => current;

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(STORED, JSON.stringify(current));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getPreferences);
}
