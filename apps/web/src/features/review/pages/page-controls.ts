import { getPreferences, setPreferences } from "../../../ui/preferences.ts";
import { ZOOM_RANGE } from "./page-sizes.ts";

/** Shows the document as text or as pages; kept for this device. */
export const showAs = (documentView: "text" | "page"): void => setPreferences({ documentView });

/** The other of text and pages. */
export const switchView = (): void => showAs(getPreferences().documentView === "page" ? "text" : "page");

/** One step larger or smaller; 0 = as wide as the pane. */
export function zoom(step: 1 | -1 | 0): void {
  const wanted = step === 0 ? 0 : getPreferences().pageZoom + step;
  setPreferences({ pageZoom: Math.min(Math.max(wanted, ZOOM_RANGE.from), ZOOM_RANGE.to) });
}
