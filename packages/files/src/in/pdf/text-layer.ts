import { vietnameseShare } from "../../encodings/syllables.ts";
import type { PdfContent } from "./open-pdf.ts";
import type { Glyph, PageContent } from "./page-content.ts";
import { buildRows } from "./rows.ts";

/** A page with fewer characters than this has no text layer worth the name. */
const FEWEST_CHARACTERS = 10;
/** Fewer Vietnamese words than this share: the text layer does not say what the page shows. */
const SUSPECT_SHARE = 0.6;
/** Judged by at least so many words with letters outside ASCII. */
const FEWEST_WORDS = 20;
/** Taken as an old encoding, nearly all of them must become Vietnamese. */
const LEGACY_SHARE = 0.9;
/** More signs than this share that stand for nothing: the fonts tell no letters. */
const MOST_NONSENSE = 0.15;
/** So many characters of a page are looked at; a text layer is wrong everywhere or nowhere. */
const SAMPLE = 1500;
/** Control and private characters, and those of scripts that no Vietnamese document is written in. */
const NONSENSE = /[\p{Cc}\p{Co}\p{Cn}\ufffd\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}]/u;
/** Bullets of the fonts Symbol and Wingdings. */
const SYMBOL = /[\uf000-\uf0ff]/u;

/** Whether no page has a text layer: scans, broken text layers, blank pages. */
export function hasNoText({ pages }: Pick<PdfContent, "pages">): boolean {
  return pages.every((page) => page.ownCharacters < FEWEST_CHARACTERS);
}

/**
 * The pages whose words have to be read from their picture: scans, broken text layers. A blank page has
 * nothing to read: a document with one must not wait behind the scans.
 */
export function pagesWithoutText({ pages }: Pick<PdfContent, "pages">): number[] {
  return pages
    .filter((page) => page.pictured && page.ownCharacters < FEWEST_CHARACTERS)
    .map((page) => page.page);
}

/**
 * Takes out text layers that do not say what the page shows: fonts without, or with a wrong, table of
 * their letters. Such pages are then pages without text. Pages in TCVN3 or VNI whose fonts do not say
 * so are told by their words and marked.
 *
 * @returns the content without them, and their numbers.
 */
export function dropBrokenText<Content extends Pick<PdfContent, "pages">>(
  content: Content,
): { content: Content; broken: number[] } {
  const judged = content.pages.map(judge);
  const count = (verdict: Judged["verdict"]): number =>
    judged.filter((one) => one.verdict === verdict).length;
  // A page with few words is like most others of its file.
  const mostly = count("broken") > count("good");
  const broken = judged.filter(({ verdict }) => verdict === "broken" || (verdict === "doubtful" && mostly));
  const pages = judged.map((one) =>
    broken.includes(one) ? { ...one.page, glyphs: [], ownCharacters: 0, pictured: true } : one.page,
  );
  return { content: { ...content, pages }, broken: broken.map(({ page }) => page.page) };
}

/** "open": too few words to tell, and nothing against them. */
type Judged = { page: PageContent; verdict: "good" | "broken" | "doubtful" | "open" };

function judge(page: PageContent): Judged {
  const sample = page.glyphs.filter((glyph) => !glyph.annotation).slice(0, SAMPLE);
  const drawn = sample.filter((glyph) => glyph.char.trim() !== "" && !SYMBOL.test(glyph.char));
  if (drawn.length < FEWEST_CHARACTERS) return { page, verdict: "open" };
  if (drawn.filter(isNonsense).length > MOST_NONSENSE * drawn.length) return { page, verdict: "broken" };
  const rows = buildRows(sample).map((row) => row.segments.map(({ text }) => text).join(" "));
  const { words, share } = vietnameseShare(rows.join("\n"));
  if (share >= SUSPECT_SHARE) return { page, verdict: words >= FEWEST_WORDS ? "good" : "open" };
  const known = LEGACY.find((encoding) => isVietnameseAs(sample, encoding));
  if (known) return { page: { ...page, glyphs: page.glyphs.map((g) => readAs(g, known)) }, verdict: "good" };
  return { page, verdict: words >= FEWEST_WORDS ? "broken" : "doubtful" };
}

const LEGACY = ["tcvn3", "vni"] as const;

/** Whether the words are nearly all Vietnamese once their characters are taken as an old encoding. */
function isVietnameseAs(glyphs: readonly Glyph[], encoding: (typeof LEGACY)[number]): boolean {
  const rows = buildRows(glyphs.map((glyph) => readAs(glyph, encoding)));
  const text = rows.map((row) => row.segments.map((segment) => segment.text).join(" ")).join("\n");
  const { words, share } = vietnameseShare(text);
  return words >= FEWEST_WORDS && share > LEGACY_SHARE;
}

const readAs = (glyph: Glyph, encoding: Glyph["encoding"]): Glyph =>
  glyph.encoding === "unicode" ? { ...glyph, encoding } : glyph;

/** In the old encodings every character is a sign of Latin-1; what is one there is none here. */
const isNonsense = ({ char, encoding }: Glyph): boolean => encoding === "unicode" && NONSENSE.test(char);
