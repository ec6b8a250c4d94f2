import type { WorkCalendar } from "../calendar/index.ts";
import type { Diagnostic, Reading } from "../types.ts";

/** What every check may ask. */
export type CheckScene = { reading: Reading; calendar: WorkCalendar };

/** One check: looks at a reading and returns what the officer should look at again. */
export type Check = (scene: CheckScene) => Diagnostic[];
