import { addDays, isoDay, partsOf } from "./iso-day.ts";

/** Vietnam keeps its lunar calendar by the clock of Hà Nội, UTC+7. */
const ZONE = 7 / 24;
/** Mean length of a lunar month, in days. */
const MONTH = 29.530588853;
/** The mean new moon of 1 January 1900, as a Julian day number. */
const NEW_MOON_1900 = 2415021.076998695;
/** The Julian day number that ends on 1970-01-01. */
const EPOCH = 2440588;

const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);

/**
 * The ISO day of a day of the Vietnamese lunar calendar: 23 tháng Chạp of the year that began at Tết 2025 is
 * 2026-02-10. Computed with the algorithm of Hồ Ngọc Đức (after Meeus); leap months are not asked for.
 *
 * @param year the solar year in which the lunar year began at Tết
 * @param month 1 (Giêng) to 12 (Chạp)
 * @param day 1..30; the 30th of a month of 29 days is its last
 */
export function dayOfLunarDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 30) return null;
  // The eleventh month always holds the winter solstice; the others are counted from it.
  const start = month >= 11 ? eleventhMonth(year) : eleventhMonth(year - 1);
  const next = month >= 11 ? eleventhMonth(year + 1) : eleventhMonth(year);
  let offset = month >= 11 ? month - 11 : month + 1;
  if (next - start > 365) {
    const leap = leapOffset(start);
    if (offset >= leap) offset++;
  }
  const moon = Math.floor((start - NEW_MOON_1900) / MONTH + 0.5) + offset;
  const first = newMoon(moon);
  const length = newMoon(moon + 1) - first;
  return addDays("1970-01-01", first + Math.min(day, length) - 1 - EPOCH);
}

/** The Julian day number, by the clock of Hà Nội, of the k-th new moon since 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t;
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t;
  const shift =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(sun + 2 * moon);
  const wobble = 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t);
  // Terrestrial time runs ahead of the clock by about a minute; here as in the published tables.
  const ahead = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(mean + wobble + shift - ahead + 0.5 + ZONE);
}

/** The twelfth of the sun's yearly way (0..11) in which it stands at the beginning of a day. */
function sunTwelfth(julianDay: number): number {
  const t = (julianDay - 2451545.5 - ZONE) / 36525;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t * t;
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t * t +
    (1.9146 - 0.004817 * t) * sine(anomaly) +
    0.019993 * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** The first day of the lunar month that holds the winter solstice of a year. */
function eleventhMonth(year: number): number {
  const yearEnd = julianDayOf(isoDay(year, 12, 31) ?? "1970-12-31");
  const k = Math.floor((yearEnd - 2415021) / MONTH);
  const found = newMoon(k);
  return sunTwelfth(found) >= 9 ? newMoon(k - 1) : found;
}

/** Of a year with thirteen months the place of the leap month, counted from the eleventh month. */
function leapOffset(start: number): number {
  const k = Math.floor((start - NEW_MOON_1900) / MONTH + 0.5);
  let before = sunTwelfth(newMoon(k + 1));
  for (let i = 2; i < 14; i++) {
    const now = sunTwelfth(newMoon(k + i));
    if (now === before) return i - 1;
    before = now;
  }
  return 13;
}

function julianDayOf(day: string): number {
  const at = partsOf(day);
  return Date.UTC(at.year, at.month - 1, at.day) / 86_400_000 + EPOCH;
}
