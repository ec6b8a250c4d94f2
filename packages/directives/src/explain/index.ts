export { explainTask, type Reason } from "./explain-task.ts";
export { ruleWords } from "./rule-words.ts";
