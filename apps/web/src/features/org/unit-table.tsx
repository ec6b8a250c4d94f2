import type { UnitGroup } from "@dondoc/contract";
import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconPencil, IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMay } from "../../ui/use-me.ts";
import classes from "./org.module.css";
import type { UnitLine } from "./unit-tree.ts";

type Props = {
  lines: readonly UnitLine[];
  groups: readonly UnitGroup[];
  onToggle: (unitId: string) => void;
  onOpen: (mo: string) => void;
};

/** The tree's lines as a table; the indent shows what belongs to what. */
export function UnitTable({ lines, groups, onToggle, onOpen }: Props) {
  const { t } = useTranslation("org");
  return (
    <table className={classes.table}>
      <caption className="sr-only">{t("units.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("units.column.name")}</th>
          <th scope="col">{t("units.column.kind")}</th>
          <th scope="col">{t("units.column.groups")}</th>
          <th scope="col" className={classes.figure}>
            {t("units.column.open")}
          </th>
          <th scope="col">
            <span className="sr-only">{t("units.column.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <UnitRow
            key={line.unit.id}
            line={line}
            groups={groups.filter((group) => group.unitIds.includes(line.unit.id)).map((group) => group.name)}
            onToggle={onToggle}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, "lines" | "groups"> & { line: UnitLine; groups: readonly string[] };

function UnitRow({ line, groups, onToggle, onOpen }: RowProps) {
  const { t } = useTranslation(["org", "common"]);
  const { unit, depth } = line;
  return (
    <tr data-inactive={!unit.active || undefined}>
      <td>
        <div className={classes.unit} style={{ paddingLeft: `${depth * 1.375}rem` }}>
          <Fold line={line} onToggle={onToggle} />
          <div className={classes.words}>
            <Link to="/don-vi/$id" params={{ id: unit.id }} className={classes.name}>
              {unit.name}
            </Link>
            {unit.shortName && <span className="dimmed"> ({unit.shortName})</span>}
            {!unit.active && <span className={classes.inactive}>{t("units.inactive")}</span>}
            {unit.aliases.length > 0 && (
              <div className={classes.aside}>{t("units.aliases", { names: unit.aliases.join("; ") })}</div>
            )}
          </div>
        </div>
      </td>
      <td>{t(`common:unitKind.${unit.kind}`)}</td>
      <td className={classes.aside}>{groups.join(", ")}</td>
      <td className={classes.figure} data-label={t("units.openShort")}>
        {unit.openTasks || <span className="dimmed">0</span>}
      </td>
      <td className={classes.actions}>
        <RowActions line={line} onOpen={onOpen} />
      </td>
    </tr>
  );
}

function Fold({ line, onToggle }: { line: UnitLine; onToggle: (unitId: string) => void }) {
  const { t } = useTranslation("org");
  if (line.below === 0) return <span className={classes.fold} />;
  const Icon = line.open ? IconChevronDown : IconChevronRight;
  return (
    <UnstyledButton
      className={classes.fold}
      aria-expanded={line.open}
      aria-label={t(line.open ? "units.collapse" : "units.expand", { name: line.unit.name })}
      onClick={() => onToggle(line.unit.id)}
    >
      <Icon size={16} aria-hidden />
    </UnstyledButton>
  );
}

function RowActions({ line: { unit }, onOpen }: { line: UnitLine; onOpen: (mo: string) => void }) {
  const { t } = useTranslation("org");
  const mayAdd = useMay("units.add");
  const mayManage = useMay("units.manage");
  return (
    <>
      {mayAdd && unit.active && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("units.addBelow", { name: unit.name })}
          title={t("units.addBelow", { name: unit.name })}
          onClick={() => onOpen(`moi:${unit.id}`)}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      )}
      {mayManage && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("units.edit", { name: unit.name })}
          title={t("units.edit", { name: unit.name })}
          onClick={() => onOpen(unit.id)}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
