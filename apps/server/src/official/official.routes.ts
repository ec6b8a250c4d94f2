import { Id, ReminderBody, TaskAnnexBody } from "@dondoc/contract";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { App } from "../http/app.ts";
import { attachment } from "../http/attachment.ts";
import type { Deps } from "../http/deps.ts";
import { writeReminder, writeTaskAnnex } from "./official.service.ts";
import type { OfficialFile } from "./official-file.ts";

const tags = ["official"];

/** Official documents that the program writes, as files. They are drafts: number and day stay open. */
export function registerOfficialRoutes(app: App, deps: Deps): void {
  app.post(
    "/tasks/reminder",
    {
      config: { needs: "official.write" },
      schema: {
        tags,
        summary: "Công văn đôn đốc about overdue tasks, as .docx or PDF",
        body: ReminderBody,
      },
    },
    async (request, reply) => sendFile(reply, await writeReminder(deps, request.actor, request.body)),
  );

  app.post(
    "/documents/:id/task-annex",
    {
      config: { needs: "official.write" },
      schema: {
        tags,
        summary: "Phụ lục nhiệm vụ of a document's accepted tasks, as .docx or PDF",
        params: z.object({ id: Id }),
        body: TaskAnnexBody,
      },
    },
    async (request, reply) =>
      sendFile(reply, await writeTaskAnnex(deps, request.actor, request.params.id, request.body)),
  );
}

const sendFile = (reply: FastifyReply, { bytes, fileName, mediaType }: OfficialFile): FastifyReply =>
  reply
    .type(mediaType)
    .header("content-disposition", attachment(fileName))
    .header("cache-control", "no-store")
    .send(Buffer.from(bytes));
