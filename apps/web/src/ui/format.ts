const ZONE = "Asia/Ho_Chi_Minh";
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

function partsOf(moment: string | Date): Record<string, string> {
  const parts = clock.formatToParts(typeof moment === "string" ? new Date(moment) : moment);
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

/** ISO day "2026-08-01" → "01/08/2026"; ISO month "2026-08" → "08/2026"; null → "". */
export function formatDay(day: string | null | undefined): string {
  return day ? day.split("-").reverse().join("/") : "";
}

/** ISO moment → "01/08/2026 14:05" in Vietnamese time, whatever the device's zone. */
export function formatMoment(moment: string | Date): string {
  const { day, month, year, hour, minute } = partsOf(moment);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

/** ISO moment → "14:05" in Vietnamese time. */
export function formatTime(moment: string | Date): string {
  const { hour, minute } = partsOf(moment);
  return `${hour}:${minute}`;
}

/** ISO moment → ISO day in Vietnamese time. */
export function dayOfMoment(moment: string | Date): string {
  const { day, month, year } = partsOf(moment);
  return `${year}-${month}-${day}`;
}

/** Day as an officer types it ("1/8/2026", "01.08.2026", "1-8-26") → ISO day, or null when it is no day. */
export function parseDay(text: string): string | null {
  // e.g. "1/8/2026"
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\s*$/.exec(text);
  if (!match) return null;
  const [, day = "", month = "", written = ""] = match;
  const year = written.length === 2 ? `20${written}` : written;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // JavaScript turns 31 April into 1 May; a day that changes on the way is no day.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Whole days from ISO day `from` to ISO day `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const whole = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/** 12345 → "12.345". */
export const formatCount = (value: number): string => whole.format(value);
/** 0.996 → "99,6 %". */
export const formatShare = (share: number): string => `${decimal.format(share * 100)} %`;
/** Bytes → "1,4 MB". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${decimal.format(bytes / 1000)} KB`;
  return `${decimal.format(bytes / 1_000_000)} MB`;
}

/** Lower case without accents, đ as d: "Đường Sá" → "duong sa"; for searching in lists on the page. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/\s+/g, " ")
    .trim();
}
