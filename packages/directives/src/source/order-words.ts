import { ACTION_VERBS, DUTY_MODALS, ORDER_ADVERBS, PLAIN_VERBS } from "../lexicon/actions.ts";
import { phrases } from "./phrases.ts";

/** Verbs of action ("rà soát", "tham mưu"). */
export const verbs = phrases(ACTION_VERBS);
/** Verbs of plain speech ("lo hội trường", "bám đồng ruộng"). */
export const plainVerbs = phrases(PLAIN_VERBS);
/** Adverbs with which an order begins ("khẩn trương"). */
export const adverbs = phrases(ORDER_ADVERBS);
/** Words of duty ("phải", "có trách nhiệm"). */
export const modals = phrases(DUTY_MODALS);
