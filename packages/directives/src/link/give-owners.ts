import { headAt } from "../find/parties/party-heads.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { type FoundParty, splitParties } from "../find/parties/split-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { wordAt } from "../source/words.ts";
import type { Node } from "../structure/outline.ts";
import type { Party } from "../types.ts";
import { bracketOwners } from "./bracket-owners.ts";
import type { Draft, Part, Walk } from "./draft.ts";
import { actingParties, toParty } from "./parties-of.ts";
import { referBack } from "./refer-back.ts";

const NOBODY: readonly FoundParty[] = [];
const NO_PARTY: readonly Party[] = [];

/** An unlabelled paragraph goes on with its item: whoever acts in the item's last order acts here too. */
function ownersOfItem({ draws }: Walk, node: Node): readonly Party[] {
  if (node.kind !== "paragraph" || !node.parent?.label) return NO_PARTY;
  for (let i = draws.drafts.length - 1; i >= 0; i--) {
    const { node: at, rules, leads } = draws.drafts[i] as Draft;
    if (at !== node.parent && at.parent !== node.parent) break;
    if (at.kind !== "paragraph" && at !== node.parent) break;
    if (rules.includes("lead:clause") || rules.includes("lead:referred")) return leads;
  }
  return NO_PARTY;
}

/** "Các chủ đầu tư: yêu cầu nhà thầu ...": those whom an owner supervises take no orders from the document. */
function isUnderCare({ name }: FoundParty): boolean {
  return UNDER_CARE.test(name);
}

const UNDER_CARE =
  /^(?:các |những )?(?:nhà thầu(?: thi công| tư vấn)?|doanh nghiệp|hộ (?:dân|gia đình|kinh doanh)|người dân|chủ (?:hộ|cơ sở|phương tiện)|đơn vị (?:thi công|tư vấn)|tư vấn)$/u;

/** The parties that the paragraph names before its clause, when a short name may refer to one of them. */
function namedBefore({ source }: Walk, paragraph: Paragraph, actor: number): () => Party[] {
  return () => {
    const parties: Party[] = [];
    const { words, text } = paragraph;
    for (let i = 0; i < actor; i++) {
      const end = headAt(words, i) ? Math.min(actor, scanParties(words, i, actor)) : i;
      if (end <= i) continue;
      for (const one of splitParties(text, words, i, end))
        parties.push(toParty(source, paragraph, one, "clause"));
      i = end - 1;
    }
    return parties;
  };
}

/**
 * Gives a draft its owners: those of its own clause, else those of the order before it in the paragraph, else those
 * that its item, heading or lead-in names.
 * @param before the order before it in the same paragraph
 */
export function giveOwners(walk: Walk, node: Node, draft: Draft, before: Draft | null): void {
  const part = draft.parts[0] as Part;
  const { paragraph, end } = part;
  const actor = draft.clause?.actor ?? -1;
  const which = draft.clause?.rules.includes("action:subject-which") ? draft.clause.predicate : -1;
  const own = actor >= 0 ? actingParties(paragraph, actor, wordAt(paragraph.words, end), which) : NOBODY;
  if (own.length > 0) {
    const said = own.map((party) => toParty(walk.source, paragraph, party, "clause"));
    const above = () => walk.owners.inherited(node);
    const told = draft.clause?.rules.includes("action:giao") && own.every(isUnderCare) ? above() : NO_PARTY;
    if (told.length > 0) draft.leads = told;
    else
      draft.leads = referBack(said, {
        above,
        drafts: walk.draws.drafts,
        inParagraph: namedBefore(walk, paragraph, actor),
      });
    const from = told.length > 0 ? told[0]?.from : draft.leads === said ? "clause" : "referred";
    draft.rules = [...draft.rules, `lead:${from}`];
    return;
  }
  const { leads, coordinators } = bracketOwners(walk, part);
  draft.coordinators = coordinators;
  if (leads.length > 0) {
    draft.leads = leads;
    draft.rules = [...draft.rules, "lead:clause"];
  } else if (before && before.leads.length > 0) {
    draft.leads = before.leads;
    draft.rules = [...draft.rules, "lead:carried"];
  } else {
    const runIn = walk.owners.runIn(node).parties;
    const item = runIn.length > 0 ? NO_PARTY : ownersOfItem(walk, node);
    draft.leads = runIn.length > 0 ? runIn : item.length > 0 ? item : walk.owners.inherited(node);
    const from = item.length > 0 ? "carried" : draft.leads[0]?.from;
    if (draft.leads.length > 0) draft.rules = [...draft.rules, `lead:${from}`];
  }
}
