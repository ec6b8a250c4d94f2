export { chooseDeadline } from "./choose-deadline.ts";
export { deadlineRuleLabels, findDeadlines, readDeadlineCell } from "./find-deadlines.ts";
export { isUrgent } from "./is-urgent.ts";
export { likelyYear } from "./likely-year.ts";
export type { DeadlineContext, FoundDeadline } from "./types.ts";
