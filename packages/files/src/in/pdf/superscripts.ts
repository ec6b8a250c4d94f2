import type { Glyph } from "./page-content.ts";

/** Raised by at least this part of the line's size, and this much smaller, a digit is a superscript. */
const RAISED = 0.15;
const SMALLER = 0.85;
/** And it stands this close behind what it marks, in ems of the line. */
const CLOSE = 0.3;
const POWERS: Readonly<Record<string, string>> = { "2": "²", "3": "³" };

/**
 * Writes raised digits as what they mean: "²" and "³" behind a unit of length, else the mark of a
 * note, "[1]". Left as plain digits they would join the number before them ("2025" + "1").
 *
 * @param glyphs one line in reading order.
 * @param em the size of the line.
 */
export function markSuperscripts(glyphs: readonly Glyph[], em: number): Glyph[] {
  const baselines = glyphs.map((g) => g.baseline).sort((a, b) => a - b);
  const baseline = baselines[Math.floor(baselines.length / 2)] ?? 0;
  const isRaised = (g: Glyph | undefined): boolean =>
    g !== undefined && /^\d$/.test(g.char) && baseline - g.baseline > RAISED * em && g.em < SMALLER * em;
  // A mark clings to a letter of the line; a small digit in another column does not.
  const clinging: boolean[] = [];
  glyphs.forEach((glyph, i) => {
    const before = glyphs[i - 1];
    const close = before && before.char.trim() !== "" && glyph.x0 - before.x1 <= CLOSE * em;
    const holds = before && (isRaised(before) ? clinging[i - 1] : before.em * SMALLER > glyph.em);
    clinging.push(Boolean(isRaised(glyph) && close && holds));
  });
  return glyphs.map((glyph, i) => {
    if (!clinging[i]) return glyph;
    const first = !isRaised(glyphs[i - 1]);
    const last = !clinging[i + 1];
    const before = `${glyphs[i - 2]?.char ?? ""}${glyphs[i - 1]?.char ?? ""}`;
    const power = first && last && /(?:^|[^\p{L}]|[kcdm])m$/u.test(before) ? POWERS[glyph.char] : undefined;
    return { ...glyph, char: power ?? `${first ? "[" : ""}${glyph.char}${last ? "]" : ""}` };
  });
}
