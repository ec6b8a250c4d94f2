import type { ProposalParty } from "@dondoc/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { candidatesQuery } from "../../../api/org.ts";
import type { Role } from "../model/commands.ts";
import type { DismissReason } from "../model/dismiss-reasons.ts";
import { type Review, useReview } from "../page/review-context.ts";
import { spansInBlocks } from "../text/selection.ts";
import { type Span, trimSpan } from "../text/span.ts";
import type { Layout } from "./use-layout.ts";

/** What the selected words can become. */
export type SelectionActions = {
  create: () => void;
  party: (role: Role) => void;
  deadline: () => void;
  askWhyNot: () => void;
  dismiss: (reason: DismissReason) => void;
};

/** A candidate this close to the words is taken; the officer sees it and can change it. */
const SURE = 0.9;

export function useSelectionActions(layout: Layout): SelectionActions {
  const review = useReview();
  const client = useQueryClient();
  return useMemo(() => {
    const selected = (): Span | null => review.screen.snapshot().selection;
    const { commands, screen } = review;
    return {
      create: () => {
        const span = selected();
        if (span) void commands.create(spansInBlocks(layout.text, span, layout.stretches));
        clearSelection(review);
      },
      party: (role) => {
        const span = selected();
        const proposal = commands.focused;
        if (!span || !proposal) return;
        clearSelection(review);
        const name = layout.text
          .slice(span.start, span.end)
          .replaceAll(/[*\s]+/gu, " ")
          .trim();
        void client.ensureQueryData(candidatesQuery(name)).then((candidates) => {
          const best = candidates.find(({ score }) => score >= SURE);
          const match = best ? { kind: best.kind, id: best.id, name: best.name } : null;
          const party: ProposalParty = {
            name,
            span,
            kind: kindOf(match),
            from: "officer",
            match,
            candidates,
          };
          commands.edit(proposal.id, { [role]: addParty(proposal[role], party) });
        });
      },
      deadline: () => {
        const span = selected();
        const proposal = commands.focused;
        if (!span || !proposal) return;
        clearSelection(review);
        commands.edit(proposal.id, { deadlineFrom: span });
      },
      askWhyNot: () => screen.tell({ kind: "panel", panel: "dismiss" }),
      dismiss: (reason) => {
        const span = selected();
        const words = span && trimSpan(layout.text, span);
        clearSelection(review);
        if (words) commands.dismiss(words, reason);
      },
    };
  }, [review, client, layout]);
}

const kindOf = (match: ProposalParty["match"]): ProposalParty["kind"] => match?.kind ?? "unit";

/** A party for the same unit, or with the same words, is replaced and not named twice. */
function addParty(parties: readonly ProposalParty[], party: ProposalParty): ProposalParty[] {
  const others = parties.filter(
    ({ name, match }) => name !== party.name && !(match && match.id === party.match?.id),
  );
  return [...others, party];
}

function clearSelection({ screen }: Review): void {
  window.getSelection()?.removeAllRanges();
  screen.tell({ kind: "select", span: null });
}
