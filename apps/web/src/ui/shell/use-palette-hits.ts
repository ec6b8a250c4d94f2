import { useDebouncedValue } from "@mantine/hooks";
import { IconBuilding, IconChecklist, IconFileText, type TablerIcon } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getDocuments } from "../../api/documents.ts";
import { unitsQuery } from "../../api/org.ts";
import { getTasks } from "../../api/tasks.ts";
import { fold, formatDay } from "../format.ts";
import { useMe } from "../use-me.ts";
import { usePlaces } from "./nav.tsx";

export type Hit = {
  key: string;
  icon: TablerIcon;
  title: string;
  aside?: string | undefined;
  /** Address within the page. */
  href: string;
};
export type HitGroup = { title: string; hits: Hit[] };

/** Pages at once from what the page knows; documents, tasks and units by asking the server. */
export function usePaletteHits(query: string): { groups: HitGroup[]; searching: boolean } {
  const { t } = useTranslation();
  const pages = usePageHits(query);
  const [settled] = useDebouncedValue(query.trim(), 150);
  const documents = useDocumentHits(settled);
  const tasks = useTaskHits(settled);
  const units = useUnitHits(query);
  const groups = [
    { title: t("palette.pages"), hits: pages },
    { title: t("palette.documents"), hits: documents.hits },
    { title: t("palette.tasks"), hits: tasks.hits },
    { title: t("nav.units"), hits: units },
  ].filter((group) => group.hits.length > 0);
  return { groups, searching: documents.searching || tasks.searching || settled !== query.trim() };
}

function usePageHits(query: string): Hit[] {
  const { t } = useTranslation();
  return usePlaces()
    .map((entry) => ({
      key: `page:${entry.to}`,
      icon: entry.icon,
      title: t(`nav.${entry.label}`),
      href: entry.to,
    }))
    .filter((hit) => fold(hit.title).includes(fold(query)));
}

function useDocumentHits(q: string): { hits: Hit[]; searching: boolean } {
  const { t } = useTranslation();
  const allowed = useMe().may.includes("documents.read");
  const answer = useQuery({
    queryKey: ["palette", "documents", q],
    queryFn: ({ signal }) => getDocuments({ q, limit: 6 }, signal),
    enabled: q !== "" && allowed,
    placeholderData: keepPreviousData,
  });
  const items = q === "" ? [] : (answer.data?.items ?? []);
  const hits = items.map((document) => ({
    key: `document:${document.id}`,
    icon: IconFileText,
    title: `${document.number ?? t("documentType.other")} ${document.title}`,
    aside: formatDay(document.issuedOn),
    href: `/van-ban/${document.id}`,
  }));
  return { hits, searching: answer.isFetching };
}

function useTaskHits(q: string): { hits: Hit[]; searching: boolean } {
  const allowed = useMe().may.includes("tasks.read");
  const answer = useQuery({
    queryKey: ["palette", "tasks", q],
    queryFn: ({ signal }) => getTasks({ q, level: "top" } as Parameters<typeof getTasks>[0], signal),
    enabled: q !== "" && allowed,
    placeholderData: keepPreviousData,
  });
  const items = q === "" ? [] : (answer.data?.items.slice(0, 6) ?? []);
  const hits = items.map((task) => ({
    key: `task:${task.id}`,
    icon: IconChecklist,
    title: task.title,
    aside: task.lead?.name,
    href: `/nhiem-vu/${task.id}`,
  }));
  return { hits, searching: answer.isFetching };
}

function useUnitHits(query: string): Hit[] {
  const allowed = useMe().may.includes("directory.read");
  const units = useQuery({ ...unitsQuery, enabled: allowed });
  const wanted = fold(query);
  if (wanted === "") return [];
  return (units.data ?? [])
    .filter((unit) =>
      [unit.name, unit.shortName ?? "", ...unit.aliases].some((n) => fold(n).includes(wanted)),
    )
    .slice(0, 6)
    .map((unit) => ({
      key: `unit:${unit.id}`,
      icon: IconBuilding,
      title: unit.name,
      href: `/don-vi/${unit.id}`,
    }));
}
