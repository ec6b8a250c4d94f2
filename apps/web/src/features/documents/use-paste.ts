import { useEffect } from "react";
import { isTyping } from "../../ui/shortcuts/keys.ts";

/**
 * Ctrl+V on the page: text opens the paste box, files are imported. Writing in a field stays writing.
 * @param onText gets the pasted text
 */
export function usePaste(
  enabled: boolean,
  onText: (text: string) => void,
  onFiles: (files: readonly File[]) => void,
): void {
  useEffect(() => {
    if (!enabled) return;
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || document.querySelector('[aria-modal="true"]')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      // Word puts a picture of the text beside the text: the text counts.
      if (text.trim() !== "") onText(text);
      else if (files.length > 0) onFiles(files);
      else return;
      event.preventDefault();
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [enabled, onText, onFiles]);
}
