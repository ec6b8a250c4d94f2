import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload, IconFileText } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../ui/use-me.ts";

const ReminderDialog = lazy(() => import("./reminder-dialog.tsx"));

/** What can be taken away from the list as a file. @param unitId of the list's filter */
export function DownloadMenu({ unitId }: { unitId: string | undefined }) {
  const { t } = useTranslation("tracking");
  const mayRemind = useMay("official.write");
  const [reminding, setReminding] = useState(false);
  if (!mayRemind) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t("download.menu")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setReminding(true)}>
            {t("download.reminder")}
            <div className="dimmed">{t("download.reminderHint")}</div>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {reminding && (
        <Suspense>
          <ReminderDialog about={unitId ? { unitId } : {}} onClose={() => setReminding(false)} />
        </Suspense>
      )}
    </>
  );
}
