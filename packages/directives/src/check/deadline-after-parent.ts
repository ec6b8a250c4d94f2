import { formatDay } from "../calendar/index.ts";
import { chooseDeadline, findDeadlines } from "../find/deadlines/index.ts";
import { type Check, diagnose } from "./check.ts";

/**
 * "Hoàn thành các việc sau trước ngày 30/6:" over "- ... xong trước ngày 15/7": the part is allowed more
 * time than the whole.
 */
export const deadlineAfterParent: Check = ({ reading, dates, nodes }) =>
  nodes.flatMap((node) => {
    const [child] = node.children;
    if (!child) return [];
    if (!endsInColon(reading.text, node.span.start, child.span.start)) return [];
    const words = reading.text.slice(node.span.start, child.span.start);
    const whole = chooseDeadline(findDeadlines(words, dates));
    if (whole?.kind !== "date" || !whole.due) return [];
    const limit = whole.due;
    return reading.tasks.flatMap(({ deadline }) => {
      if (deadline?.kind !== "date" || !deadline.due || deadline.due <= limit) return [];
      const { start, end } = deadline.span;
      if (start < child.span.start || end > node.span.end) return [];
      const [due, above] = [formatDay(deadline.due), formatDay(limit)];
      return [
        diagnose(deadline.span, "warning", "deadline-after-parent", {
          vi: `Hạn ${due} muộn hơn hạn ${above} của mục chứa việc này. Kiểm tra lại hai thời hạn.`,
          en: `The deadline ${due} is later than ${above}, the deadline of the item above. Check both.`,
        }),
      ];
    });
  });

function endsInColon(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last >= start && /[\s*_]/u.test(text.charAt(last))) last--;
  return last >= start && text.charAt(last) === ":";
}
