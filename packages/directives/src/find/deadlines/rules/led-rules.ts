import { addDays } from "../../../calendar/index.ts";
import { pattern } from "../../matching-form.ts";
import type { Grain, Moment } from "../moments/moment.ts";
import {
  type Candidate,
  type DeadlineRule,
  isPurpose,
  type Placed,
  place,
  type Scene,
  wordsBefore,
} from "../scene.ts";

/** How the words before a moment make it a deadline. */
export type Lead = {
  id: string;
  label: string;
  /** Matched against the words that end where the moment begins; must end with `$`. */
  words: RegExp;
  /** The grains it applies to; all when left out. */
  grains?: readonly Grain[];
  /** The last word: `before` is the text left of the matched words. */
  accepts(seen: { scene: Scene; moment: Moment; placed: Placed; before: string; words: string }): boolean;
  /** "before": the day before the period begins; "last" (default): its last day. */
  edge?: "last" | "before";
};

// "hoàn thành xong", "thực hiện dứt điểm", "xong": they belong to the words of the deadline
const COMPLETION = pattern(
  "(?<![\\p{L}\\p{N}])(?:(?:hoàn +(?:thành|tất)|thực +hiện|kết +thúc|làm)(?: +(?:cơ +bản|dứt +điểm|toàn +bộ))? +)?(?:xong +)?$",
  "iu",
);

const NONE: Candidate[] = [];

/** Makes a rule of a lead: every moment that the words introduce and that is accepted. */
export function ledRule(lead: Lead): DeadlineRule {
  return {
    id: lead.id,
    label: lead.label,
    patterns: [],
    find: (scene) => (scene.moments.length === 0 ? NONE : scene.moments.flatMap((m) => read(lead, scene, m))),
  };
}

function read(lead: Lead, scene: Scene, moment: Moment): Candidate[] {
  if (lead.grains && !lead.grains.includes(moment.grain)) return [];
  const before = wordsBefore(scene, moment.start);
  const words = lead.words.exec(before);
  if (!words) return [];
  const placed = place(moment, scene.clock);
  if (!placed)
    return moment.year === null && (scene.clock.year === null || moment.relative)
      ? unplaced(lead, moment, words, before)
      : [];
  const left = before.slice(0, words.index);
  if (!lead.accepts({ scene, moment, placed, before: left, words: words[0] })) return [];
  const due = lead.edge === "before" ? dayBefore(scene, moment, placed) : placed.last;
  const start = moment.start - before.length + words.index;
  return [
    {
      kind: "date",
      due,
      rule: lead.id,
      start: start - completionLength(left),
      end: moment.end,
      ...(placed.inferred ? { inferred: true } : {}),
      ...(moment.hour ? { hour: moment.hour } : {}),
      ...(isPurpose(left) ? { aside: true } : {}),
    },
  ];
}

/** "trước ngày 30/6" in a text without any year, "trước 15 giờ chiều nay" without its own day: a deadline whose day cannot be told. */
function unplaced(lead: Lead, moment: Moment, words: RegExpExecArray, before: string): Candidate[] {
  if (lead.id !== "before" && lead.id !== "latest") return [];
  const start = moment.start - before.length + words.index;
  return [{ kind: "date", due: null, rule: lead.id, start, end: moment.end, inferred: true }];
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
  return COMPLETION.exec(left)?.[0].length ?? 0;
}
