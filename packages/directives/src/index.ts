/**
 * Reads Vietnamese administrative directives: text → structure → tasks.
 *
 * @module
 */
export * from "./calendar/index.ts";
export { explainTask, type Reason, ruleWords } from "./explain/index.ts";
export { deadlineRuleLabels } from "./find/deadlines/index.ts";
export { readDirective } from "./read-directive.ts";
export { readSelection } from "./read-selection.ts";
export * from "./types.ts";
