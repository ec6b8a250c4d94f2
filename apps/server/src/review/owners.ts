import { type Directory, resolveParty } from "./directory.ts";
import { exceptionWords, excludedMembers } from "./exceptions.ts";
import type { StoredParty } from "./proposal.table.ts";

/** Who an accepted order goes to, as ids of the directory. */
export type Owners = {
  leadUnitIds: string[];
  coordinatorUnitIds: string[];
  /** The one person whom the order names, when it names no unit beside. */
  assigneeId: string | null;
  /** Leads as written that the directory does not know: an order must not lose an owner silently. */
  unmatched: string[];
};

/**
 * Turns the parties of a proposal into units: a group into its members without those it excepts, a
 * person into their unit. Coordinating parties without a match ("các cơ quan liên quan") go to nobody.
 * @param text the document's text, in which the exceptions stand behind the party's words
 */
export function ownersOf(
  proposal: { leads: readonly StoredParty[]; coordinators: readonly StoredParty[] },
  text: string,
  directory: Directory,
): Owners {
  const leads = proposal.leads.map((party) => ({ party, found: findOwner(party, text, directory) }));
  const leadUnitIds = unique(leads.flatMap(({ found }) => found?.unitIds ?? []));
  const coordinating = proposal.coordinators.flatMap(
    (party) => findOwner(party, text, directory)?.unitIds ?? [],
  );
  const persons = leads.flatMap(({ found }) => found?.personId ?? []);
  return {
    leadUnitIds,
    coordinatorUnitIds: unique(coordinating).filter((id) => !leadUnitIds.includes(id)),
    assigneeId: leads.length === 1 ? (persons[0] ?? null) : null,
    unmatched: leads
      .filter(({ found }) => !found || found.unitIds.length === 0)
      .map(({ party }) => party.name),
  };
}

type Owner = { unitIds: string[]; personId: string | null };

function findOwner(party: StoredParty, text: string, directory: Directory): Owner | null {
  const { match } = resolveParty(party, directory);
  if (!match) return null;
  if (match.kind === "unit") return { unitIds: [match.id], personId: null };
  if (match.kind === "person") {
    const unit = directory.unitOf(match.id);
    return { unitIds: unit ? [unit] : [], personId: match.id };
  }
  const words = exceptionWords(party.name, text, party.span?.end ?? null);
  const without = words === null ? new Set<string>() : excludedMembers(words, match.id, directory);
  const members = directory.membersOf(match.id).map((unit) => unit.id);
  return { unitIds: members.filter((id) => !without.has(id)), personId: null };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
