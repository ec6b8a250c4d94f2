import type { EditProposalBody, ProposalsChanged } from "@dondoc/contract";
import type { Deadline, Span } from "@dondoc/directives";
import { recordAudit } from "../audit/audit.service.ts";
import type { Db } from "../db/database.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { loadDirectory } from "./directory.service.ts";
import { type ProposalRow, updateProposal } from "./proposal.repository.ts";
import type { StoredParty } from "./proposal.table.ts";
import { changeProposals, requirePending } from "./proposal-change.ts";
import { toDeadline } from "./proposal-row.ts";
import { checkedSpans, readChosenWords, textOfProposal } from "./selection.service.ts";
import { wordsOf } from "./spans.ts";

type Edit = Omit<EditProposalBody, "version">;

/**
 * Changes what a pending proposal says.
 * @throws AppError NOT_FOUND, CONFLICT with details.current, INVALID_INPUT (spans outside the text),
 *   RULE_BROKEN (decided already; no deadline in the chosen words; a match that the directory lacks)
 */
export async function editProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...edit }: EditProposalBody,
): Promise<ProposalsChanged> {
  const chosen = edit.deadlineFrom && (await deadlineIn(deps, actor, id, edit.deadlineFrom));
  return changeProposals(deps, actor, [{ id, version }], async (trx, [proposal]) => {
    requirePending(proposal!);
    const change = {
      ...(await columnsOf(trx, actor, proposal!, edit)),
      ...(chosen && { deadline: JSON.stringify(toDeadline(chosen)) }),
    };
    await updateProposal(trx, actor.authorityId, id, {
      ...change,
      updated_by: actor.personId,
      updated_at: deps.clock(),
    });
    const fields = Object.keys(edit);
    await recordAudit(trx, actor, "proposals.edit", { kind: "proposal", id }, { fields });
    return { changed: [id], spans: edit.spans !== undefined };
  });
}

async function deadlineIn(deps: Deps, actor: Actor, id: string, span: Span): Promise<Deadline> {
  const { text } = await textOfProposal(deps, actor, id);
  const { deadline } = await readChosenWords(deps, actor, text, [span]);
  if (deadline) return deadline;
  throw new AppError("RULE_BROKEN", {
    message: "Không đọc được thời hạn từ các chữ đã chọn.",
    action: "Chọn đủ cụm từ chỉ thời hạn, hoặc nhập ngày.",
  });
}

async function columnsOf(trx: Db, actor: Actor, proposal: ProposalRow, edit: Edit) {
  const { title, urgent, leads, coordinators, deadline, spans } = edit;
  const stored = async (parties: Edit["leads"]) =>
    JSON.stringify(await withNames(trx, actor.authorityId, parties ?? []));
  return {
    ...(title === undefined ? {} : { title }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(leads === undefined ? {} : { leads: await stored(leads) }),
    ...(coordinators === undefined ? {} : { coordinators: await stored(coordinators) }),
    ...(deadline === undefined ? {} : { deadline: deadline && JSON.stringify(deadline) }),
    ...(spans === undefined ? {} : await spanColumns(trx, proposal, spans)),
  };
}

async function spanColumns(trx: Db, proposal: ProposalRow, wanted: readonly Span[]) {
  const { text, spans } = await checkedSpans(trx, proposal.authority_id, proposal.document_id, wanted);
  return { spans: JSON.stringify(spans), position: spans[0]!.start, text: wordsOf(text, spans) };
}

/** Names of matches are the directory's own. @throws AppError RULE_BROKEN */
async function withNames(
  trx: Db,
  authorityId: string,
  parties: NonNullable<Edit["leads"]>,
): Promise<StoredParty[]> {
  const directory = await loadDirectory(trx, authorityId);
  return parties.map((party) => {
    if (!party.match) return party;
    const name = directory.nameOf(party.match);
    if (name !== null) return { ...party, match: { ...party.match, name } };
    throw new AppError("RULE_BROKEN", {
      message: `Danh bạ không còn "${party.match.name}".`,
      action: "Chọn đơn vị khác trong danh bạ.",
    });
  });
}
