import type { TaskEventKind } from "@dondoc/contract";
import type { StoredTask } from "./task.repository.ts";
import { TRANSITIONS } from "./task.ts";

type OpenExtension = { asked_due: string } | null;

/**
 * What stands against an event beside the state machine, in words for the person; null when nothing.
 * An extension is asked before the date and decided once (law.md §2); the line above several units
 * is moved by its children only.
 * @param data what the event carries; absent when only asking what could be offered
 */
export function checkEvent(
  kind: TaskEventKind,
  task: Pick<StoredTask, "state" | "lead_unit_id" | "due_current">,
  open: OpenExtension,
  today: string,
  data?: Record<string, unknown>,
): string | null {
  if (!TRANSITIONS[kind].from.includes(task.state))
    return "Nhiệm vụ đang ở trạng thái không cho phép việc này.";
  if (task.lead_unit_id === null && kind !== "comment") {
    return "Dòng chung của nhiều đơn vị chỉ thay đổi theo từng đơn vị; mở nhiệm vụ của đơn vị để xử lý.";
  }
  switch (kind) {
    case "extension_asked":
      if (task.due_current === null) return "Nhiệm vụ không có thời hạn nên không cần gia hạn.";
      if (open) return "Đã có đề nghị gia hạn đang chờ quyết định.";
      if (today > task.due_current) return "Đã quá hạn; chỉ xin gia hạn được trước khi hết hạn.";
      return laterThan(task.due_current, data?.due);
    case "extension_granted":
      if (!open) return "Không có đề nghị gia hạn nào đang chờ.";
      return laterThan(task.due_current, data?.due);
    case "extension_refused":
      return open ? null : "Không có đề nghị gia hạn nào đang chờ.";
    default:
      return null;
  }
}

function laterThan(due: string | null, asked: unknown): string | null {
  if (typeof asked !== "string" || due === null || asked > due) return null;
  return "Thời hạn mới phải sau thời hạn đang có.";
}
