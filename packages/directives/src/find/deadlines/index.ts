export { chooseDeadline } from "./choose-deadline.ts";
export { findDeadlines, readDeadlineCell } from "./find-deadlines.ts";
export { isUrgent } from "./is-urgent.ts";
export type { DeadlineContext, FoundDeadline } from "./types.ts";
