import type { Letterhead } from "@dondoc/contract";
import type { Block, OfficialDocument, Table } from "@dondoc/files";
import { blankLetter, shortDay } from "./document-words.ts";

/** An overdue task as the letter names it. */
export type LateTask = { title: string; unit: string; source: string; due: string; lateDays: number };

/** More addressees than these stand in the annex instead of on the first page. */
const MOST_ADDRESSEES = 20;
const FROM_ANNEX = "Các cơ quan, đơn vị có tên trong Phụ lục";

/**
 * Công văn đôn đốc: to the units that are late, with their tasks in an annex.
 * @param tasks in the order of the annex; at least one
 * @param days ISO days: today, and until when units shall answer
 */
export function reminderLetter(
  letterhead: Letterhead,
  tasks: readonly LateTask[],
  days: { today: string; replyBy: string },
): OfficialDocument {
  const units = [...new Set(tasks.map(({ unit }) => unit))];
  return {
    ...blankLetter(letterhead, days.today),
    subject: "đôn đốc thực hiện nhiệm vụ quá hạn",
    addressees: units.length > MOST_ADDRESSEES ? [FROM_ANNEX] : units,
    body: bodyOf(letterhead, tasks.length, units, days),
    recipients: ["Như trên", "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân (để báo cáo)"],
    annexes: [
      {
        title: "Danh sách nhiệm vụ quá hạn",
        landscape: true,
        body: [{ kind: "table", table: lateTable(tasks, units.length > 1) }],
      },
    ],
  };
}

function bodyOf(
  { issuer }: Letterhead,
  count: number,
  units: readonly string[],
  { today, replyBy }: { today: string; replyBy: string },
): Block[] {
  const asked = units.length === 1 ? units[0]! : "các cơ quan, đơn vị";
  return [
    {
      kind: "paragraph",
      text: `Qua theo dõi việc thực hiện các nhiệm vụ được giao, tính đến ngày ${shortDay(today)}, còn ${twoDigits(count)} nhiệm vụ đã quá thời hạn nhưng chưa hoàn thành (danh sách tại Phụ lục kèm theo). Để bảo đảm tiến độ, ${issuer} yêu cầu ${asked}:`,
    },
    {
      kind: "clause",
      text: `Tập trung hoàn thành ngay các nhiệm vụ quá hạn; báo cáo kết quả bằng văn bản trước ngày ${shortDay(replyBy)}.`,
    },
    {
      kind: "clause",
      text: "Làm rõ nguyên nhân, trách nhiệm của tập thể, cá nhân liên quan và thời gian hoàn thành đối với từng nhiệm vụ chậm.",
    },
    {
      kind: "clause",
      text: "Cập nhật đầy đủ, kịp thời kết quả thực hiện trên hệ thống theo dõi nhiệm vụ.",
    },
    { kind: "paragraph", text: "Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện." },
  ];
}

const twoDigits = (count: number): string => String(count).padStart(2, "0");

function lateTable(tasks: readonly LateTask[], withUnits: boolean): Table {
  const rows = tasks.map((task, i) => [
    String(i + 1),
    task.title,
    ...(withUnits ? [task.unit] : []),
    task.source,
    shortDay(task.due),
    String(task.lateDays),
  ]);
  return {
    columns: [
      { title: "STT", width: 5, align: "center" },
      { title: "Nhiệm vụ", width: 40 },
      ...(withUnits ? [{ title: "Cơ quan, đơn vị chủ trì", width: 18 }] : []),
      { title: "Văn bản giao", width: 17 },
      { title: "Thời hạn", width: 10, align: "center" as const },
      { title: "Số ngày quá hạn", width: 10, align: "center" as const },
    ],
    rows,
  };
}
