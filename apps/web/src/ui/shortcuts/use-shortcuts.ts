import { useEffect, useRef, useSyncExternalStore } from "react";
import { getPreferences } from "../preferences.ts";
import { isSingleKey, isTyping, type Keys, stepOf, stepsOf } from "./keys.ts";

export type Shortcut = {
  keys: Keys | readonly Keys[];
  /** Shown in the list under `?`. */
  label: string;
  /** null: somebody else listens to these keys (the browser's paste, a widget); shown in the help only. */
  run: ((event: KeyboardEvent) => void) | null;
};
export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] };

const groups = new Map<symbol, ShortcutGroup>();
const listeners = new Set<() => void>();
let snapshot: readonly ShortcutGroup[] = [];
let typed: string[] = [];
let typedAt = 0;

function publish(): void {
  snapshot = [...groups.values()];
  for (const listener of listeners) listener();
}

const keysOf = (shortcut: Shortcut): readonly Keys[] =>
  typeof shortcut.keys === "string" ? [shortcut.keys] : shortcut.keys;

/** The later registered group wins, so that a page can give a key its own meaning. */
function find(steps: string[], singleAllowed: boolean): Shortcut | undefined {
  for (const group of [...snapshot].reverse())
    for (const shortcut of group.shortcuts.filter((s) => s.run !== null))
      for (const keys of keysOf(shortcut))
        if ((singleAllowed || !isSingleKey(keys)) && stepsOf(keys).join(" ") === steps.join(" "))
          return shortcut;
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.key === "Shift") return;
  // A dialog has the keyboard to itself.
  if (document.querySelector('[aria-modal="true"]')) return;
  const now = performance.now();
  typed = now - typedAt < 1200 ? [...typed.slice(-1), stepOf(event)] : [stepOf(event)];
  typedAt = now;
  const singleAllowed = getPreferences().singleKeys && !isTyping(event.target);
  const shortcut = (typed.length > 1 && find(typed, singleAllowed)) || find(typed.slice(-1), singleAllowed);
  if (!shortcut) return;
  typed = [];
  event.preventDefault();
  shortcut.run?.(event);
}

/**
 * Registers a page's shortcuts while it is shown; they also appear in the help under `?`.
 * Keys do nothing while somebody types, inside dialogs, or (single letters) when switched off.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  const signature = shortcuts.map((s) => `${keysOf(s).join(",")}=${s.label}`).join("\n");
  useEffect(() => {
    latest.current = shortcuts;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list; `run` is read from the ref
  useEffect(() => {
    const id = Symbol(title);
    const stable = latest.current.map((shortcut, index) => ({
      ...shortcut,
      run: shortcut.run && ((event: KeyboardEvent) => latest.current[index]?.run?.(event)),
    }));
    groups.set(id, { title, shortcuts: stable });
    publish();
    return () => {
      groups.delete(id);
      publish();
    };
  }, [title, signature]);
}

/** What is registered now, for the help. */
export function useShortcutGroups(): readonly ShortcutGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}

/** Starts listening; once, by the shell. */
export function useShortcutListener(): void {
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
