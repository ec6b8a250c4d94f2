import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { notifyDone } from "../../ui/notify.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useMay } from "../../ui/use-me.ts";
import { GroupList } from "./group-list.tsx";
import { UnitDirectory } from "./unit-directory.tsx";

const AddUnitDialog = lazy(() => import("../../ui/add-unit-dialog.tsx"));
const UnitDialog = lazy(() => import("./unit-dialog.tsx"));
const GroupDialog = lazy(() => import("./group-dialog.tsx"));
/** `?mo=` of a form for something new; `moi:<id>` = below that unit. */
const NEW = "moi";

/** The directory: units as a tree, and the groups that documents name collectively. */
export function UnitsPage() {
  const { t } = useTranslation("org");
  const search = useSearch({ from: "/signed-in/don-vi" });
  const navigate = useNavigate({ from: "/don-vi" });
  const mayManage = useMay("units.manage");
  const mayAdd = useMay("units.add");
  const groups = search.xem === "nhom";
  const open = (mo: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, mo }), replace: true });
  const mayOpenNew = groups ? mayManage : mayAdd;
  return (
    <>
      <PageHeader
        title={t("units.title")}
        description={t(groups ? "groups.description" : "units.description")}
        actions={
          mayOpenNew && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open(NEW)}>
              {t(groups ? "groups.add" : "units.add")}
            </Button>
          )
        }
      />
      <TabLinks
        label={t("units.tabs")}
        tabs={[
          { label: t("units.tabUnits"), link: { to: "/don-vi", search: {} }, active: !groups },
          { label: t("units.tabGroups"), link: { to: "/don-vi", search: { xem: "nhom" } }, active: groups },
        ]}
      />
      {groups ? <GroupList onEdit={open} /> : <UnitDirectory onOpen={open} />}
      <Suspense>
        {!groups && search.mo?.startsWith(NEW) && mayAdd && (
          <AddUnitDialog
            name=""
            parentId={search.mo.slice(NEW.length + 1) || null}
            onClose={() => open(undefined)}
            onAdded={(unit) => {
              notifyDone(t("units.added", { name: unit.name }));
              open(undefined);
            }}
          />
        )}
        {!groups && search.mo && !search.mo.startsWith(NEW) && mayManage && (
          <UnitDialog id={search.mo} onClose={() => open(undefined)} />
        )}
        {groups && search.mo && mayManage && (
          <GroupDialog id={search.mo === NEW ? null : search.mo} onClose={() => open(undefined)} />
        )}
      </Suspense>
    </>
  );
}
