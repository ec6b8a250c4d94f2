import { type RefObject, useEffect } from "react";
import { useReview } from "../page/review-context.ts";
import { selectedSpan, wholeWords } from "../text/selection.ts";

/** Keeps the screen's selection in step with what is selected in the document, by mouse, touch or keys. */
export function useSelection(root: RefObject<HTMLElement | null>, text: string): void {
  const { screen } = useReview();
  useEffect(() => {
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!root.current) return;
        // A field that takes the focus (choosing an owner) must not lose the words it was opened for.
        if (document.activeElement instanceof HTMLInputElement) return;
        const span = selectedSpan(root.current);
        screen.tell({ kind: "select", span: span && wholeWords(text, span) });
      });
    };
    document.addEventListener("selectionchange", read);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", read);
    };
  }, [root, text, screen]);
}
