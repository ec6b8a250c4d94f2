import type { TaskPage, TaskView } from "@dondoc/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/app.ts";
import { buildAuthority, buildUnit } from "../../test/builders.ts";
import { openReview } from "../../test/documents.ts";

let program: TestApp;
beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
});
afterAll(() => program.close());

test("a task is handed only to a unit of the directory that works", async () => {
  const { db } = program.deps;
  const { officer, document, proposal, province } = await openReview(program);
  await officer.post(`/proposals/${proposal("kiểm tra các trạm y tế").id}/accept`, { version: 0 });
  const [task] = (await officer.get(`/tasks?documentId=${document.id}`)).json<TaskPage>().items;
  const hand = (unitId: string) =>
    officer.post(`/tasks/${task!.id}/events`, { kind: "reassigned", version: task!.version, unitId });

  const foreign = await buildUnit(db, (await buildAuthority(db)).id);
  const closed = await buildUnit(db, province.authorityId, { name: "Sở Đã Giải Thể" });
  await db.updateTable("unit").set({ active: false }).where("id", "=", closed.id).execute();
  for (const unitId of [foreign.id, closed.id, task!.id]) {
    const answer = await hand(unitId);
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, "INVALID_INPUT"]);
  }
  const handed = await hand(province.construction);
  expect(handed.json<TaskView>().lead?.id).toBe(province.construction);
});
