export { chooseDeadline } from "./choose-deadline.ts";
export { deadlineRules, findDeadlines, readDeadlineCell } from "./find-deadlines.ts";
export { isUrgent } from "./is-urgent.ts";
export { likelyYear } from "./likely-year.ts";
export type { DeadlineRule } from "./scene.ts";
export type { DeadlineContext, FoundDeadline } from "./types.ts";
