import type { TaskCounts, UnitExportQuery } from "@dondoc/contract";
import type { FootRow, RowPlace, SheetColumn, SheetRow } from "@dondoc/files";
import { recordAudit } from "../../audit/audit.service.ts";
import type { Actor } from "../../http/actor.ts";
import type { Deps } from "../../http/deps.ts";
import { authorise } from "../../http/policy.ts";
import type { ExportedTable } from "../../http/send-export.ts";
import { authorityName } from "../../org/authority.service.ts";
import { unitName } from "../../org/unit-tree.service.ts";
import { sightOf } from "../sight.ts";
import { taskPolicy } from "../task.policy.ts";
import { countsFrom } from "../task-counts.ts";
import { countGroupsByUnit, type UnitGroup } from "./export.repository.ts";
import { fileDay, headOf, ownName } from "./export.service.ts";
import { filterWords } from "./filter-words.ts";

const TITLE = "TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ";

const count = (key: string, heading: string, width = 10): SheetColumn => ({
  key,
  heading,
  type: "number",
  width,
});
const share = (key: string, heading: string): SheetColumn => ({ key, heading, type: "percent", width: 13 });
const COLUMNS: readonly SheetColumn[] = [
  count("index", "STT", 6),
  { key: "unit", heading: "Đơn vị", type: "text", width: 36 },
  count("total", "Tổng số"),
  count("doneOnTime", "Hoàn thành đúng hạn"),
  count("doneLate", "Hoàn thành trễ hạn"),
  count("doneNoDeadline", "Hoàn thành, không có hạn"),
  count("done", "Cộng đã hoàn thành"),
  count("openInTime", "Chưa hoàn thành, trong hạn"),
  count("openOverdue", "Chưa hoàn thành, quá hạn"),
  count("openNoDeadline", "Chưa hoàn thành, không có hạn"),
  count("open", "Cộng chưa hoàn thành"),
  count("cancelled", "Không tính (tạm dừng, hủy)"),
  share("shareDue", "Đúng hạn trên số đã đến hạn"),
  share("shareAll", "Hoàn thành trên tổng số"),
];
const SUMMED = COLUMNS.filter(({ key, type }) => type === "number" && key !== "index").map(({ key }) => key);

type Line = { unit: string; counts: TaskCounts };

/**
 * The official two-by-two of every unit and its two named shares, over the same filter as the list;
 * the figures are those of the unit's page.
 *
 * @throws AppError FORBIDDEN
 */
export async function exportUnits(deps: Deps, actor: Actor, query: UnitExportQuery): Promise<ExportedTable> {
  authorise(taskPolicy, "tasks.read", actor);
  const { format, separator: _, ...filter } = query;
  const sight = await sightOf(deps, actor);
  const lines = linesOf(await countGroupsByUnit(deps.db, sight, filter));
  const subject = { kind: "authority", id: actor.authorityId };
  const fields = Object.keys(filter);
  await recordAudit(deps.db, actor, "units.export", subject, { format, rows: lines.length, fields });
  const name = await authorityName(deps.db, actor.authorityId);
  const unit = filter.unitId ? await unitName(deps.db, actor.authorityId, filter.unitId) : null;
  const words = filterWords(filter, { unit, document: null, own: await ownName(deps, actor) });
  return {
    fileName: `Tổng hợp nhiệm vụ theo đơn vị ${fileDay(deps)}`,
    table: {
      name: "Tổng hợp theo đơn vị",
      properties: { title: "Tổng hợp nhiệm vụ theo đơn vị", author: name, created: deps.clock() },
      head: headOf(deps, actor, name, TITLE, [`Phạm vi: ${words}`, "Mỗi nhiệm vụ tính cho đơn vị chủ trì"]),
      columns: COLUMNS,
      rows: lines.map(rowOf),
      foot: (place) => [totalRow(place, lines)],
    },
  };
}

/** Most overdue first: whom to call. */
function linesOf(groups: readonly UnitGroup[]): Line[] {
  const byUnit = Map.groupBy(groups, (group) => group.unitId);
  return [...byUnit.values()]
    .map((own) => ({ unit: own[0]!.unitName, counts: countsFrom(own) }))
    .sort(
      (a, b) =>
        b.counts.openOverdue - a.counts.openOverdue ||
        openOf(b.counts) - openOf(a.counts) ||
        a.unit.localeCompare(b.unit, "vi"),
    );
}

const openOf = (c: TaskCounts): number => c.openInTime + c.openOverdue + c.noDeadlineOpen;
const doneOf = (c: TaskCounts): number => c.doneOnTime + c.doneLate + c.noDeadlineDone;

function numbersOf(c: TaskCounts): number[] {
  return [
    doneOf(c) + openOf(c),
    c.doneOnTime,
    c.doneLate,
    c.noDeadlineDone,
    doneOf(c),
    c.openInTime,
    c.openOverdue,
    c.noDeadlineOpen,
    openOf(c),
    c.cancelled,
  ];
}

/** Shares of nothing are left empty, as the page shows a dash. */
const part = (some: number, all: number): number | null => (all === 0 ? null : some / all);

function rowOf({ unit, counts }: Line, index: number): SheetRow {
  const due = counts.doneOnTime + counts.doneLate + counts.openOverdue;
  return [
    index + 1,
    unit,
    ...numbersOf(counts),
    part(counts.doneOnTime, due),
    part(doneOf(counts), doneOf(counts) + openOf(counts)),
  ];
}

function totalRow({ range }: RowPlace, lines: readonly Line[]): FootRow {
  const sums = lines.reduce<number[]>(
    (all, { counts }) => numbersOf(counts).map((value, index) => value + (all[index] ?? 0)),
    SUMMED.map(() => 0),
  );
  const sum = (key: string): string => `SUM(${range(key)})`;
  const value = (key: string): number => sums[SUMMED.indexOf(key)] ?? 0;
  const shareOf = (some: string, all: readonly string[]) => {
    const whole = all.map(sum).join("+");
    const wholeValue = all.reduce((total, key) => total + value(key), 0);
    return {
      formula: `IF(${whole}=0,0,${sum(some)}/(${whole}))`,
      value: part(value(some), wholeValue) ?? 0,
      percent: true,
    };
  };
  return {
    unit: "Cộng",
    ...Object.fromEntries(SUMMED.map((key) => [key, { formula: sum(key), value: value(key) }])),
    shareDue: shareOf("doneOnTime", ["doneOnTime", "doneLate", "openOverdue"]),
    shareAll: shareOf("done", ["total"]),
  };
}
