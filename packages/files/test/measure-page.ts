import { openPdf } from "../src/in/pdf/open-pdf.ts";
import type { Glyph, PageContent, Rule } from "../src/in/pdf/page-content.ts";
import { DEFAULT_LIMITS } from "../src/limits.ts";
import { type Face, textWidth } from "../src/out/fonts.ts";

/** What was found of some words on a page, in points from the top left corner. */
export type Found = { x0: number; x1: number; baseline: number; size: number; faces: Face[]; words: string };

const FACES: readonly Face[] = ["regular", "italic", "bold", "boldItalic"];
const squeezed = (text: string): string => text.normalize("NFC").replace(/[\s\u200b]/gu, "");

export async function readPages(pdf: Uint8Array): Promise<PageContent[]> {
  return (await openPdf(pdf, DEFAULT_LIMITS)).pages;
}

const visible = (page: PageContent): Glyph[] => page.glyphs.filter(({ char }) => squeezed(char) !== "");
/**
 * Size and faces from the widths of the characters: only in the right face do they all give the same size.
 * Independent of what the file says of its fonts. Slanted letters may reach over their own width, so the
 * most common size counts; words whose letters are as wide in two faces have both.
 */
function lookOf(glyphs: readonly Glyph[]): { size: number; faces: Face[] } {
  const looks = FACES.map((face) => {
    const sizes = glyphs.map((glyph) => (glyph.x1 - glyph.x0) / textWidth(glyph.char, 1, face));
    const size = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)]!;
    return { size, face, agree: sizes.filter((one) => Math.abs(one / size - 1) < 0.006).length };
  });
  const most = Math.max(...looks.map(({ agree }) => agree));
  const best = looks.filter(({ agree }) => agree === most);
  return { size: best[0]!.size, faces: best.map(({ face }) => face) };
}

/** Where some words stand that are printed on one line, the first or last time. @throws when they are not on the page */
export function find(page: PageContent, words: string, which: "first" | "last" = "first"): Found {
  const glyphs = visible(page);
  const text = glyphs.map(({ char }) => char.normalize("NFC")).join("");
  const at = which === "first" ? text.indexOf(squeezed(words)) : text.lastIndexOf(squeezed(words));
  if (at < 0) throw new Error(`"${words}" is not on page ${page.page}`);
  const own = glyphs.slice(at, at + squeezed(words).length);
  return {
    words,
    x0: Math.min(...own.map((glyph) => glyph.x0)),
    x1: Math.max(...own.map((glyph) => glyph.x1)),
    baseline: own[0]!.baseline,
    ...lookOf(own),
  };
}

/** The horizontal rules of a page, the same one drawn as two edges counted once. */
export function rulesOf(page: PageContent): Rule[] {
  const flat = page.rules.filter((rule) => !rule.vertical);
  return flat.filter(
    (rule, i) =>
      !flat
        .slice(0, i)
        .some((other) => Math.abs(other.at - rule.at) < 2 && Math.abs(other.from - rule.from) < 2),
  );
}

/** The first rule below some words, within a line's height. */
export function ruleBelow(
  page: PageContent,
  { baseline, x0, x1 }: Found,
): { length: number; centre: number } {
  const rule = rulesOf(page).find(
    ({ at, from, to }) => at > baseline && at < baseline + 14 && from < x1 && to > x0,
  );
  if (!rule) throw new Error("no rule below");
  return { length: rule.to - rule.from, centre: (rule.from + rule.to) / 2 };
}

/** The lines of a page: characters of one baseline between two columns' edges. */
export function linesOf(page: PageContent, from = 0, to = Number.POSITIVE_INFINITY): Found[] {
  const lines = new Map<number, Glyph[]>();
  for (const glyph of visible(page)) {
    if (glyph.x0 < from || glyph.x1 > to) continue;
    const key = [...lines.keys()].find((at) => Math.abs(at - glyph.baseline) < 1) ?? glyph.baseline;
    lines.set(key, [...(lines.get(key) ?? []), glyph]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([baseline, glyphs]) => ({
      baseline,
      x0: Math.min(...glyphs.map((glyph) => glyph.x0)),
      x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
      ...lookOf(glyphs),
      words: glyphs.map((glyph) => glyph.char).join(""),
    }));
}
