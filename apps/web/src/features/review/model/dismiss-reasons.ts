/** Why words of the directive part are no order; the reader's own labels, under the keys 1 to 6. */
export const DISMISS_REASONS = ["remark", "lead-in", "heading", "purpose", "result", "sanction"] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];
