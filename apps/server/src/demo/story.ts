import type { TaskEventBody } from "@dondoc/contract";
import { addDays, previousWorkingDay, workCalendar } from "@dondoc/directives";
import type { Random } from "./random.ts";
import { NOTES } from "./words.ts";

const calendar = workCalendar();

/** Something that happened to a sample task: on which day, by whom. The version is filled in on the way. */
export type Scene = { day: string; by: "unit" | "officer" | "leader"; body: WithoutVersion };
type WithoutVersion = TaskEventBody extends infer B
  ? B extends TaskEventBody
    ? Omit<B, "version">
    : never
  : never;

/** What the story of a task depends on. Days are ISO days. */
export type Plot = {
  assigned: string;
  due: string | null;
  /** Recurring, ongoing and undated orders are reported on, month after month. */
  endless: boolean;
  /** 0 = always late, 1 = always early. */
  pace: number;
  today: string;
  /** The work stops here and waits for somebody; null = it goes its way. */
  stop: Stop | null;
};

/** Ways in which an order comes to a halt. */
export const STOPS = ["returned", "waiting", "suspended", "cancelled"] as const;
/** "unread": nobody in the unit has looked at it yet. */
export type Stop = (typeof STOPS)[number] | "unread";

/**
 * Tells what happens to one order from its assignment to today: received, reported on, extended,
 * handed in, sent back, accepted, or none of it yet. The same random numbers tell the same story.
 */
export function tellStory(plot: Plot, random: Random): Scene[] {
  const scenes = plot.stop ? stoppedStory(plot, plot.stop, random) : workStory(plot, random);
  return scenes
    .filter((scene) => scene.day <= plot.today)
    .map((scene, index) => ({ scene, index }))
    .sort((a, b) => a.scene.day.localeCompare(b.scene.day) || a.index - b.index)
    .map(({ scene }) => scene);
}

/** Orders that do not reach the end: given back, waiting, suspended, cancelled. */
function stoppedStory(plot: Plot, stop: Stop, random: Random): Scene[] {
  if (stop === "unread") return [];
  const start = addDays(plot.assigned, random.between(1, 3));
  const note = random.pick(NOTES[stop]);
  if (stop === "returned") return [{ day: start, by: "unit", body: { kind: stop, note } }];
  const received: Scene = { day: start, by: "unit", body: { kind: "received", note: "" } };
  const by = stop === "waiting" ? "unit" : "officer";
  return [received, { day: addDays(start, random.between(2, 5)), by, body: { kind: stop, note } }];
}

function workStory(plot: Plot, random: Random): Scene[] {
  const received = addDays(plot.assigned, random.between(0, plot.pace > 0.5 ? 2 : 5));
  const scenes: Scene[] = [{ day: received, by: "unit", body: { kind: "received", note: "" } }];
  if (plot.endless && random.chance(0.7)) return [...scenes, ...monthlyReports(received, plot.today, random)];
  const spread = plot.pace > 0.5 ? random.between(-9, 1) : random.between(-4, 16);
  const done = plot.due ? addDays(plot.due, spread) : addDays(received, random.between(18, 60));
  const finish = done > received ? done : addDays(received, 2);
  scenes.push(...progressReports(received, finish, random));
  if (plot.due && random.chance(0.12)) scenes.push(...extension(plot.due, received, finish, random));
  scenes.push(...handIn(finish, random));
  return scenes;
}

function monthlyReports(from: string, today: string, random: Random): Scene[] {
  const scenes: Scene[] = [];
  for (let day = addDays(from, 20); day <= today; day = addDays(day, 30)) {
    scenes.push({
      day,
      by: "unit",
      body: { kind: "progress", progress: 50, note: random.pick(NOTES.progress) },
    });
  }
  return scenes;
}

function progressReports(from: string, to: string, random: Random): Scene[] {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  if (days < 6) return [];
  const report = (share: number, progress: number): Scene => ({
    day: addDays(from, Math.max(1, Math.floor(days * share))),
    by: "unit",
    body: { kind: "progress", progress, note: random.pick(NOTES.progress) },
  });
  return [report(0.35, random.between(2, 4) * 10), report(0.75, random.between(6, 8) * 10)];
}

/** Asked before the date, by somebody who is still at work. */
function extension(due: string, received: string, finish: string, random: Random): Scene[] {
  const asked = previousWorkingDay(addDays(due, -random.between(2, 4)), calendar);
  if (asked <= received || asked >= finish) return [];
  const newDue = addDays(due, random.between(1, 3) * 7);
  const scenes: Scene[] = [
    {
      day: asked,
      by: "unit",
      body: { kind: "extension_asked", due: newDue, note: random.pick(NOTES.extension) },
    },
  ];
  if (random.chance(0.25)) return scenes;
  const decided = addDays(asked, 1);
  if (random.chance(0.7)) {
    scenes.push({
      day: decided,
      by: "leader",
      body: { kind: "extension_granted", due: newDue, note: "Đồng ý." },
    });
  } else {
    scenes.push({
      day: decided,
      by: "leader",
      body: { kind: "extension_refused", note: random.pick(NOTES.refused) },
    });
  }
  return scenes;
}

function handIn(day: string, random: Random): Scene[] {
  const submitted = (on: string): Scene => {
    const resultNumber = random.chance(0.6)
      ? `${random.between(12, 980)}/BC-${random.pick(["SXD", "STC", "UBND", "VP"])}`
      : undefined;
    return {
      day: on,
      by: "unit",
      body: { kind: "submitted", note: random.pick(NOTES.submitted), ...(resultNumber && { resultNumber }) },
    };
  };
  const scenes = [submitted(day)];
  let last = day;
  if (random.chance(0.1)) {
    last = addDays(day, 5);
    scenes.push({
      day: addDays(day, 2),
      by: "officer",
      body: { kind: "rework", note: random.pick(NOTES.rework) },
    });
    scenes.push(submitted(last));
  }
  // Most results are looked at within the week; some wait, and that is the leader's delay, not the doer's.
  const waits = random.chance(0.9) ? random.between(1, 4) : random.between(9, 40);
  scenes.push({ day: addDays(last, waits), by: "officer", body: { kind: "accepted", note: "" } });
  return scenes;
}
