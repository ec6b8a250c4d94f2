import type { DocumentSignature } from "@dondoc/contract";
import { Button, Popover } from "@mantine/core";
import { IconShieldCheck, IconShieldExclamation, IconShieldX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../../ui/format.ts";
import { overallStanding, type Standing, standingsOf } from "../model/signatures.ts";
import { useSnapshot } from "./review-context.ts";
import classes from "./signatures.module.css";

const ICONS = { intact: IconShieldCheck, added: IconShieldExclamation, broken: IconShieldX };

/** The file's digital signatures: in one word whether they hold, and on pressing who signed and when. */
export function Signatures() {
  const { t } = useTranslation("review");
  const [opened, setOpened] = useState(false);
  const signatures = useSnapshot(({ view }) => view.signatures);
  if (signatures.length === 0) return null;
  const standings = standingsOf(signatures);
  const overall = overallStanding(standings);
  const Icon = ICONS[overall];
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={380} trapFocus withRoles>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.button}
          data-standing={overall}
          title={t(`signatures.${overall}`)}
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes.words}>{t(`signatures.short.${overall}`)}</span>
          <span className="sr-only">{t(`signatures.${overall}`)}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        className={classes.panel}
        aria-label={t("signatures.title", { count: signatures.length })}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
        <div className={classes.scroll} tabIndex={0}>
          <strong>{t("signatures.title", { count: signatures.length })}</strong>
          {overall !== "intact" && <p className={classes.note}>{t("signatures.whatToDo")}</p>}
          <p className={classes.note}>{t("signatures.trust")}</p>
          <ul className={classes.list}>
            {signatures.map((signature, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change while they are shown
              <Signature key={index} signature={signature} standing={standings[index] ?? "broken"} />
            ))}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Signature({ signature, standing }: { signature: DocumentSignature; standing: Standing }) {
  const { t } = useTranslation("review");
  const { signer, organisation, signedAt } = signature;
  return (
    <li>
      <span className={classes.signer}>{signer ?? t("signatures.unknown")}</span>
      {organisation && organisation !== signer && <span>, {organisation}</span>}
      <span className={classes.detail}>
        {signedAt && `${t("signatures.at", { time: formatMoment(signedAt) })} · `}
        <span data-standing={standing}>{t(`signatures.one.${standing}`)}</span>
      </span>
    </li>
  );
}
