import { formatDay } from "../calendar/index.ts";
import { chooseDeadline, findDeadlines } from "../find/deadlines/index.ts";
import { type Check, diagnose } from "./check.ts";
import { outlineNodes } from "./outline-nodes.ts";

/**
 * "Hoàn thành các việc sau trước ngày 30/6:" over "- ... xong trước ngày 15/7": the part is allowed more
 * time than the whole.
 */
export const deadlineAfterParent: Check = ({ reading, dates }) =>
  outlineNodes(reading.outline).flatMap((node) => {
    const [child] = node.children;
    if (!child) return [];
    const words = reading.text.slice(node.span.start, child.span.start);
    if (!/:[\s*_]*$/u.test(words)) return [];
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
