import type { ExportLayout, TaskState } from "@dondoc/contract";
import type { FootRow, RowPlace, SheetColumn, SheetRow } from "@dondoc/files";
import type { SheetTask } from "./export.repository.ts";
import { dayWords, documentWords, STANDING_WORDS, STATE_WORDS } from "./words.ts";

/** What was counted while the rows went out. */
export type Tally = { states: Map<TaskState, number>; late: number };

/** How one kind of sheet looks. */
export type TaskSheet = {
  title: string;
  tab: string;
  numbered: boolean;
  columns: readonly SheetColumn[];
  /** @param index from 1 */
  row: (task: SheetTask, index: number) => SheetRow;
  foot: (place: RowPlace, tally: Tally) => FootRow[];
};

const text = (key: string, heading: string, width: number): SheetColumn => ({
  key,
  heading,
  type: "text",
  width,
});
const number = (key: string, heading: string, width: number): SheetColumn => ({
  ...text(key, heading, width),
  type: "number",
});
const date = (key: string, heading: string): SheetColumn => ({ ...text(key, heading, 12), type: "date" });

const leads = (task: SheetTask): string =>
  task.lead?.name ?? task.childLeads ?? (task.children ? `${task.children.total} đơn vị` : "");
const coordinators = (task: SheetTask): string => task.coordinators.map((unit) => unit.name).join("; ");
/** A day, or the words of a deadline that is none ("hằng tháng"). */
const deadline = (task: SheetTask, day: string | null): string | null => day ?? task.dueText;
const late = (task: SheetTask): number | null => (task.lateDays > 0 ? task.lateDays : null);
const joined = (...parts: (string | null | false | undefined)[]): string => parts.filter(Boolean).join("\n");

const list: TaskSheet = {
  title: "DANH SÁCH NHIỆM VỤ",
  tab: "Nhiệm vụ",
  numbered: false,
  columns: [
    number("index", "STT", 6),
    text("task", "Nhiệm vụ", 46),
    text("lead", "Chủ trì", 22),
    text("coordinators", "Phối hợp", 22),
    date("due", "Thời hạn"),
    text("state", "Trạng thái", 14),
    text("standing", "Tình trạng", 15),
    number("late", "Số ngày quá hạn", 9),
    number("progress", "Tiến độ (%)", 9),
    text("urgent", "Khẩn", 7),
    date("assigned", "Ngày giao"),
    text("documentNumber", "Số, ký hiệu văn bản", 17),
    date("documentDay", "Ngày văn bản"),
    text("documentTitle", "Trích yếu văn bản", 36),
  ],
  row: (task, index) => [
    index,
    task.title,
    leads(task),
    coordinators(task),
    deadline(task, task.dueCurrent),
    STATE_WORDS[task.state],
    STANDING_WORDS[task.standing],
    late(task),
    task.progress,
    task.urgent ? "Khẩn" : null,
    task.assignedAt,
    task.documentNumber,
    task.documentIssuedOn,
    task.documentTitle,
  ],
  foot: (place, tally) => countFoot(place, tally, "lead"),
};

const tracking: TaskSheet = {
  title: "SỔ THEO DÕI NHIỆM VỤ ĐƯỢC GIAO",
  tab: "Theo dõi nhiệm vụ",
  numbered: false,
  columns: [
    number("index", "STT", 6),
    text("task", "Nhiệm vụ", 42),
    text("document", "Văn bản giao (số, ngày, trích yếu)", 30),
    text("lead", "Chủ trì", 20),
    text("coordinators", "Phối hợp", 20),
    date("due", "Thời hạn"),
    date("extended", "Thời hạn điều chỉnh"),
    text("products", "Sản phẩm", 16),
    text("progress", "Tiến độ, kết quả", 26),
    text("state", "Trạng thái", 14),
    number("late", "Số ngày quá hạn", 9),
    text("note", "Ghi chú", 22),
  ],
  row: (task, index) => [
    index,
    task.title,
    joined(task.documentId && documentOf(task), task.documentTitle),
    leads(task),
    coordinators(task),
    deadline(task, task.dueOriginal ?? task.dueCurrent),
    task.dueOriginal !== null && task.dueCurrent !== task.dueOriginal ? task.dueCurrent : null,
    task.products.join("; "),
    progress(task),
    STATE_WORDS[task.state],
    late(task),
    joined(task.urgent && "Khẩn", extension(task), task.lastReason),
  ],
  foot: (place, tally) => countFoot(place, tally, "document"),
};

/** Nghị định 30/2020/NĐ-CP, Phụ lục IV, Mẫu VIII: seven columns, their numbers below. */
const register: TaskSheet = {
  title: "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
  tab: "Giải quyết văn bản đến",
  numbered: true,
  columns: [
    // No arrival number is kept yet: the office writes it in.
    text("arrival", "Số đến", 9),
    text("document", "Tên loại, số và ký hiệu, ngày tháng và tên cơ quan, tổ chức ban hành văn bản", 40),
    text("receiver", "Đơn vị hoặc người nhận", 24),
    date("due", "Thời hạn giải quyết"),
    text("progress", "Tiến độ giải quyết", 28),
    text("answer", "Số, ký hiệu văn bản trả lời", 20),
    text("note", "Ghi chú", 42),
  ],
  row: (task) => [
    null,
    joined(documentOf(task), task.documentIssuer),
    leads(task),
    deadline(task, task.dueCurrent),
    joined(
      `${STATE_WORDS[task.state]}, ${STANDING_WORDS[task.standing].toLowerCase()}`,
      task.state !== "accepted" && task.progress > 0 && `${task.progress}%`,
      task.lastReport,
    ),
    task.resultNumber,
    joined(task.title, task.lastReason),
  ],
  foot: (place) => [
    { document: "Tổng số", receiver: { formula: `COUNTA(${place.range("document")})`, value: place.count } },
  ],
};

export const TASK_SHEETS: Readonly<Record<ExportLayout, TaskSheet>> = { list, tracking, register };

const documentOf = (task: SheetTask): string =>
  documentWords({
    type: task.documentType,
    number: task.documentNumber,
    issuedOn: task.documentIssuedOn,
  });

function progress(task: SheetTask): string {
  const done = task.state === "accepted" ? "Đã hoàn thành" : task.progress > 0 && `${task.progress}%`;
  return joined(done, task.resultNumber && `Văn bản kết quả: ${task.resultNumber}`, task.lastReport);
}

function extension({ pendingExtension: asked }: SheetTask): string | null {
  return asked && `Xin gia hạn đến ${dayWords(asked.asked)}: ${asked.reason}`;
}

/** Totals by state, reckoned by the spreadsheet from the rows, so that they follow what is changed there. */
function countFoot({ range, count }: RowPlace, tally: Tally, beside: string): FootRow[] {
  const line = (label: string, formula: string, value: number): FootRow => ({
    task: label,
    [beside]: { formula, value },
  });
  const states = (Object.keys(STATE_WORDS) as TaskState[]).filter((key) => tally.states.has(key));
  return [
    line("Tổng số nhiệm vụ", `COUNTA(${range("task")})`, count),
    ...states.map((key) =>
      line(STATE_WORDS[key], `COUNTIF(${range("state")},"${STATE_WORDS[key]}")`, tally.states.get(key) ?? 0),
    ),
    line("Số nhiệm vụ có ngày quá hạn", `COUNTIF(${range("late")},">0")`, tally.late),
  ];
}
