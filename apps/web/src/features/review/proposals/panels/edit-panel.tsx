import type { Proposal } from "@dondoc/contract";
import { Button, Checkbox, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useReview } from "../../page/review-context.ts";
import { DeadlineFields } from "./deadline-fields.tsx";
import classes from "./panels.module.css";
import { PartyFields } from "./party-fields.tsx";

type Props = { proposal: Proposal; at: "title" | "leads" | "coordinators" | "deadline" };

/** The fields of a proposal. Each is saved as soon as it is left; `at` tells where the caret begins. */
export function EditPanel({ proposal, at }: Props) {
  const { t } = useTranslation("review");
  const { commands, screen } = useReview();
  const close = () => screen.tell({ kind: "panel", panel: null });
  const keys = (event: KeyboardEvent) => {
    // An open list of units takes Escape for itself.
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only catches Escape from the fields inside
    <div data-panel className={classes.panel} onKeyDown={keys}>
      <TitleField proposal={proposal} focused={at === "title"} onDone={close} />
      <PartyFields
        key={`leads ${at}`}
        proposal={proposal}
        part="leads"
        focused={at === "leads"}
        onDone={close}
      />
      <PartyFields
        key={`coordinators ${at}`}
        proposal={proposal}
        part="coordinators"
        focused={at === "coordinators"}
        onDone={close}
      />
      <DeadlineFields key={`deadline ${at}`} proposal={proposal} focused={at === "deadline"} onDone={close} />
      <div className={classes.panelFoot}>
        <Checkbox
          size="xs"
          label={t("row.urgent")}
          checked={proposal.urgent}
          onChange={() => commands.toggleUrgent()}
        />
        <Button size="compact-sm" variant="default" onClick={close}>
          {t("panel.done")}
        </Button>
      </div>
    </div>
  );
}

function TitleField({
  proposal,
  focused,
  onDone,
}: {
  proposal: Proposal;
  focused: boolean;
  onDone: () => void;
}) {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const [title, setTitle] = useState(proposal.title);
  const save = () => {
    const next = title.replaceAll(/\s+/gu, " ").trim();
    if (next !== "" && next !== proposal.title) commands.edit(proposal.id, { title: next });
  };
  return (
    <Textarea
      label={t("field.title")}
      value={title}
      autosize
      minRows={1}
      maxRows={5}
      maxLength={500}
      autoFocus={focused}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        save();
        onDone();
      }}
    />
  );
}
