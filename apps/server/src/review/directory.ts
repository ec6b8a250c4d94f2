import type { ProposalParty, UnitCandidate } from "@dondoc/contract";
import type { StoredParty } from "./proposal.table.ts";

/** The authority's directory as the review needs it; loaded once per request. */
export type Directory = {
  /** What a name in a text may mean, best first. */
  candidates(name: string): readonly UnitCandidate[];
  /** The present name of what was chosen; null when it no longer exists or is no longer active. */
  nameOf(match: { kind: UnitCandidate["kind"]; id: string }): string | null;
  /** Active units of a group. */
  membersOf(groupId: string): readonly { id: string; names: readonly string[] }[];
  /** The unit a person belongs to. */
  unitOf(personId: string): string | null;
};

/** At this score a candidate is taken without asking, when no other comes near. */
const SURE = 0.95;
const LEAD_OVER_NEXT = 0.05;

/**
 * What a party of a proposal means now. A choice that was made stays as long as the directory has it;
 * otherwise a name that can only mean one thing is matched, also by a unit that was added meanwhile.
 */
export function resolveParty(party: StoredParty, directory: Directory): ProposalParty {
  if (party.match) {
    const name = directory.nameOf(party.match);
    if (name !== null) return { ...party, match: { ...party.match, name }, candidates: [] };
  }
  const candidates = directory.candidates(party.name);
  const [best, next] = candidates;
  const sure = best && best.score >= SURE && (!next || best.score - next.score >= LEAD_OVER_NEXT);
  if (sure) return { ...party, match: { kind: best.kind, id: best.id, name: best.name }, candidates: [] };
  return { ...party, match: null, candidates: candidates.slice(0, 5) };
}
