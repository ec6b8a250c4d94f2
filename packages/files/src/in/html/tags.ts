/** Elements whose words are no part of the document. */
export const LEFT_OUT = new Set(
  "head script style title template noscript iframe object applet svg select textarea button nav xml".split(
    " ",
  ),
);

/** Elements that begin and end a paragraph. */
export const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary ul"
  ).split(" "),
);

/** Formats of numbers by the `type` of a list and by `list-style-type`, which say the same. */
const LIST_TYPES: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  decimal: "decimal",
  "decimal-leading-zero": "decimalZero",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  none: "none",
};

/** The format of a list's numbers, by the names of {@link writeNumber}. */
export function listFormat(type: string | undefined, css: Css): string {
  const named = css["list-style-type"] ?? css["list-style"]?.split(" ")[0];
  return LIST_TYPES[named ?? ""] ?? LIST_TYPES[type ?? ""] ?? "decimal";
}

/** Declarations of a style, by property in small letters. */
export type Css = Readonly<Record<string, string>>;

/** Reads declarations ("font-family: x; display: none"); what is no declaration is skipped. */
export function readCss(text: string | undefined): Css {
  const css: Record<string, string> = {};
  if (!text) return css;
  for (const declaration of text.slice(0, 10_000).split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0)
      css[declaration.slice(0, colon).trim().toLowerCase()] = declaration.slice(colon + 1).trim();
  }
  return css;
}

/** The first family of a list of fonts, without its quotes. */
export function firstFont(families: string | undefined): string | undefined {
  return families
    ?.split(",")[0]
    ?.trim()
    .replace(/^["']|["']$/g, "");
}

const LINE = /\b(?:solid|double|dashed|dotted|groove|ridge|inset|outset)\b/;

/** Whether a style draws a line around something. */
export function drawsLine(css: Css): boolean {
  return Object.entries(css).some(
    ([name, value]) =>
      /^(?:mso-)?border(?:-|$)/.test(name) && LINE.test(value) && !/\b0(?:px|pt)?\s/.test(value),
  );
}

const MOST_STYLES = 1_000_000;

/**
 * The fonts of a page's style sheet by selector ("p.msonormal", ".msonormal", "p"), as far as it is a
 * simple one: Word writes the font of a document only there.
 */
export function fontsOfSheet(sheet: string): Map<string, string> {
  const fonts = new Map<string, string>();
  const text = sheet
    .slice(0, MOST_STYLES)
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, " ")
    .replace(/<!--|-->/g, " ");
  for (const rule of text.split("}")) {
    const brace = rule.indexOf("{");
    if (brace < 0) continue;
    const font = firstFont(readCss(rule.slice(brace + 1))["font-family"]);
    if (!font) continue;
    for (const selector of rule.slice(0, brace).split(","))
      if (/^\s*(?:[a-z0-9]+)?(?:\.[\w-]+)?\s*$/i.test(selector))
        fonts.set(selector.trim().toLowerCase(), font);
  }
  return fonts;
}
