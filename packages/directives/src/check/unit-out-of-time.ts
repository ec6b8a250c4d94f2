import { formatDay } from "../calendar/index.ts";
import { type UnitChange, unitChanges } from "../lexicon/unit-changes.ts";
import type { Diagnostic } from "../types.ts";
import { type Check, diagnose } from "./check.ts";

const changes = [...unitChanges]
  .map((change) => ({ change, name: comparable(change.name) }))
  .sort((a, b) => b.name.length - a.name.length);

/** The pattern of the day that was asked for last: one document has one. */
let last = { issued: "", gate: null as RegExp | null };

/**
 * What every name holds that no unit has on this day, null when all have; few names do, and only they are
 * brought into the form in which names are compared.
 */
function gateOf(issued: string): RegExp | null {
  if (last.issued === issued) return last.gate;
  const cores = changes.filter(({ change }) => isOutside(change, issued)).map(({ name }) => coreOf(name));
  last = { issued, gate: cores.length > 0 ? new RegExp([...new Set(cores)].join("|"), "iu") : null };
  return last.gate;
}

/** What a comparable name has of the name as written: not the committee, whose name is shortened. */
function coreOf(name: string): string {
  return name
    .replace(/^(?:ubnd|hđnd|ủy ban) /u, "")
    .replace(/ - /gu, "\\s*[–—-]\\s*")
    .replace(/ /gu, "\\s+");
}

function isOutside({ since, until }: UnitChange, issued: string): boolean {
  // Every change is of the first of a month, so a month without its day is compared exactly too.
  if (until && issued >= until.slice(0, issued.length)) return true;
  return since !== undefined && issued < since.slice(0, issued.length);
}

/**
 * An order to a unit that does not exist on the day of issue: a district or a merged department kept by
 * copying from an older document. Only owners and helpers are looked at; a citation may name the past.
 */
export const unitOutOfTime: Check = ({ reading }) => {
  const issued = reading.document.date;
  const gate = issued && gateOf(issued);
  if (!gate) return [];
  return reading.tasks.flatMap((task) =>
    [...task.leads, ...task.coordinators].flatMap((party): Diagnostic[] => {
      const change = gate.test(party.name) ? changeAt(party.name, issued) : null;
      return change ? [diagnose(party.span, "warning", "unit-out-of-time", words(party.name, change))] : [];
    }),
  );
};

/** The change of the longest known name, when the day lies on its far side. */
function changeAt(party: string, issued: string): UnitChange | null {
  const name = comparable(party);
  const known = changes.find((entry) => name === entry.name || name.startsWith(`${entry.name} `));
  return known && isOutside(known.change, issued) ? known.change : null;
}

function words(name: string, { since, until, instead, source }: UnitChange): Diagnostic["messages"] {
  return until
    ? {
        vi: `“${name}” không còn từ ngày ${formatDay(until)} (${source}). Nơi tiếp nhận nhiệm vụ: ${instead}.`,
        en: `“${name}” no longer exists from ${formatDay(until)} on (${source}). Its duties went to: ${instead}.`,
      }
    : {
        vi: `“${name}” chỉ có từ ngày ${formatDay(since ?? "")} (${source}), sau ngày ban hành văn bản này. Khi đó: ${instead}.`,
        en: `“${name}” exists only since ${formatDay(since ?? "")} (${source}), after this document was issued. At that time: ${instead}.`,
      };
}

/** Names compared without case, kinds of dashes, and the two ways of writing the committee. */
function comparable(name: string): string {
  return name
    .toLowerCase()
    .replace(/[uủ]ỷ ban|ủy ban|uỷ ban/gu, "ủy ban")
    .replace(/ủy ban nhân dân/gu, "ubnd")
    .replace(/hội đồng nhân dân/gu, "hđnd")
    .replace(
      /^(?:chủ tịch|phó chủ tịch|giám đốc|thủ trưởng|trưởng|bộ trưởng|lãnh đạo)(?: các)? (?=ubnd|sở|phòng|bộ)/u,
      "",
    )
    .replace(/\s*[–—-]\s*/gu, " - ")
    .replace(/\s+/gu, " ")
    .trim();
}
