import { typedKey } from "./typed-key.ts";

/**
 * Keys are written "j", "Shift+A", "Mod+K" (Ctrl, or Cmd on a Mac), "?", "ArrowDown", or a sequence "g v".
 */
export type Keys = string;

export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/** One step of a sequence in one spelling, so that presses and keys compare as strings. */
export function stepOf(press: KeyPress): string {
  const key = typedKey(press.key);
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const name = letter ? key.toLowerCase() : key;
  const parts: string[] = [];
  if (press.ctrlKey || press.metaKey) parts.push("mod");
  if (press.altKey) parts.push("alt");
  // "?" already is Shift+/ on most keyboards: the sign counts, not the way to it.
  if (press.shiftKey && (letter || key.length > 1)) parts.push("shift");
  return [...parts, name].join("+");
}

/** "Shift+A" → ["shift+a"]; "g v" → ["g", "v"]. */
export function stepsOf(keys: Keys): string[] {
  return keys.split(" ").map((step) => {
    const parts = step.split("+").filter(Boolean);
    const name = parts.pop() ?? step;
    const modifiers = ["mod", "alt", "shift"].filter((m) => parts.some((p) => p.toLowerCase() === m));
    return [...modifiers, name.length === 1 ? name.toLowerCase() : name].join("+");
  });
}

/** Whether a shortcut needs no Ctrl, Cmd or Alt and can therefore be switched off. */
export const isSingleKey = (keys: Keys): boolean => stepsOf(keys).every((step) => !/^(mod|alt)\+/.test(step));

/** Whether the person is writing, so that letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** The keys as a keyboard shows them: "Mod+K" → ["Ctrl", "K"]. */
export function keyCaps(step: string, mac: boolean): string[] {
  const names: Record<string, string> = {
    mod: mac ? "⌘" : "Ctrl",
    alt: "Alt",
    shift: "Shift",
    ArrowDown: "↓",
    ArrowUp: "↑",
    ArrowLeft: "←",
    ArrowRight: "→",
    Escape: "Esc",
    " ": "Space",
  };
  return step.split("+").map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
