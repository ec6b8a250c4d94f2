import { z } from "zod";
import { Day, Id, Version } from "./common.ts";

/** Official documents out: what an office writes on its head and under its foot, and what is asked for. */

/** In which way letters of the authority are signed (Nghị định 30 Đ13). */
export const SIGNING_WAYS = ["head", "deputy", "office", "office_deputy"] as const;
export const SigningWay = z.enum(SIGNING_WAYS);
export type SigningWay = z.infer<typeof SigningWay>;

const line = (most: number) => z.string().trim().max(most);

/** Head and foot of the authority's documents. */
export const Letterhead = z.object({
  /** Cơ quan chủ quản; null for a committee, which prints none. */
  parent: z.string().nullable(),
  /** Cơ quan ban hành. */
  issuer: z.string(),
  /** Địa danh. */
  place: z.string(),
  /** The part of the symbol after the number: `UBND-VP` of `Số: 12/UBND-VP`. */
  letterSymbol: z.string(),
  /** What follows `Lưu: `. */
  archive: z.string(),
  signing: SigningWay,
  /** Who signs; empty in a draft. */
  signer: z.string(),
  /** Nobody has set anything yet: the values follow from the authority's name and kind. */
  derived: z.boolean(),
  version: Version,
});
export type Letterhead = z.infer<typeof Letterhead>;

export const UpdateLetterheadBody = z.object({
  version: Version,
  parent: line(300).nullable(),
  issuer: line(300).min(1),
  place: line(100).min(1),
  letterSymbol: line(50).min(1),
  archive: line(100),
  signing: SigningWay,
  signer: line(100),
});
export type UpdateLetterheadBody = z.infer<typeof UpdateLetterheadBody>;

export const OFFICIAL_FORMATS = ["docx", "pdf"] as const;
export const OfficialFormat = z.enum(OFFICIAL_FORMATS);
export type OfficialFormat = z.infer<typeof OfficialFormat>;

/** The most tasks that one letter names. */
export const MOST_REMINDED = 1000;

/**
 * Công văn đôn đốc about overdue tasks: of those named, else of the unit's, else of all. Tasks that are
 * named but not overdue are left out.
 */
export const ReminderBody = z.object({
  format: OfficialFormat,
  taskIds: z.array(Id).min(1).max(MOST_REMINDED).optional(),
  unitId: Id.optional(),
  /** Until when units shall answer. */
  replyBy: Day,
});
export type ReminderBody = z.infer<typeof ReminderBody>;

/** The annex of tasks that a document gave. */
export const TaskAnnexBody = z.object({ format: OfficialFormat });
export type TaskAnnexBody = z.infer<typeof TaskAnnexBody>;
