import { addDays } from "../../../calendar/index.ts";
import { pattern } from "../../matching-form.ts";
import type { Grain, Moment } from "../moments/moment.ts";
import {
  type Candidate,
  type DeadlineRule,
  isPurpose,
  type LeadIn,
  lastWord,
  type Placed,
  type Scene,
} from "../scene.ts";

/** How the words before a moment make it a deadline. */
export type Lead = {
  id: string;
  label: string;
  /** Matched against the words that end where the moment begins; must end with `$`. Left out, nothing need stand there. */
  words?: RegExp;
  /**
   * The last words with which `words` can end ("" stands for a sign): most moments are refused by them, and a
   * pattern with `$` is slow. `led-rules.test.ts` sees to it that none is missing.
   */
  ends?: LastWords;
  /** The grains it applies to; all when left out. */
  grains?: readonly Grain[];
  /** The last word: `before` is the text left of the matched words. */
  accepts(seen: { scene: Scene; moment: Moment; placed: Placed; before: string; words: string }): boolean;
  /** "before": the day before the period begins; "last" (default): its last day. */
  edge?: "last" | "before";
};

/** The words that can stand last; any can in a text that holds the words of `unless`. */
export type LastWords = { words: ReadonlySet<string>; unless?: RegExp };

/** @param written the last words, parted by spaces; "#" stands for one or two digits, "." for a sign */
export function lastWords(written: string, unless?: RegExp): LastWords {
  const words = written.split(" ").flatMap((word) => (word === "#" ? NUMBERS : word === "." ? [""] : [word]));
  return { words: new Set(words), ...(unless ? { unless } : {}) };
}

const NUMBERS = Array.from({ length: 10 }, (_, digit) => [`${digit}`, `0${digit}`]).flat();

/** Whether words that end with `last` may lead in to a deadline. */
export function mayLead(ends: LastWords, last: string, before: string): boolean {
  return ends.words.has(last) || ends.unless?.test(before) === true;
}

// "hoàn thành xong", "thực hiện dứt điểm", "xong": they belong to the words of the deadline
const COMPLETION = pattern(
  "(?<![\\p{L}\\p{N}])(?:(?:hoàn +(?:thành|tất)|thực +hiện|kết +thúc|làm)(?: +(?:cơ +bản|dứt +điểm|toàn +bộ))? +)?(?:xong +)?$",
  "iu",
);

const COMPLETION_ENDS = lastWords("tất thành hiện thúc làm bản điểm bộ xong");

const NONE: Candidate[] = [];

/** The rule that {@link ledRule} makes of a lead; tests look at the lead itself. */
export type LedRule = DeadlineRule & { lead: Lead };

/** Makes a rule of a lead: every moment that the words introduce and that is accepted. */
export function ledRule(lead: Lead): LedRule {
  return {
    id: lead.id,
    label: lead.label,
    patterns: [],
    lead,
    find(scene) {
      let found = NONE;
      for (const leadIn of scene.leadIns) {
        const candidate = read(lead, scene, leadIn);
        if (!candidate) continue;
        if (found === NONE) found = [candidate];
        else found.push(candidate);
      }
      return found;
    },
  };
}

function read(lead: Lead, scene: Scene, leadIn: LeadIn): Candidate | null {
  const { moment, before, placed } = leadIn;
  if (lead.grains && !lead.grains.includes(moment.grain)) return null;
  const words = wordsOf(lead, leadIn);
  if (words === null) return null;
  if (!placed)
    return moment.year === null && (scene.clock.year === null || moment.relative)
      ? unplaced(lead, moment, words)
      : null;
  const left = before.slice(0, before.length - words.length);
  if (!lead.accepts({ scene, moment, placed, before: left, words })) return null;
  const due = lead.edge === "before" ? dayBefore(scene, moment, placed) : placed.last;
  const start = moment.start - words.length;
  return {
    kind: "date",
    due,
    rule: lead.id,
    start: start - completionLength(left),
    end: moment.end,
    ...(placed.inferred ? { inferred: true } : {}),
    ...(moment.hour ? { hour: moment.hour } : {}),
    ...(isPurpose(left) ? { aside: true } : {}),
  };
}

/** The words of the lead that end where the moment begins; null when others stand there. */
function wordsOf({ words, ends }: Lead, { before, last }: LeadIn): string | null {
  if (!words) return "";
  if (ends && !mayLead(ends, last, before)) return null;
  return words.exec(before)?.[0] ?? null;
}

/** "trước ngày 30/6" in a text without any year, "trước 15 giờ chiều nay" without its own day: a deadline whose day cannot be told. */
function unplaced({ id }: Lead, { start, end }: Moment, words: string): Candidate | null {
  if (id !== "before" && id !== "latest") return null;
  return { kind: "date", due: null, rule: id, start: start - words.length, end, inferred: true };
}

/**
 * "trước ngày 20/6" falls due on the 20th, or on the 19th when the authority reads it strictly; "trước
 * tháng 6" is over when June begins; "trước 16 giờ ngày 20/6" is due on the 20th in any reading.
 */
function dayBefore(scene: Scene, moment: Moment, placed: Placed): string {
  if (moment.grain === "day")
    return scene.context.strictBefore && !moment.hour ? addDays(placed.last, -1) : placed.last;
  return moment.part ? placed.last : addDays(placed.first, -1);
}

function completionLength(left: string): number {
  return mayLead(COMPLETION_ENDS, lastWord(left), left) ? (COMPLETION.exec(left)?.[0].length ?? 0) : 0;
}
