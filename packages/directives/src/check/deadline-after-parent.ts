import { formatDay } from "../calendar/index.ts";
import { chooseDeadline, findDeadlines } from "../find/deadlines/index.ts";
import type { Deadline, DirectiveTask } from "../types.ts";
import { type Check, diagnose } from "./check.ts";

/**
 * "Hoàn thành các việc sau trước ngày 30/6:" over "- ... xong trước ngày 15/7": the part is allowed more
 * time than the whole.
 */
export const deadlineAfterParent: Check = ({ reading, dates, nodes }) => {
  const dated = datedOf(reading.tasks);
  return nodes.flatMap((node) => {
    const [child] = node.children;
    if (!child) return [];
    if (!endsInColon(reading.text, node.span.start, child.span.start)) return [];
    const inside = within(dated, child.span.start, node.span.end);
    if (inside.length === 0) return [];
    const words = reading.text.slice(node.span.start, child.span.start);
    const whole = chooseDeadline(findDeadlines(words, dates));
    if (whole?.kind !== "date" || !whole.due) return [];
    const limit = whole.due;
    return inside.flatMap(({ due, span }) => {
      if (due <= limit) return [];
      const [later, above] = [formatDay(due), formatDay(limit)];
      return [
        diagnose(span, "warning", "deadline-after-parent", {
          vi: `Hạn ${later} muộn hơn hạn ${above} của mục chứa việc này. Kiểm tra lại hai thời hạn.`,
          en: `The deadline ${later} is later than ${above}, the deadline of the item above. Check both.`,
        }),
      ];
    });
  });
};

type Dated = Deadline & { due: string };

/** Deadlines with a day, in the order of the text: each item looks only at its own. */
function datedOf(tasks: readonly DirectiveTask[]): Dated[] {
  const dated: Dated[] = [];
  for (const { deadline } of tasks)
    if (deadline?.kind === "date" && deadline.due) dated.push(deadline as Dated);
  return dated.sort((a, b) => a.span.start - b.span.start);
}

function within(dated: readonly Dated[], start: number, end: number): Dated[] {
  let low = 0;
  for (let high = dated.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((dated[middle] as Dated).span.start < start) low = middle + 1;
    else high = middle;
  }
  const inside: Dated[] = [];
  for (let at = low; at < dated.length && (dated[at] as Dated).span.start < end; at++) {
    const one = dated[at] as Dated;
    if (one.span.end <= end) inside.push(one);
  }
  return inside;
}

function endsInColon(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last >= start && /[\s*_]/u.test(text.charAt(last))) last--;
  return last >= start && text.charAt(last) === ":";
}
