import { type FontEncoding, fontEncoding } from "../../encodings/fonts.ts";
import { child, childrenOf, type XmlElement } from "../packed/xml.ts";

/** How characters are shown, as far as it changes the words; undefined = nothing said. */
export type OdtLook = {
  font: string | undefined;
  hidden: boolean | undefined;
  capitals: boolean | undefined;
};

type Style = { parent: string | undefined; look: OdtLook; bordered: boolean | undefined };

const NOTHING: OdtLook = { font: undefined, hidden: undefined, capitals: undefined };
/** Styles based on each other in a ring occur in broken files. */
const MAX_CHAIN = 20;

/** The styles of an ODF document, from both of its parts. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #fonts = new Map<string, string>();
  #defaults: OdtLook = NOTHING;

  /** Takes the styles of one part; those of the content come last and win. */
  add(container: XmlElement | undefined): void {
    for (const style of container?.children ?? []) {
      if (style.name === "style:default-style" && style.attributes.family === "paragraph")
        this.#defaults = this.#readLook(child(style, "style:text-properties"));
      const { name, family } = style.attributes;
      if (style.name !== "style:style" || !name) continue;
      this.#styles.set(`${family}:${name}`, {
        parent: style.attributes["parent-style-name"],
        look: this.#readLook(child(style, "style:text-properties")),
        bordered: bordersOf(child(style, "style:table-cell-properties")),
      });
    }
  }

  /** Takes the declarations of fonts: styles call fonts by a name of their own. */
  addFonts(container: XmlElement | undefined): void {
    for (const face of childrenOf(container, "style:font-face")) {
      const family = face.attributes["font-family"]?.replace(/^['"]|['"]$/g, "");
      if (face.attributes.name && family) this.#fonts.set(face.attributes.name, family);
    }
  }

  /** How characters of a paragraph are shown that have no style of their own. */
  paragraph(name: string | undefined): OdtLook {
    return this.#over(this.#defaults, "paragraph", name);
  }

  /** A text style over what is around it. */
  span(around: OdtLook, name: string | undefined): OdtLook {
    return this.#over(around, "text", name);
  }

  /** Whether a cell style draws a line. */
  isBordered(name: string | undefined): boolean {
    return this.#chain("table-cell", name).findLast((s) => s.bordered !== undefined)?.bordered ?? false;
  }

  #over(base: OdtLook, family: string, name: string | undefined): OdtLook {
    let look = base;
    for (const style of this.#chain(family, name))
      look = {
        font: style.look.font ?? look.font,
        hidden: style.look.hidden ?? look.hidden,
        capitals: style.look.capitals ?? look.capitals,
      };
    return look;
  }

  /** A style and those it is based on, the most general first. */
  #chain(family: string, name: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let at = name; at !== undefined && chain.length < MAX_CHAIN; ) {
      const style = this.#styles.get(`${family}:${at}`);
      if (!style) break;
      chain.unshift(style);
      at = style.parent;
    }
    return chain;
  }

  #readLook(properties: XmlElement | undefined): OdtLook {
    if (!properties) return NOTHING;
    const { attributes } = properties;
    const named = attributes["font-name"];
    const display = attributes.display;
    return {
      font: named === undefined ? attributes["font-family"] : (this.#fonts.get(named) ?? named),
      hidden: display === undefined ? undefined : display === "none",
      capitals:
        attributes["text-transform"] === undefined ? undefined : attributes["text-transform"] === "uppercase",
    };
  }
}

/** The encoding of characters that are shown so. */
export function encodingOf({ font, capitals }: OdtLook): FontEncoding {
  const encoding = fontEncoding(font);
  // Capitals of a legacy font are decided after decoding, by the font's own capitals.
  return encoding === "tcvn3" && capitals ? "tcvn3-capitals" : encoding;
}

const SIDES = ["border", "border-left", "border-right", "border-top", "border-bottom"];

function bordersOf(properties: XmlElement | undefined): boolean | undefined {
  const said = SIDES.map((side) => properties?.attributes[side]).filter((v) => v !== undefined);
  return said.length === 0 ? undefined : said.some((side) => side !== "none");
}
