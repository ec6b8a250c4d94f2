import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconDownload, IconX } from "@tabler/icons-react";
import { Fragment, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "../api/client.ts";
import classes from "./download-menu.module.css";
import { formatSize } from "./format.ts";
import { useDownload } from "./use-download.ts";

/** One line of {@link DownloadMenu}. */
export type DownloadEntry = {
  key: string;
  label: string;
  /** A line below: what is in the file, or why it cannot be had now. */
  hint?: string | undefined;
  icon?: ReactNode;
  disabled?: boolean;
  /** Begins a new group, under this heading. */
  group?: string | undefined;
} & (
  | {
      /** Address of the file below `/api/v1`. */
      path: string;
      query?: Query;
    }
  | { onClick: () => void }
);

type Props = {
  entries: readonly DownloadEntry[];
  size?: "xs" | "sm" | "compact-sm";
  /** On a phone only the sign is shown; the words stay for screen readers. */
  tight?: boolean;
};

/**
 * The button "Tải về" with everything that can be had of a page as a file. While a file is being made the
 * button says how far it is and can stop it; a refusal is told in words.
 */
export function DownloadMenu({ entries, size = "xs", tight = false }: Props) {
  const { t } = useTranslation("common");
  const { running, bytes, start, stop } = useDownload();
  const [opened, setOpened] = useState(false);
  const progress = bytes === 0 ? t("download.making") : t("download.taking", { size: formatSize(bytes) });
  return (
    <Menu
      position="bottom-end"
      width={280}
      withinPortal={false}
      opened={opened}
      // While it runs the button stops, and opens nothing.
      onChange={(next) => setOpened(next && !running)}
    >
      <Menu.Target>
        {/* The same button all along, so that the keyboard's place is not lost. */}
        <Button
          variant="default"
          size={size}
          className={classes.button}
          data-tight={tight || undefined}
          leftSection={<IconDownload size={15} aria-hidden />}
          rightSection={running ? <IconX size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          {...(running && {
            onClick: stop,
            title: t("download.stop"),
            "aria-label": `${progress} ${t("download.stop")}`,
          })}
        >
          <span className={classes.label}>{running ? progress : t("download.button")}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <Fragment key={entry.key}>
            {entry.group && <Menu.Label>{entry.group}</Menu.Label>}
            <Menu.Item
              leftSection={entry.icon}
              disabled={entry.disabled ?? false}
              onClick={() => ("path" in entry ? void start(entry.path, entry.query) : entry.onClick())}
            >
              {entry.label}
              {entry.hint && (
                <Text component="span" display="block" size="xs" c="dimmed">
                  {entry.hint}
                </Text>
              )}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
