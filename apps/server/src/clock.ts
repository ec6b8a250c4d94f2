/** The present moment; an argument of everything that needs it, so that tests can stand in time. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day (ISO) in Asia/Ho_Chi_Minh at a moment. */
export function dayOf(moment: Date): string {
  return DAY.format(moment);
}
