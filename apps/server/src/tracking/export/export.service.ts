import { MOST_EXPORT_ROWS, type TaskExportQuery } from "@dondoc/contract";
import type { HeadLine, SheetRow } from "@dondoc/files";
import { recordAudit } from "../../audit/audit.service.ts";
import { dayOf } from "../../clock.ts";
import type { Actor } from "../../http/actor.ts";
import { AppError } from "../../http/app-error.ts";
import type { Deps } from "../../http/deps.ts";
import { authorise } from "../../http/policy.ts";
import type { ExportedTable } from "../../http/send-export.ts";
import { authorityName } from "../../org/authority.service.ts";
import { unitName } from "../../org/unit-tree.service.ts";
import { sightOf } from "../sight.ts";
import { isUnitRole, taskPolicy } from "../task.policy.ts";
import { listTaskIds, type Sight } from "../task-list.repository.ts";
import { sheetTasks } from "./export.repository.ts";
import { type FilterNames, filterWords, sortWords } from "./filter-words.ts";
import { TASK_SHEETS, type Tally } from "./task-sheets.ts";
import { dayWords, documentWords } from "./words.ts";

export { documentWords } from "./words.ts";

/** Rows read at a time: a few milliseconds of work between which requests are answered. */
const BATCH = 500;

/**
 * The whole list as a table, with the rights, filter and order of the list. Which tasks are in it is settled
 * at the beginning; their rows are read by key while the file is taken, holding no connection in between.
 *
 * @param most rows that one file may have
 * @throws AppError FORBIDDEN, EXPORT_TOO_LARGE
 */
export async function exportTasks(
  deps: Deps,
  actor: Actor,
  query: TaskExportQuery,
  most = MOST_EXPORT_ROWS,
): Promise<ExportedTable> {
  authorise(taskPolicy, "tasks.read", actor);
  const { format, separator: _, layout, sort, ids: chosen, ...filter } = query;
  const sight = await sightOf(deps, actor);
  const ids = await listTaskIds(deps.db, sight, filter, {
    sort,
    limit: most + 1,
    withDocument: layout === "register",
    ...(chosen && { ids: chosen }),
  });
  if (ids.length > most) throw new AppError("EXPORT_TOO_LARGE");
  const subject = { kind: "authority", id: actor.authorityId };
  const used = Object.keys({ ...filter, ...(chosen && { ids: chosen }) });
  await recordAudit(deps.db, actor, "tasks.export", subject, {
    layout,
    format,
    rows: ids.length,
    fields: used,
  });
  const sheet = TASK_SHEETS[layout];
  const words = filterWords(
    { ...filter, ...(chosen && { ids: chosen }) },
    await namesOf(deps, actor, sight, query, ids),
  );
  const tally: Tally = { states: new Map(), late: 0 };
  const title = sheet.title.charAt(0) + sheet.title.slice(1).toLowerCase();
  const name = await authorityName(deps.db, actor.authorityId);
  return {
    fileName: `${title} ${fileDay(deps)}`,
    table: {
      name: sheet.tab,
      properties: { title, author: name, created: deps.clock() },
      head: headOf(deps, actor, name, sheet.title, [
        `Phạm vi: ${words}`,
        `Sắp xếp: ${sortWords(sort)}`,
        `Tổng số: ${ids.length}`,
      ]),
      columns: sheet.columns,
      numbered: sheet.numbered,
      rows: rowsOf(deps, sight, ids, sheet.row, tally),
      foot: (place) => sheet.foot(place, tally),
    },
  };
}

async function* rowsOf(
  deps: Deps,
  sight: Sight,
  ids: readonly string[],
  row: (typeof TASK_SHEETS)["list"]["row"],
  tally: Tally,
): AsyncGenerator<SheetRow> {
  let index = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const task of await sheetTasks(deps.db, sight, ids.slice(from, from + BATCH))) {
      tally.states.set(task.state, (tally.states.get(task.state) ?? 0) + 1);
      if (task.lateDays > 0) tally.late++;
      // A moment of the database becomes the day that the wall showed in Vietnam.
      yield row({ ...task, assignedAt: dayOf(new Date(task.assignedAt)) }, ++index);
    }
  }
}

/** Names for the filter's ids. The document's comes from a row that the person sees: an id alone tells nothing. */
async function namesOf(
  deps: Deps,
  actor: Actor,
  sight: Sight,
  { unitId, documentId }: TaskExportQuery,
  ids: readonly string[],
): Promise<FilterNames> {
  const [first] = documentId ? await sheetTasks(deps.db, sight, ids.slice(0, 1)) : [];
  return {
    own: await ownName(deps, actor),
    unit: unitId ? await unitName(deps.db, sight.authorityId, unitId) : null,
    document: first
      ? documentWords({
          type: first.documentType,
          number: first.documentNumber,
          issuedOn: first.documentIssuedOn,
        })
      : null,
  };
}

/** The unit that a person of a unit is bound to; null for who sees everything. */
export async function ownName(deps: Deps, actor: Actor): Promise<string | null> {
  if (!isUnitRole(actor) || !actor.unitId) return null;
  return unitName(deps.db, actor.authorityId, actor.unitId);
}

/** Whose sheet it is, what it is, and of when. */
export function headOf(
  deps: Deps,
  actor: Actor,
  authority: string,
  title: string,
  about: readonly string[],
): HeadLine[] {
  return [
    { text: authority.toUpperCase(), as: "authority" },
    { text: title, as: "title" },
    { text: `Ngày xuất: ${dayWords(dayOf(deps.clock()))}. Người xuất: ${actor.fullName}`, as: "note" },
    { text: about.join(". "), as: "note" },
  ];
}

/** "27-11-2031": no slashes in the name of a file. */
export const fileDay = (deps: Deps): string => dayWords(dayOf(deps.clock())).replaceAll("/", "-");
