import type { Proposal, ProposalParty } from "@dondoc/contract";
import { Button, Kbd } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { groupsQuery } from "../../../api/org.ts";
import type { Role } from "../model/commands.ts";
import { firstUnmatched } from "../model/order.ts";
import { useReview } from "../page/review-context.ts";
import { PartyName } from "./parties-line.tsx";
import classes from "./proposals.module.css";

const OFFERED = 4;

/** The parties of one part; for the first unknown name its candidates under the keys 1 to 4. */
export function PartiesDetail({ proposal, part }: { proposal: Proposal; part: Role }) {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const parties = proposal[part];
  const first = proposal.state === "pending" ? firstUnmatched(proposal) : null;
  const unknown = first?.role === part ? parties[first.index] : undefined;
  if (parties.length === 0) return <span className={classes.doubt}>{t("row.noLead")}</span>;
  return (
    <>
      <span className={classes.parties}>
        {parties.map((party) => (
          <PartyWithReach
            key={`${party.name} ${party.span?.start}`}
            party={party}
            optional={part === "coordinators"}
          />
        ))}
      </span>
      {unknown && first && (
        <fieldset className={classes.candidates}>
          <legend className="sr-only">{t("party.candidates", { name: unknown.name })}</legend>
          {unknown.candidates.slice(0, OFFERED).map((candidate, index) => (
            <Button
              key={candidate.id}
              size="compact-xs"
              variant="default"
              rightSection={<Kbd size="xs">{index + 1}</Kbd>}
              onClick={() => {
                const { kind, id, name } = candidate;
                commands.match(proposal.id, part, first.index, { kind, id, name });
              }}
            >
              {candidate.name}
            </Button>
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            rightSection={<Kbd size="xs">{part === "leads" ? "C" : "P"}</Kbd>}
            onClick={() => commands.open(part)}
          >
            {t("party.find")}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            rightSection={<Kbd size="xs">0</Kbd>}
            onClick={() => commands.match(proposal.id, part, first.index, null)}
          >
            {t("party.drop")}
          </Button>
        </fieldset>
      )}
    </>
  );
}

/** A collective owner is shown with the number of units that will get the task. */
function PartyWithReach({ party, optional }: { party: ProposalParty; optional: boolean }) {
  const { t } = useTranslation("review");
  const isGroup = party.match?.kind === "group";
  const groups = useQuery({ ...groupsQuery, enabled: isGroup });
  const reach = groups.data?.find(({ id }) => id === party.match?.id)?.unitIds.length;
  return (
    <span>
      <PartyName party={party} optional={optional} />
      {isGroup && reach !== undefined && (
        <span className={reach === 0 ? classes.doubt : "dimmed"}>
          {" "}
          ({t(reach === 0 ? "party.emptyGroup" : "party.fansOut", { count: reach })})
        </span>
      )}
    </span>
  );
}
