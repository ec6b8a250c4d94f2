import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TaskEventBody, TaskRow } from "@dondoc/contract";
import { addDays, nextWorkingDay, previousWorkingDay, workCalendar } from "@dondoc/directives";
import { dayOf } from "../clock.ts";
import { changeDocument } from "../documents/document.service.ts";
import { importText } from "../documents/import.service.ts";
import { readNow } from "../documents/reading.service.ts";
import type { Actor } from "../http/actor.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { acceptProposal, rejectProposal } from "../review/decide.service.ts";
import { getReview } from "../review/review.service.ts";
import { getTasks } from "../tracking/task.service.ts";
import { recordEvent } from "../tracking/task-event.service.ts";
import { fillNotice } from "./notice.ts";
import { type Random, seededRandom } from "./random.ts";
import { type Province, seedProvince } from "./seed-province.ts";
import { STOPS, type Stop, tellStory } from "./story.ts";

/** Days before today on which the sample documents were issued; the last one still waits for its review. */
const ISSUED = [158, 128, 97, 66, 36, 5, 1];
const FILES = [
  "1-thong-bao",
  "2-thong-bao",
  "3-thong-bao",
  "4-thong-bao",
  "5-thong-bao",
  "6-thong-bao",
  "7-ke-hoach",
];
/** Tasks whose stories are told at the same time; more would only wait for each other's parents. */
const AT_ONCE = 6;

const calendar = workCalendar();

/**
 * Fills an empty installation with the sample province and six months of its work, through the same
 * services that people use, with the clock set to the day on which each thing happened.
 * @returns the authority's id
 */
export async function seedDemo(deps: Deps): Promise<string> {
  const province = await seedProvince(deps);
  const today = dayOf(deps.clock());
  for (const [index, daysAgo] of ISSUED.entries()) {
    const issued = previousWorkingDay(addDays(today, -daysAgo), calendar);
    const documentId = await importNotice(deps, province, index, issued);
    if (index === ISSUED.length - 1) break;
    const assigned = nextWorkingDay(addDays(issued, 1), calendar);
    await reviewAll(at(deps, assigned, 9), province, documentId);
    await tellAll(deps, province, documentId, { assigned, today, seed: index + 1 });
  }
  return province.authorityId;
}

/** The same services on another day, at an office hour in Việt Nam. */
function at(deps: Deps, day: string, hour: number, minute = 0): Deps {
  const two = (n: number) => String(n).padStart(2, "0");
  const moment = new Date(`${day}T${two(hour)}:${two(minute)}:00+07:00`);
  const now = deps.clock();
  return { ...deps, clock: () => (moment > now ? now : moment) };
}

async function importNotice(deps: Deps, province: Province, index: number, issued: string): Promise<string> {
  const template = readFileSync(join(import.meta.dirname, "notices", `${FILES[index]}.txt`), "utf8");
  const text = fillNotice(template, issued, 40 + index * 23, calendar);
  const then = at(deps, nextWorkingDay(addDays(issued, 1), calendar), 8, 20);
  const officer = province.actors.get("chuyenvien")!;
  const { document } = await importText(then, officer, { text });
  await readNow(then, { authorityId: province.authorityId, documentId: document.id });
  return document.id;
}

/** The officer accepts what has an owner in the directory and leaves out what nobody here can do. */
async function reviewAll(deps: Deps, province: Province, documentId: string): Promise<void> {
  const officer = province.actors.get("chuyenvien")!;
  const { proposals } = await getReview(deps, officer, documentId);
  for (const { id, version } of proposals) {
    try {
      await acceptProposal(deps, officer, id, version);
    } catch (error) {
      if (!(error instanceof AppError && error.code === "PROPOSAL_NO_OWNER")) throw error;
      await rejectProposal(deps, officer, id, { version, reason: "not-our-authority" });
    }
  }
  const { document } = await getReview(deps, officer, documentId);
  await changeDocument(deps, officer, documentId, { version: document.version, state: "done" });
}

type Telling = { assigned: string; today: string; seed: number };

async function tellAll(deps: Deps, province: Province, documentId: string, telling: Telling): Promise<void> {
  const officer = province.actors.get("chuyenvien")!;
  const { items } = await getTasks(deps, officer, {
    documentId,
    part: "any",
    level: "work",
    sort: "unit",
    limit: 200,
  });
  const waiting = items.map((row, index) => ({
    row,
    random: seededRandom(telling.seed * 1000 + index),
    stop: stopOf(telling.seed, index),
  }));
  const teller = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tell(deps, province, next, telling);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, teller));
}

async function tell(
  deps: Deps,
  province: Province,
  { row, random, stop }: { row: TaskRow; random: Random; stop: Stop | null },
  telling: Telling,
): Promise<void> {
  const unit = [...province.actors.values()].find(
    (actor) => actor.unitId === row.lead?.id && actor.role === "unit_contact",
  );
  if (!unit) return;
  const people = {
    unit,
    officer: province.actors.get("chuyenvien")!,
    leader: province.actors.get("chutich")!,
  };
  const endless = row.deadlineKind === "recurring" || row.deadlineKind === "ongoing";
  const scenes = tellStory({ ...telling, due: row.dueCurrent, endless, pace: paceOf(unit), stop }, random);
  await deps.db.transaction().execute(async (trx) => {
    for (const [index, { day, by, body }] of scenes.entries()) {
      const then = at(
        deps,
        nextWorkingDay(day, calendar),
        random.between(10, 11) + Math.min(index, 5),
        random.between(0, 59),
      );
      const event = { ...body, version: row.version + index } as TaskEventBody;
      await recordEvent(then, people[by], trx, row.id, event);
    }
  });
}

/** Every twelfth order comes to a halt; what waits for somebody does so only in the two newest notices. */
function stopOf(seed: number, index: number): Stop | null {
  if (index % 12 === 9 && seed === ISSUED.length - 1) return "unread";
  if (index % 12 !== 5) return null;
  const ways =
    seed >= ISSUED.length - 2 ? STOPS : STOPS.filter((stop) => stop === "suspended" || stop === "cancelled");
  return ways[Math.floor(index / 12) % ways.length]!;
}

/** Some units are quick and some are slow, always the same ones. */
function paceOf(actor: Actor): number {
  const sum = [...actor.fullName].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  return (sum % 100) / 100;
}
