import type { Actor } from "../src/http/actor.ts";
import { assignTasks } from "../src/tracking/task-assign.service.ts";
import type { TestApp } from "./app.ts";

/** Gives units an order with a deadline, far away when nothing else is said, and answers with the task (the line above, when several). */
export async function giveOrder(
  program: TestApp,
  by: { authorityId: string; id: string },
  leadUnitIds: string[],
  coordinatorUnitIds: string[] = [],
  due = "2099-12-31",
  documentId: string | null = null,
): Promise<string> {
  const officer: Actor = {
    authorityId: by.authorityId,
    personId: by.id,
    userId: "",
    fullName: "",
    role: "officer",
    unitId: null,
    requestId: "",
  };
  const { taskId } = await program.deps.db.transaction().execute((trx) =>
    assignTasks(program.deps, officer, trx, {
      documentId,
      proposalId: null,
      title: "Rà soát các dự án giải ngân chậm",
      text: "Rà soát các dự án giải ngân chậm, báo cáo trước ngày 31/12/2099.",
      spans: [],
      section: [],
      products: [],
      urgent: false,
      deadline: {
        kind: "date",
        due,
        text: "trước ngày 31/12/2099",
        span: null,
        rule: "before-day",
      },
      leadUnitIds,
      coordinatorUnitIds,
    }),
  );
  return taskId;
}
