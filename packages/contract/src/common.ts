import { z } from "zod";

/** Identifiers are UUIDs (version 7, made by the server): sortable by time, guessable by nobody. */
export const Id = z.uuid();
/** A calendar day, ISO "YYYY-MM-DD", in Asia/Ho_Chi_Minh; what lies before 1900 is a slip of the keys. */
export const Day = z.iso.date().refine((day) => day >= "1900", "Ngày quá xa trong quá khứ.");
/** A moment, ISO 8601 with offset. */
export const Moment = z.iso.datetime({ offset: true });
/** Grows by one with every change of a row; a writer sends the one it has seen (optimistic lock). */
export const Version = z.number().int().nonnegative();
/** UTF-16 offsets into the document's text, `end` exclusive. */
export const SpanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export const Name = z.string().trim().min(1).max(300);
export const Note = z.string().trim().max(5000);

/** Body of every error answer: `code` is documented in {@link ERRORS}. */
export const ErrorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    action: z.string(),
    requestId: z.string(),
    details: z.unknown().optional(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** One page of a list; `next` is the cursor of the following page, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() });

/** Query strings repeat or join by comma: `state=assigned,received`. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((v) => (typeof v === "string" ? v.split(",").filter(Boolean) : v), z.array(item));
