import type { Deadline, DirectiveTask } from "../types.ts";
import type { Draft } from "./draft.ts";
import { endsWithSemicolon } from "./spaces.ts";

// "tỷ lệ văn bản ký số đạt trên 50%": a target without a time of its own
const TARGET = /(?:đạt|trên|tối thiểu|ít nhất|không dưới|giảm|tăng)[^;.]{0,40}\d[\d.,]*\s*%/iu;

/**
 * "năm 2020 phấn đấu trên 30 % …; tỷ lệ … đạt trên 50 %;": the year that opens a sentence holds for the
 * targets behind its semicolons. It ends with the sentence or the paragraph.
 *
 * @param drafts in the order of the text
 * @param tasks the tasks made of them, at the same places
 */
export function inheritTargetYear(
  drafts: readonly Draft[],
  tasks: readonly DirectiveTask[],
): DirectiveTask[] {
  let year: Deadline | null = null;
  return tasks.map((task, index) => {
    if (year && startsSentence(drafts[index - 1], drafts[index])) year = null;
    if (task.deadline?.rule === "target-year") year = task.deadline;
    if (task.deadline || !year || !TARGET.test(task.text)) return task;
    return { ...task, deadline: { ...year, inferred: true }, why: [...task.why, "deadline:from-sentence"] };
  });
}

function startsSentence(before: Draft | undefined, draft: Draft | undefined): boolean {
  const last = before?.parts.at(-1);
  const first = draft?.parts[0];
  if (!last || !first || last.paragraph !== first.paragraph) return true;
  return !endsWithSemicolon(first.paragraph.text, last.start, first.start);
}
