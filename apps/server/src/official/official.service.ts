import { MOST_REMINDED, type ReminderBody, type TaskAnnexBody } from "@dondoc/contract";
import { recordAudit, recordAudits } from "../audit/audit.service.ts";
import { dayOf } from "../clock.ts";
import { findReadable } from "../documents/document.service.ts";
import { documentNamesOf } from "../documents/document-content.service.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import { letterheadOf } from "../org/letterhead.service.ts";
import { getAllTasks } from "../tracking/task.service.ts";
import { referenceTo, shortDay, shortName } from "./document-words.ts";
import { officialPolicy } from "./official.policy.ts";
import { type OfficialFile, writeOfficial } from "./official-file.ts";
import { reminderLetter } from "./reminder-letter.ts";
import { type GivenTask, taskAnnex } from "./task-annex.ts";

type ListedTask = Awaited<ReturnType<typeof getAllTasks>>[number];

/**
 * Công văn đôn đốc with the overdue tasks in an annex, as a draft without number and day.
 * @throws AppError NOTHING_TO_WRITE, RULE_BROKEN (too many), OUTPUT_FAILED
 */
export async function writeReminder(deps: Deps, actor: Actor, body: ReminderBody): Promise<OfficialFile> {
  authorise(officialPolicy, "official.write", actor);
  const today = dayOf(deps.clock());
  const tasks = await lateTasks(deps, actor, body);
  const sources = await documentNamesOf(deps.db, actor.authorityId, sourceIds(tasks));
  const letterhead = await letterheadOf(deps.db, actor.authorityId);
  const named = tasks.map((task) => ({
    title: task.title,
    unit: task.lead?.name ?? "",
    source: shortName(sources.get(task.documentId ?? "")),
    due: task.dueCurrent ?? today,
    lateDays: task.lateDays,
  }));
  const file = await writeOfficial(reminderLetter(letterhead, named, { today, replyBy: body.replyBy }), {
    format: body.format,
    name: `Công văn đôn đốc nhiệm vụ quá hạn ${shortDay(today)}`,
  });
  const ids = tasks.map(({ id }) => id);
  await recordAudits(deps.db, actor, "official.reminder", "task", ids, { format: body.format });
  return file;
}

async function lateTasks(deps: Deps, actor: Actor, { taskIds, unitId }: ReminderBody): Promise<ListedTask[]> {
  const filter = {
    level: "work" as const,
    standing: ["overdue" as const],
    ...(taskIds ? { ids: taskIds } : {}),
    ...(unitId ? { unitId, part: "lead" as const } : {}),
  };
  const tasks = await getAllTasks(deps, actor, filter, MOST_REMINDED + 1);
  if (tasks.length === 0) throw new AppError("NOTHING_TO_WRITE", NONE_LATE);
  if (tasks.length > MOST_REMINDED) {
    throw new AppError("RULE_BROKEN", {
      message: `Có hơn ${MOST_REMINDED} nhiệm vụ quá hạn, quá nhiều cho một công văn.`,
      action: "Lọc theo đơn vị rồi tạo công văn cho từng đơn vị.",
    });
  }
  return tasks;
}

const NONE_LATE = {
  message: "Không có nhiệm vụ quá hạn nào trong các nhiệm vụ đã chọn.",
  action: "Chọn ít nhất một nhiệm vụ quá hạn, hoặc lọc danh sách theo “Quá hạn” rồi làm lại.",
};

const sourceIds = (tasks: readonly ListedTask[]): string[] => [
  ...new Set(tasks.flatMap(({ documentId }) => documentId ?? [])),
];

/** More orders than any document gives. */
const MOST_ORDERS = 5000;

/**
 * Phụ lục nhiệm vụ of a document: its accepted tasks, an order to several units as one row.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE, OUTPUT_FAILED
 */
export async function writeTaskAnnex(
  deps: Deps,
  actor: Actor,
  documentId: string,
  { format }: TaskAnnexBody,
): Promise<OfficialFile> {
  authorise(officialPolicy, "official.write", actor);
  const document = await findReadable(deps, actor, documentId);
  const tasks = await givenTasks(deps, actor, documentId);
  if (tasks.length === 0) throw new AppError("NOTHING_TO_WRITE", NONE_ACCEPTED);
  const letterhead = await letterheadOf(deps.db, actor.authorityId);
  const details = { reference: referenceTo(document), today: dayOf(deps.clock()) };
  const file = await writeOfficial(taskAnnex(letterhead, tasks, details), {
    format,
    name: `Phụ lục nhiệm vụ ${shortName(document)}`,
    parts: "annexes",
  });
  await recordAudit(deps.db, actor, "official.annex", { kind: "document", id: documentId }, { format });
  return file;
}

const NONE_ACCEPTED = {
  message: "Văn bản này chưa có nhiệm vụ nào được chấp nhận.",
  action: "Duyệt và chấp nhận nhiệm vụ của văn bản trước, rồi tải phụ lục.",
};

/** Orders in the sequence of the list; the units of an order to several come from its children. */
async function givenTasks(deps: Deps, actor: Actor, documentId: string): Promise<GivenTask[]> {
  const top = await getAllTasks(deps, actor, { documentId, level: "top" }, MOST_ORDERS);
  const work = await getAllTasks(deps, actor, { documentId, level: "work" }, MOST_ORDERS);
  const below = new Map<string, string[]>();
  for (const { parentId, lead, state } of work) {
    if (!parentId || !lead || state === "cancelled") continue;
    below.set(parentId, [...(below.get(parentId) ?? []), lead.name]);
  }
  return top
    .filter(({ state }) => state !== "cancelled")
    .toSorted((a, b) => (a.assignedAt < b.assignedAt ? -1 : a.assignedAt > b.assignedAt ? 1 : 0))
    .map((task) => ({
      title: task.title,
      leads: task.lead ? [task.lead.name] : (below.get(task.id) ?? []),
      coordinators: task.coordinators.map(({ name }) => name),
      due: task.dueCurrent ? shortDay(task.dueCurrent) : (task.dueText ?? ""),
    }));
}
