/** Syllables without letters that are taken for others (l/1, o/0), easy to read out over the telephone. */
const SYLLABLES =
  "ba be bi bu ca ce ci cu da de di du ga ge gi gu ha he hi hu ka ke ki ku ma me mi mu na ne ni nu pa pe pi pu ra re ri ru sa se si su ta te ti tu va ve vi vu xa xe xi xu".split(
    " ",
  );

/**
 * A password to hand over: four groups of two syllables and two digits, e.g. "tasu-keri-nabu-hemi-47".
 * Eight of 56 syllables and two of eight digits: more than 50 bits from the browser's secure random source.
 */
export function makePassword(
  random: (bytes: Uint8Array<ArrayBuffer>) => void = (b) => crypto.getRandomValues(b),
): string {
  const bytes = new Uint8Array(10);
  random(bytes);
  const syllables = [...bytes.slice(0, 8)].map((byte) => SYLLABLES[byte % SYLLABLES.length]);
  const groups = [0, 2, 4, 6].map((at) => `${syllables[at]}${syllables[at + 1]}`);
  // 2..9: neither 0 nor 1, which look like letters.
  const digits = [...bytes.slice(8)].map((byte) => 2 + (byte % 8));
  return `${groups.join("-")}-${digits.join("")}`;
}
