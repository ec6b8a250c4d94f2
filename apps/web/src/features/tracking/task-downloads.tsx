import { MOST_EXPORT_IDS } from "@dondoc/contract";
import {
  IconBook2,
  IconChartBar,
  IconFileSpreadsheet,
  IconFileText,
  IconListCheck,
  IconPrinter,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "../../api/client.ts";
import { type DownloadEntry, DownloadMenu } from "../../ui/download-menu.tsx";
import { useMay } from "../../ui/use-me.ts";
import { baseFilterOf, filterOf, type TaskSearch } from "./task-search.ts";

const ReminderDialog = lazy(() => import("./reminder-dialog.tsx"));

const EXPORT = "/tasks/export";
const excel = <IconFileSpreadsheet size={16} aria-hidden />;
const plain = <IconFileText size={16} aria-hidden />;
const sheet = <IconListCheck size={16} aria-hidden />;
const book = <IconBook2 size={16} aria-hidden />;
const figures = <IconChartBar size={16} aria-hidden />;

type Props = {
  search: TaskSearch;
  /** Ids of the chosen rows. */
  chosen: readonly string[];
};

/** The list as it is filtered and sorted, all its rows or the chosen ones, as files and on paper. */
export function TaskDownloads({ search, chosen }: Props) {
  const { t } = useTranslation("tracking");
  const navigate = useNavigate();
  const mayRemind = useMay("official.write");
  const [reminding, setReminding] = useState(false);
  const filter: Query = { ...filterOf(search) };
  const print = () => void navigate({ to: "/nhiem-vu/in", search });
  const entries: DownloadEntry[] = [
    ...chosenEntries(t, filter, chosen),
    ...listEntries(t, filter, t("download.list")),
    { key: "print", label: t("download.print"), icon: <IconPrinter size={16} aria-hidden />, onClick: print },
    {
      key: "tracking",
      group: t("download.sheets"),
      label: t("download.tracking"),
      icon: sheet,
      path: EXPORT,
      query: { ...filter, layout: "tracking" },
    },
    {
      key: "register",
      label: t("download.register"),
      icon: book,
      path: EXPORT,
      query: { ...filter, layout: "register" },
    },
    {
      key: "by-unit",
      label: t("download.byUnit"),
      hint: t("download.byUnitHint"),
      icon: figures,
      path: "/tasks/by-unit/export",
      query: { ...baseFilterOf({ ...search, level: undefined }) },
    },
    ...(mayRemind ? [reminderEntry(t, () => setReminding(true))] : []),
  ];
  const about = search.unitId ? { unitId: search.unitId } : {};
  return (
    <>
      <DownloadMenu entries={entries} />
      {reminding && (
        <Suspense>
          <ReminderDialog about={about} onClose={() => setReminding(false)} />
        </Suspense>
      )}
    </>
  );
}

function reminderEntry(t: TFunction<"tracking">, onClick: () => void): DownloadEntry {
  return {
    key: "reminder",
    group: t("download.letters"),
    label: t("download.reminder"),
    hint: t("download.reminderHint"),
    icon: plain,
    onClick,
  };
}

/** The tasks of one unit, open and closed, and how it stands. */
export function UnitDownloads({ id }: { id: string }) {
  const { t } = useTranslation("tracking");
  const entries: DownloadEntry[] = [
    ...listEntries(t, { unitId: id }, t("download.unitTasks")),
    {
      key: "tracking",
      label: t("download.tracking"),
      icon: sheet,
      path: EXPORT,
      query: { unitId: id, layout: "tracking" },
    },
    {
      key: "by-unit",
      group: t("download.sheets"),
      label: t("download.unitFigures"),
      icon: figures,
      path: "/tasks/by-unit/export",
      query: { unitId: id, part: "lead" },
    },
  ];
  return <DownloadMenu entries={entries} />;
}

function listEntries(t: TFunction<"tracking">, filter: Query, group: string): DownloadEntry[] {
  return [
    { key: "excel", group, label: t("download.excel"), icon: excel, path: EXPORT, query: filter },
    {
      key: "csv",
      label: t("download.csv"),
      hint: t("download.csvHint"),
      icon: plain,
      path: EXPORT,
      query: { ...filter, format: "csv" },
    },
    {
      key: "csv-semicolon",
      label: t("download.csvSemicolon"),
      hint: t("download.csvSemicolonHint"),
      icon: plain,
      path: EXPORT,
      query: { ...filter, format: "csv", separator: "semicolon" },
    },
  ];
}

function chosenEntries(t: TFunction<"tracking">, filter: Query, ids: readonly string[]): DownloadEntry[] {
  if (ids.length === 0) return [];
  const tooMany = ids.length > MOST_EXPORT_IDS;
  return [
    {
      key: "chosen",
      group: t("download.chosen", { count: ids.length }),
      label: t("download.excel"),
      hint: tooMany ? t("download.tooMany", { most: MOST_EXPORT_IDS }) : undefined,
      icon: excel,
      disabled: tooMany,
      path: EXPORT,
      query: { ...filter, ids },
    },
    {
      key: "chosen-tracking",
      label: t("download.tracking"),
      icon: sheet,
      disabled: tooMany,
      path: EXPORT,
      query: { ...filter, ids, layout: "tracking" },
    },
  ];
}
