import type { ExportQuery, Proposal } from "@dondoc/contract";
import type { SheetColumn, SheetRow } from "@dondoc/files";
import { recordAudit } from "../audit/audit.service.ts";
import { findReadable } from "../documents/document.service.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import { authorise } from "../http/policy.ts";
import type { ExportedTable } from "../http/send-export.ts";
import { authorityName } from "../org/authority.service.ts";
import { documentWords, fileDay, headOf } from "../tracking/export/export.service.ts";
import { proposalsOf } from "./proposal.repository.ts";
import { presentProposals } from "./proposal-view.ts";
import { reviewPolicy } from "./review.policy.ts";

const text = (key: string, heading: string, width: number): SheetColumn => ({
  key,
  heading,
  type: "text",
  width,
});
const COLUMNS: readonly SheetColumn[] = [
  { key: "index", heading: "STT", type: "number", width: 6 },
  text("task", "Nhiệm vụ", 44),
  text("section", "Vị trí trong văn bản", 22),
  text("lead", "Chủ trì", 22),
  text("coordinators", "Phối hợp", 22),
  { key: "due", heading: "Thời hạn", type: "date", width: 12 },
  text("dueWords", "Câu chữ thời hạn", 20),
  text("products", "Sản phẩm", 16),
  text("urgent", "Khẩn", 7),
  text("state", "Trạng thái", 16),
  { key: "confidence", heading: "Độ tin cậy", type: "percent", width: 11 },
  text("words", "Câu giao việc", 60),
];

/** The words of the review page; a test holds them to it. */
export const PROPOSAL_STATE_WORDS: Readonly<Record<Proposal["state"], string>> = {
  pending: "Chờ duyệt",
  accepted: "Đã chấp nhận",
  rejected: "Đã loại",
};
export const REJECT_WORDS: Readonly<Record<NonNullable<Proposal["rejectReason"]>, string>> = {
  "not-an-order": "Không phải giao việc",
  duplicate: "Trùng việc khác",
  "already-done": "Đã làm xong",
  "not-our-authority": "Không thuộc thẩm quyền",
  "too-general": "Quá chung chung",
  other: "Lý do khác",
};

/** The proposals of a document in its order, as a table. @throws AppError FORBIDDEN, NOT_FOUND */
export async function exportProposals(
  deps: Deps,
  actor: Actor,
  documentId: string,
  { format }: ExportQuery,
): Promise<ExportedTable> {
  authorise(reviewPolicy, "review.read", actor);
  const document = await findReadable(deps, actor, documentId);
  const rows = await proposalsOf(deps.db, actor.authorityId, documentId);
  const proposals = await presentProposals(deps.db, actor.authorityId, rows);
  const subject = { kind: "document", id: documentId };
  await recordAudit(deps.db, actor, "documents.export", subject, { format, rows: proposals.length });
  const authority = await authorityName(deps.db, actor.authorityId);
  const name = documentWords({
    type: document.type,
    number: document.number,
    issuedOn: document.issued_on,
  });
  const of = (state: Proposal["state"]) => proposals.filter((proposal) => proposal.state === state).length;
  return {
    // A number holds slashes, which no name of a file may.
    fileName: `Nhiệm vụ của ${name.replace(/[\\/:*?"<>|]/g, "-")} ${fileDay(deps)}`,
    table: {
      name: "Nhiệm vụ của văn bản",
      properties: { title: `Nhiệm vụ của ${name}`, author: authority, created: deps.clock() },
      head: headOf(deps, actor, authority, "DANH SÁCH NHIỆM VỤ TRONG VĂN BẢN", [
        [name, document.title].filter(Boolean).join(": "),
        `Tổng số: ${proposals.length} (đã chấp nhận ${of("accepted")}, chờ duyệt ${of("pending")}, đã loại ${of("rejected")})`,
      ]),
      columns: COLUMNS,
      rows: proposals.map(rowOf),
    },
  };
}

function rowOf(proposal: Proposal, index: number): SheetRow {
  const { deadline, rejectReason, rejectNote } = proposal;
  const reason = [rejectReason && REJECT_WORDS[rejectReason], rejectNote].filter(Boolean).join(": ");
  const parties = (all: Proposal["leads"]) => all.map(({ match, name }) => match?.name ?? name).join("; ");
  return [
    index + 1,
    proposal.title,
    // A bullet's own sign says nothing of its place.
    proposal.section.filter((label) => /[\p{L}\p{N}]/u.test(label)).join(" > "),
    parties(proposal.leads),
    parties(proposal.coordinators),
    deadline?.due ?? null,
    deadline?.text ?? null,
    proposal.products.join("; "),
    proposal.urgent ? "Khẩn" : null,
    [PROPOSAL_STATE_WORDS[proposal.state], reason].filter(Boolean).join("\n"),
    proposal.confidence,
    proposal.text,
  ];
}
