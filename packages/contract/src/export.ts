import { z } from "zod";
import { Id, listOf } from "./common.ts";
import { TaskQuery } from "./tasks.ts";

/** The most rows that one file holds; beyond it nobody reads a list, and Excel stops at a million. */
export const MOST_EXPORT_ROWS = 200_000;
/** The most rows chosen one by one: their ids have to fit into an address. */
export const MOST_EXPORT_IDS = 400;

export const EXPORT_FORMATS = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How a table goes out as a file; `separator` parts the cells of a CSV. */
const file = {
  format: z.enum(EXPORT_FORMATS).default("xlsx"),
  separator: z.enum(["comma", "semicolon"]).default("comma"),
};
export const ExportQuery = z.object(file);
export type ExportQuery = z.infer<typeof ExportQuery>;

/**
 * `list`: what the list shows, with its document beside. `tracking`: the tracking sheet of assigned tasks.
 * `register`: "Sổ theo dõi giải quyết văn bản đến" (Nghị định 30/2020/NĐ-CP, Phụ lục IV, Mẫu VIII).
 */
export const EXPORT_LAYOUTS = ["list", "tracking", "register"] as const;
export type ExportLayout = (typeof EXPORT_LAYOUTS)[number];

/** The list's own filter and order, all pages of it; with `ids` only those of them. */
export const TaskExportQuery = TaskQuery.omit({ cursor: true, limit: true }).extend({
  ...file,
  layout: z.enum(EXPORT_LAYOUTS).default("list"),
  ids: listOf(Id).pipe(z.array(Id).min(1).max(MOST_EXPORT_IDS)).optional(),
});
export type TaskExportQuery = z.infer<typeof TaskExportQuery>;

/** The filter of the units' figures. */
export const UnitExportQuery = TaskQuery.omit({ cursor: true, limit: true, sort: true, level: true }).extend(
  file,
);
export type UnitExportQuery = z.infer<typeof UnitExportQuery>;
