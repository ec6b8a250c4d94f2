import type { Proposal } from "@dondoc/contract";
import { Button, Kbd, Menu } from "@mantine/core";
import {
  IconCheck,
  IconDots,
  IconFlame,
  IconGitMerge,
  IconPencil,
  IconScissors,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useReadOnly, useReview, useSnapshot } from "../page/review-context.ts";
import classes from "./proposals.module.css";

/** What can be done with a pending proposal: three large buttons, and the rest in a menu. */
export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("review");
  const { commands } = useReview();
  const readOnly = useReadOnly();
  const busy = useSnapshot(({ working }) => working.has(proposal.id));
  if (readOnly) return null;
  return (
    <div className={classes.actions}>
      <Button
        size="compact-sm"
        loading={busy}
        leftSection={<IconCheck size={15} aria-hidden />}
        onClick={() => commands.accept(proposal.id)}
      >
        {t("action.accept")} <Key name="A" />
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => commands.open("title")}
      >
        {t("action.edit")} <Key name="E" />
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconX size={15} aria-hidden />}
        onClick={() => commands.open("reject")}
      >
        {t("action.reject")} <Key name="X" />
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={t("action.more")} px={8}>
            <IconDots size={15} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconScissors size={15} aria-hidden />}
            rightSection={<Kbd size="xs">S</Kbd>}
            onClick={() => commands.open("split")}
          >
            {t("action.split")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconGitMerge size={15} aria-hidden />}
            rightSection={<Kbd size="xs">M</Kbd>}
            onClick={() => void commands.merge()}
          >
            {t("action.merge")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFlame size={15} aria-hidden />}
            rightSection={<Kbd size="xs">T</Kbd>}
            onClick={() => commands.toggleUrgent()}
          >
            {proposal.urgent ? t("action.notUrgent") : t("action.urgent")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCheck size={15} aria-hidden />}
            rightSection={<Kbd size="xs">Space</Kbd>}
            onClick={() => commands.choose()}
          >
            {t("action.choose")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Key({ name }: { name: string }) {
  return (
    <Kbd size="xs" className={classes.key} aria-hidden>
      {name}
    </Kbd>
  );
}
