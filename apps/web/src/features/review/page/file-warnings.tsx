import { Button, Popover } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSnapshot } from "./review-context.ts";
import classes from "./signatures.module.css";

/** What the signatures tell has a button of its own. */
const TOLD_BY_SIGNATURES = new Set(["PDF_SIGNED", "PDF_SIGNATURE_BROKEN"]);

/** What the officer should know of the file before trusting its words: read from pictures, changes tracked, letters converted. */
export function FileWarnings() {
  const { t } = useTranslation("review");
  const [opened, setOpened] = useState(false);
  const all = useSnapshot(({ view }) => view.warnings);
  const warnings = all.filter(({ code }) => !TOLD_BY_SIGNATURES.has(code));
  if (warnings.length === 0) return null;
  const title = t("warnings.title", { count: warnings.length });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={380} trapFocus withRoles>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.button}
          data-standing="added"
          title={title}
          leftSection={<IconAlertTriangle size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes.words}>{t("warnings.short", { count: warnings.length })}</span>
          <span className="sr-only">{title}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={title}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
        <div className={classes.scroll} tabIndex={0}>
          <strong>{title}</strong>
          <ul className={classes.list}>
            {warnings.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
