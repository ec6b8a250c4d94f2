import { useEffect, useRef, useState } from "react";

/**
 * A search field whose words go to the address once the typing rests, so that each keystroke is quick
 * and "back" does not go through every letter.
 * @param current what the address says
 * @param apply writes it there; undefined = no search
 */
export function useTypedFilter(
  current: string | undefined,
  apply: (next: string | undefined) => unknown,
): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(current ?? "");
  const latest = useRef(apply);
  const sent = useRef(current ?? "");
  useEffect(() => {
    latest.current = apply;
  });
  useEffect(() => {
    // "Back", a cleared filter: the address changed without this field.
    if ((current ?? "") !== sent.current) {
      sent.current = current ?? "";
      setTyped(current ?? "");
    }
  }, [current]);
  useEffect(() => {
    const next = typed.trim();
    if (next === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = next;
      latest.current(next || undefined);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
