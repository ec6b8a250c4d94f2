import { child, childrenOf, integer, isOn, value, type XmlElement } from "../packed/xml.ts";

/** What a style or run says about how its characters are shown; undefined = nothing said. */
export type RunLook = {
  font: string | undefined;
  capitals: boolean | undefined;
  hidden: boolean | undefined;
};

/** The list a paragraph belongs to; `numId` "0" means: taken out of its list. */
export type ListPlace = { numId: string | undefined; level: number | undefined };

type Style = { basedOn: string | undefined; look: RunLook; list: ListPlace; borders: boolean | undefined };

const NOTHING: RunLook = { font: undefined, capitals: undefined, hidden: undefined };
/** Styles based on each other in a ring occur in broken files. */
const MAX_CHAIN = 20;

/** The styles part, reduced to what changes the words: fonts, capitals, hidden text, lists, borders. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  #defaults: RunLook = NOTHING;
  #defaultParagraph: string | undefined;

  constructor(root: XmlElement | null) {
    if (!root) return;
    const defaults = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    this.#defaults = readLook(defaults);
    for (const style of childrenOf(root, "w:style")) {
      const id = style.attributes.styleId;
      if (!id) continue;
      const isDefault = ["1", "true"].includes(style.attributes.default ?? "");
      if (isDefault && style.attributes.type === "paragraph") this.#defaultParagraph = id;
      this.#styles.set(id, {
        basedOn: value(style, "w:basedOn"),
        look: readLook(child(style, "w:rPr")),
        list: readListPlace(child(style, "w:pPr")),
        borders: hasBorders(child(child(style, "w:tblPr"), "w:tblBorders")),
      });
    }
  }

  /** How characters are shown: the run's own word, then its style, the paragraph's style, defaults. */
  look(run: RunLook, runStyle: string | undefined, paragraphStyle: string | undefined): RunLook {
    const sources = [
      run,
      ...this.#chain(runStyle).map((s) => s.look),
      ...this.#chain(paragraphStyle ?? this.#defaultParagraph).map((s) => s.look),
      this.#defaults,
    ];
    return {
      font: sources.find((s) => s.font !== undefined)?.font,
      capitals: sources.find((s) => s.capitals !== undefined)?.capitals,
      hidden: sources.find((s) => s.hidden !== undefined)?.hidden,
    };
  }

  /** The list that a paragraph style puts its paragraphs in. */
  list(paragraphStyle: string | undefined): ListPlace {
    const chain = this.#chain(paragraphStyle ?? this.#defaultParagraph);
    const found = chain.find((s) => s.list.numId !== undefined);
    const level = chain.find((s) => s.list.level !== undefined)?.list.level;
    return { numId: found?.list.numId, level };
  }

  /** Whether a table style draws lines. */
  hasTableBorders(tableStyle: string | undefined): boolean {
    return this.#chain(tableStyle).find((s) => s.borders !== undefined)?.borders ?? false;
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let at = id; at !== undefined && chain.length < MAX_CHAIN; ) {
      const style = this.#styles.get(at);
      if (!style) break;
      chain.push(style);
      at = style.basedOn;
    }
    return chain;
  }
}

/** Reads the run properties that change the words. */
export function readLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return NOTHING;
  const fonts = child(properties, "w:rFonts")?.attributes;
  return {
    // Legacy letters are Latin-1 characters: Word shows them in the hAnsi font.
    font: fonts?.hAnsi ?? fonts?.ascii,
    capitals: isOn(properties, "w:caps"),
    hidden: isOn(properties, "w:vanish"),
  };
}

/** Reads a paragraph's or style's own place in a list. */
export function readListPlace(properties: XmlElement | undefined): ListPlace {
  const numbering = child(properties, "w:numPr");
  return { numId: value(numbering, "w:numId"), level: integer(value(numbering, "w:ilvl"), 8) };
}

/** Whether a borders property draws anything; undefined when there is none. */
export function hasBorders(borders: XmlElement | undefined): boolean | undefined {
  if (!borders) return undefined;
  return borders.children.some((side) => !["nil", "none", undefined].includes(side.attributes.val));
}
