import { useCallback, useState } from "react";

/**
 * A text that survives a closed tab, an ended session and a crash: kept on this device until cleared.
 * @param key names the draft, e.g. "paste" or `reply-${taskId}`
 * @returns the text, a setter, and a function that forgets it once it is sent
 */
export function useDraft(key: string): [string, (text: string) => void, () => void] {
  const stored = `dondoc.draft.${key}`;
  const [text, setText] = useState(() => {
    try {
      return localStorage.getItem(stored) ?? "";
    } catch {
      return "";
    }
  });
  const change = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next) localStorage.setItem(stored, next);
        else localStorage.removeItem(stored);
      } catch {
        // A full or forbidden storage must not stop the typing.
      }
    },
    [stored],
  );
  const forget = useCallback(() => change(""), [change]);
  return [text, change, forget];
}
