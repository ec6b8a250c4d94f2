import {
  Letterhead,
  type OfficialFormat,
  type ReminderBody,
  type UpdateLetterheadBody,
} from "@dondoc/contract";
import { queryOptions } from "@tanstack/react-query";
import { request, requestFile } from "./client.ts";

export const getLetterhead = (): Promise<Letterhead> => request(Letterhead, "GET", "/letterhead");
export const updateLetterhead = (body: UpdateLetterheadBody): Promise<Letterhead> =>
  request(Letterhead, "PATCH", "/letterhead", { body });

/** Has the letter about overdue tasks written, and saves it. @returns the name of the file */
export const downloadReminder = (body: ReminderBody): Promise<string> => requestFile("/tasks/reminder", body);
/** Has the annex of a document's accepted tasks written, and saves it. @returns the name of the file */
export const downloadTaskAnnex = (documentId: string, format: OfficialFormat): Promise<string> =>
  requestFile(`/documents/${documentId}/task-annex`, { format });

export const letterheadQuery = queryOptions({ queryKey: ["letterhead"], queryFn: getLetterhead });
