import type { Proposal, ProposalDeadline, ProposalParty } from "@dondoc/contract";
import type { Span } from "@dondoc/directives";
import type { Generated, JSONColumnType } from "kysely";

/** A party as stored: candidates are found anew on reading, because the directory changes. */
export type StoredParty = Omit<ProposalParty, "candidates">;

export type ProposalTable = {
  authority_id: string;
  id: string;
  document_id: string;
  reader_id: string | null;
  position: number;
  spans: JSONColumnType<Span[]>;
  text: string;
  title: string;
  section: Generated<string[]>;
  leads: JSONColumnType<StoredParty[]>;
  coordinators: JSONColumnType<StoredParty[]>;
  deadline: JSONColumnType<ProposalDeadline> | null;
  urgent: Generated<boolean>;
  products: Generated<string[]>;
  citations: JSONColumnType<Proposal["citations"]>;
  confidence: number;
  why: Generated<string[]>;
  origin: Proposal["origin"];
  state: Generated<Proposal["state"]>;
  reject_reason: Proposal["rejectReason"];
  reject_note: string | null;
  task_id: string | null;
  updated_by: string | null;
  updated_at: Generated<Date>;
  version: Generated<number>;
};
