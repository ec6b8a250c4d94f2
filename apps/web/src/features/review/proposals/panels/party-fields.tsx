import type { Proposal, ProposalParty } from "@dondoc/contract";
import { CloseButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Picked, UnitPicker } from "../../../../ui/unit-picker.tsx";
import type { Role } from "../../model/commands.ts";
import { useReview } from "../../page/review-context.ts";
import { PartyName } from "../parties-line.tsx";
import classes from "./panels.module.css";

type Props = { proposal: Proposal; part: Role; focused: boolean; onDone: () => void };

/** Leads or coordinating units: what is there, each with a way to take it out, and a picker for more. */
export function PartyFields({ proposal, part, focused, onDone }: Props) {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const parties = proposal[part];
  const unknownAt = parties.findIndex(({ match }) => match === null);
  const unknown = parties[unknownAt];
  const pick = ({ kind, id, name }: Picked) => {
    // The first unknown name gets the picked meaning; otherwise one more is added.
    if (unknown) commands.match(proposal.id, part, unknownAt, { kind, id, name });
    else commands.edit(proposal.id, { [part]: [...parties, chosenParty({ kind, id, name })] });
    if (focused) onDone();
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t(`field.${part}`)}</legend>
      {parties.length > 0 && (
        <ul className={classes.chips}>
          {parties.map((party, index) => (
            <li key={`${party.name} ${party.span?.start}`}>
              <PartyName party={party} optional={part === "coordinators"} />
              <CloseButton
                size="xs"
                aria-label={t("party.remove", { name: party.match?.name ?? party.name })}
                onClick={() =>
                  commands.edit(proposal.id, { [part]: parties.filter((_, other) => other !== index) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <UnitPicker
        label={unknown ? t("party.meaning", { name: unknown.name }) : t(`party.add.${part}`)}
        labelHidden={!unknown}
        autoFocus={focused}
        initialQuery={unknown?.name ?? ""}
        suggestions={unknown?.candidates ?? []}
        exclude={parties.flatMap(({ match }) => match?.id ?? [])}
        onPick={pick}
        onCancel={onDone}
      />
    </fieldset>
  );
}

const chosenParty = (match: NonNullable<ProposalParty["match"]>): ProposalParty => ({
  name: match.name,
  span: null,
  kind: match.kind,
  from: "officer",
  match,
  candidates: [],
});
