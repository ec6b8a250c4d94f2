import type { DirectiveTask, Party } from "../types.ts";
import { type Check, diagnose } from "./check.ts";

// "Sở A, Sở B chủ trì", "Sở A và Sở B cùng chủ trì", "Sở A và Sở B có trách nhiệm chủ trì"
const LEADS_NEXT = /^[\s*,]*(?:cùng|đồng|có trách nhiệm|chịu trách nhiệm)?[\s*]*chủ trì(?!\p{L})/iu;

/**
 * One order with two units that are both told to lead it ("chủ trì"): one work has one lead, the others
 * coordinate (Nghị định 30/2020, Điều 24: the head assigns who leads and who coordinates).
 */
export const twoLeads: Check = ({ reading }) =>
  reading.tasks.flatMap((task) => {
    const leads = inOneList(reading.text, task);
    const [first, ...more] = leads;
    const last = more.at(-1);
    if (!first || !last || !LEADS_NEXT.test(reading.text.slice(last.span.end, last.span.end + 60))) return [];
    const names = leads.map(({ name }) => name).join("; ");
    return [
      diagnose({ start: first.span.start, end: last.span.end }, "warning", "two-leads", {
        vi: `Một việc có ${leads.length} đơn vị cùng chủ trì (${names}). Chọn một đơn vị chủ trì, các đơn vị khác phối hợp.`,
        en: `One order has ${leads.length} lead units (${names}). Choose one to lead; the others coordinate.`,
      }),
    ];
  });

/** The leads that the order's own words enumerate; groups and persons share a work by their nature. */
function inOneList(text: string, task: DirectiveTask): Party[] {
  if (task.leads.length < 2) return [];
  const leads = task.leads.filter((lead) => lead.from === "clause" || lead.from === "bullet");
  if (leads.length !== task.leads.length || leads.some(({ kind }) => kind !== "unit")) return [];
  const listed = leads.every((lead, i) => {
    const next = leads[i + 1];
    return !next || /^[\s*]*(?:,|và|;|,\s*và)[\s*]*$/u.test(text.slice(lead.span.end, next.span.start));
  });
  // "UBND các xã A, B": one kind of unit, each leads at home.
  const kinds = new Set(leads.map(({ name }) => /^\S+(?: (?:xã|phường|huyện))?/u.exec(name)?.[0]));
  return listed && (kinds.size > 1 || /^(?:Sở|Phòng|Ban|Bộ)$/u.test([...kinds][0] ?? "")) ? leads : [];
}
