import type { TaskExportQuery, TaskQuery } from "@dondoc/contract";
import { dayWords, STANDING_WORDS, STATE_WORDS } from "./words.ts";

const SORT_WORDS: Readonly<Record<TaskQuery["sort"], string>> = {
  due: "thời hạn, gần nhất xếp trước",
  "-due": "thời hạn, xa nhất xếp trước",
  assigned: "ngày giao, cũ nhất xếp trước",
  "-assigned": "ngày giao, mới nhất xếp trước",
  title: "tên nhiệm vụ",
  unit: "đơn vị chủ trì",
  state: "trạng thái",
  "-updated": "mới cập nhật xếp trước",
};
const PART_WORDS = { lead: "chủ trì", coordinating: "phối hợp", any: "chủ trì hoặc phối hợp" } as const;

/** Names that a filter holds only as ids; null when they are not known. */
export type FilterNames = {
  unit: string | null;
  document: string | null;
  /** The unit whose people see only what it leads or helps with; null for everybody else. */
  own: string | null;
};

type Filter = Omit<Partial<TaskExportQuery>, "sort" | "format" | "separator" | "layout">;

/** What a list was filtered by, in words for its head: "trạng thái: Đã giao, Đã nhận; chỉ việc khẩn". */
export function filterWords(filter: Filter, names: FilterNames): string {
  const { q, state, standing, urgent, dueFrom, dueTo } = filter;
  const words = [
    names.own && `nhiệm vụ của ${names.own}`,
    filter.ids && `${filter.ids.length} nhiệm vụ được chọn`,
    q && `có từ “${q}”`,
    state?.length && `trạng thái: ${state.map((key) => STATE_WORDS[key]).join(", ")}`,
    standing?.length && `tình trạng: ${standing.map((key) => STANDING_WORDS[key]).join(", ")}`,
    filter.unitId && `${names.unit ?? "một đơn vị"} ${PART_WORDS[filter.part ?? "any"]}`,
    filter.documentId && `giao tại ${names.document ?? "một văn bản"}`,
    urgent !== undefined && (urgent ? "chỉ việc khẩn" : "không kể việc khẩn"),
    filter.extension && "đang xin gia hạn",
    dueFrom && `thời hạn từ ${dayWords(dueFrom)}`,
    dueTo && `thời hạn đến ${dayWords(dueTo)}`,
    filter.level === "top" && "mỗi việc giao một dòng",
  ].filter(Boolean);
  return words.length === 0 ? "tất cả nhiệm vụ" : words.join("; ");
}

export const sortWords = (sort: TaskQuery["sort"]): string => SORT_WORDS[sort];
