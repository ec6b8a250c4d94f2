import { useSyncExternalStore } from "react";

let message = "";
let turn = 0;
const listeners = new Set<() => void>();

/** Tells a screen reader, without moving the focus: "Đã lưu 10:42", "Đã chấp nhận 12 trên 46". */
export function announce(text: string): void {
  // The same sentence twice must be a change, or the second is not read out.
  turn += 1;
  message = turn % 2 ? text : `${text}\u00a0`;
  for (const listener of listeners) listener();
}

/** The live region; once in the page. */
export function Announcer() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {text}
    </div>
  );
}
