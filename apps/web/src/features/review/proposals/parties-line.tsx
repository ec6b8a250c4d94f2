import type { ProposalParty } from "@dondoc/contract";
import { IconBuilding, IconQuestionMark, IconUser, IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./proposals.module.css";

const ICONS = { unit: IconBuilding, group: IconUsersGroup, person: IconUser } as const;
const SHOWN = 2;

/** The parties of a row in one line: the first two by name, the others as a number. */
export function PartiesLine({ parties, empty }: { parties: readonly ProposalParty[]; empty: string }) {
  const { t } = useTranslation("review");
  if (parties.length === 0) return <span className={classes.doubt}>{empty}</span>;
  return (
    <span className={classes.parties}>
      {parties.slice(0, SHOWN).map((party) => (
        <PartyName key={`${party.name} ${party.span?.start}`} party={party} />
      ))}
      {parties.length > SHOWN && <span>{t("row.more", { count: parties.length - SHOWN })}</span>}
    </span>
  );
}

/**
 * A name as the directory has it, or as written with a question mark when the directory lacks it.
 * Only a lead must be known: `optional` names ("các cơ quan liên quan") raise no concern.
 */
export function PartyName({ party, optional = false }: { party: ProposalParty; optional?: boolean }) {
  const { t } = useTranslation("review");
  const Icon = party.match ? ICONS[party.match.kind] : IconQuestionMark;
  const known = party.match !== null;
  return (
    <span
      className={classes.party}
      data-unmatched={known ? undefined : optional ? "optional" : "needed"}
      title={known ? undefined : t("party.unknown")}
    >
      <Icon size={14} stroke={1.7} aria-hidden />
      <span className={classes.partyName}>{party.match?.name ?? party.name}</span>
      {!known && <span className="sr-only">{t("party.unknown")}</span>}
    </span>
  );
}
