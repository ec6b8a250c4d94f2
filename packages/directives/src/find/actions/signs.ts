import {
  ACTION_VERBS,
  CIRCUMSTANCE_STARTS,
  CONNECTORS,
  INNER_ORDERING_VERBS,
  NEGATIONS,
  ORDERING_VERBS,
  TARGET_WORDS,
} from "../../lexicon/actions.ts";
import { flatPhrases, phrases } from "../../source/phrases.ts";

export { adverbs, modals, plainVerbs, verbs } from "../../source/order-words.ts";
/** Verbs as a scan may have read them ("tô chức", "đây mạnh", "chỉ dạo"). */
export const scannedVerbs = flatPhrases(ACTION_VERBS);
export const ordering = phrases(ORDERING_VERBS);
export const inner = phrases(INNER_ORDERING_VERBS);
export const connectors = phrases(CONNECTORS);
export const circumstances = phrases(CIRCUMSTANCE_STARTS);
export const negations = phrases(NEGATIONS);
export const targets = phrases(TARGET_WORDS);

export const PAST = new Set(["đã", "vừa", "đang", "còn", "chưa", "mới"]);
/** Before these words a verb names a thing ("việc thực hiện", "công tác quản lý"): no predicate. */
export const NOMINAL = new Set([
  "việc",
  "công",
  "tác",
  "các",
  "những",
  "của",
  "về",
  "và",
  "trong",
  "để",
  "nhằm",
  "được",
  "hoạt",
  "động",
  "quá",
  "trình",
  "tình",
  "hình",
  "kết",
  "quả",
  "kế",
  "hoạch",
  "một",
  "số",
  "từ",
  "với",
  "do",
  ",",
]);
