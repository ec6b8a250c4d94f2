import type { Letterhead } from "@dondoc/contract";
import type { OfficialDocument } from "@dondoc/files";
import { blankLetter } from "./document-words.ts";

/** A task as the annex names it. */
export type GivenTask = { title: string; leads: string[]; coordinators: string[]; due: string };

/**
 * Phụ lục nhiệm vụ: what a document gave, to whom, until when. Only its annex is written.
 * @param reference to the document, `(Kèm theo …)`
 */
export function taskAnnex(
  letterhead: Letterhead,
  tasks: readonly GivenTask[],
  { reference, today }: { reference: string; today: string },
): OfficialDocument {
  return {
    ...blankLetter(letterhead, today),
    subject: "Phụ lục nhiệm vụ",
    annexes: [
      {
        title: "Danh mục nhiệm vụ giao các cơ quan, đơn vị",
        reference,
        landscape: true,
        body: [
          {
            kind: "table",
            table: {
              columns: [
                { title: "STT", width: 5, align: "center" },
                { title: "Nhiệm vụ", width: 38 },
                { title: "Cơ quan, đơn vị chủ trì", width: 27 },
                { title: "Cơ quan, đơn vị phối hợp", width: 18 },
                { title: "Thời hạn", width: 12, align: "center" },
              ],
              rows: tasks.map((task, i) => [
                String(i + 1),
                task.title,
                task.leads.join("; "),
                task.coordinators.join("; "),
                task.due,
              ]),
            },
          },
        ],
      },
    ],
  };
}
